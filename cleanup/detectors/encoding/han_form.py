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
_KANA = re.compile(r"[\u3041-\u30ff]")
_MANY = 3  # stretches of characters of the other form, none being of the own one
_QUOTED = re.compile(r"[「『“‘《〈（(]\Z")


def build(*, form: str) -> Detector:
    """Build a detector that offers the ``form``'s own character ("Hans", "Hant", "Jpan": ISO
    15924), or flags it.

    It is offered where one alone stands for it; in Japanese only for a single character, as two in
    a row are a Chinese word. All edits of a text are one decision; a text that is in the other form
    throughout, or Chinese without kana, is one finding. Raises ValueError for a form that is not
    known.
    """
    if form not in ("Hans", "Hant", "Jpan"):
        raise ValueError('`form` is "Hans", "Hant" or "Jpan"')
    return Detector(partial(_find, form), _pattern(form).pattern.rstrip("+"))


def _find(form: str, view: View) -> Iterator[Edit]:
    known, _ = _table()[form]
    matches = [
        match
        for match in _pattern(form).finditer(view.text)
        if not _QUOTED.search(view.text, 0, match.start())
    ]
    if len(matches) >= _MANY and _throughout(form, view.text):
        yield _one(form, view.text, matches)
        return
    for match in matches:
        whole = all(char in known for char in match[0])
        if whole and (form != "Jpan" or len(match[0]) == 1):
            after = "".join(known[char] for char in match[0])
            yield found(view.text, *match.span(), after, safe=False, group=f"han {form}")
        else:
            yield found(view.text, *match.span(), None, safe=False)


def _throughout(form: str, text: str) -> bool:
    """Return whether a text has no character of the form itself."""
    if form == "Jpan":
        return _KANA.search(text) is None
    own, _ = _table()["Hans" if form == "Hant" else "Hant"]
    return not any(char in own for char in text)


def _one(form: str, text: str, matches: list[re.Match[str]]) -> Edit:
    """Return the finding of a text that is in another form throughout."""
    known, _ = _table()[form]
    start, end = matches[0].start(), matches[-1].end()
    if form == "Jpan":
        return found(text, start, end, None, reason="This is Chinese, not Japanese.", safe=False)
    other = "simplified" if form == "Hant" else "traditional"
    reason = f"The text is in {other} characters."
    certain = all(char in known for match in matches for char in match[0])
    after = "".join(known.get(char, char) for char in text[start:end]) if certain else None
    return found(text, start, end, after, reason=reason, safe=False)


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
