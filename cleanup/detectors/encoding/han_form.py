"""Characters of another way to write Chinese: simplified ones in Japanese, or the reverse.

The table ``rules/pairs/han.tsv`` is made by ``bench/han.py``: from the character sets that each way
of writing had (GB 2312, Big5 with the Hong Kong supplement, JIS X 0213), and from the Unicode
character database for what stands for which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.storage.data import shipped
from cleanup.text.segment import View

TABLE = shipped() / "pairs" / "han.tsv"
_QUOTED = re.compile(r"[「『“‘《〈（(]\Z")


def build(*, form: str) -> Detector:
    """Build a detector that offers the ``form``'s own character ("Hans", "Hant", "Jpan": ISO
    15924), or flags it.

    It is offered where one alone stands for it; in Japanese only for a single character, as two in
    a row are a Chinese word. All edits of a text are one decision. Raises ValueError for a form
    that is not known.
    """
    if form not in ("Hans", "Hant", "Jpan"):
        raise ValueError('`form` is "Hans", "Hant" or "Jpan"')
    return Detector(partial(_find, form), _pattern(form).pattern.rstrip("+"))


def _find(form: str, view: View) -> Iterator[Edit]:
    for match in _pattern(form).finditer(view.text):
        if _QUOTED.search(view.text, 0, match.start()):
            continue
        known, _ = _table()[form]
        whole = all(char in known for char in match[0])
        if whole and (form != "Jpan" or len(match[0]) == 1):
            after = "".join(known[char] for char in match[0])
            yield found(view.text, *match.span(), after, safe=False, group=f"han {form}")
        else:
            yield found(view.text, *match.span(), None, safe=False)


@cache
def _pattern(form: str) -> re.Pattern[str]:
    pairs, others = _table()[form]
    return re.compile(f"[{''.join(pairs)}{others}]+")


@cache
def _table() -> dict[str, tuple[dict[str, str], str]]:
    """Return the characters that have one of a form in their place, with it, and those that have
    none.
    """
    forms = {}
    for line in TABLE.read_text("utf-8").splitlines()[1:]:
        form, pairs, others = line.split("\t")
        forms[form] = dict(zip(pairs[::2], pairs[1::2], strict=True)), others
    return forms
