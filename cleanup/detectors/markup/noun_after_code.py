"""The noun that tells what a piece of code is, left behind it: ``el `Wheel` método``.

English puts the noun last (``the `Wheel` method``); Romance languages and Polish put it first,
and the article agrees with it (``el método `Wheel` ``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ONE = r"(?:`[^`\n]{1,120}`|<xref:[^<>\s]{1,300}>|\[[\w.<>*#:]{2,80}\]\([^()\s]{1,300}\))"
_BOLD = r"\*\*[A-ZÀ-ÖØ-Þ][^*\n]{0,60}\*\*"
_VALUES = frozenset({"true", "false", "null", "none", "nil", "yes", "no", "0", "1"})


def build(*, leads: list[str], nouns: list[str], labels: list[str] | None = None) -> Detector:
    """Build a detector that offers the noun before the code, as one decision of two edits.

    ``leads`` are the words before the code, an article in its forms for the classes of nouns
    (``"el/la"``), or a word that has one form; ``nouns`` are the nouns of each class, in the same
    order, parted by blanks (``_`` is a blank in a noun), ``labels`` those that explain what stands
    in bold letters (button, window). Raises ValueError where an article has other than one form
    or as many as there are classes.
    """
    forms = [lead.split("/") for lead in leads]
    for lead in forms:
        if len(lead) not in {1, len(nouns)}:
            raise ValueError(f"{'/'.join(lead)!r} must have one form or {len(nouns)}")
    slot = {form: lead for lead in reversed(forms) for form in lead}
    codes, bolds = _classes(nouns), _classes(labels or [])
    some_leads = "|".join(
        re.escape(form) + ("[ ]?" if form[-1] in "'’" else "[ ]")
        for form in sorted(slot, key=len, reverse=True)
    )
    whats = [
        rf"(?P<code>{_ONE}(?:(?:,| \w{{1,3}}) {_ONE}){{0,2}})(?P<tail>[ ](?P<noun>{_any(codes)}))"
    ]
    if bolds:
        whats.append(rf"(?P<bold>{_BOLD})(?P<end>[ ](?P<label>{_any(bolds)}))")
    pattern = re.compile(
        rf"(?<![\w*`'’-])(?P<lead>(?i:{some_leads}))(?:{'|'.join(whats)})(?=[ ]?[,.;:)]|[ ]|$)"
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in pattern.finditer(text):
            what, tail = ("code", "tail") if match["code"] else ("bold", "end")
            if match[what].strip("`").lower() in _VALUES:
                continue
            noun = match[tail][1:]
            article = slot[match["lead"].rstrip().lower()]
            number = (codes if what == "code" else bolds)[noun]
            right = article[number] if len(article) > 1 else article[0]
            if match["lead"][0].isupper():
                right = right[0].upper() + right[1:]
            gap = "" if right[-1] in "'’" else " "
            group = f"noun-after-code:{view.offset + match.start()}"
            yield found(
                text, match.start("lead"), match.start(what), f"{right}{gap}{noun} ", group=group
            )
            yield found(text, *match.span(tail), "", group=group)

    after = rf"[`>)][ ](?:{_any(codes)})\b" + (rf"|\*\*[ ](?:{_any(bolds)})\b" if bolds else "")
    return Detector(look, after)


def _classes(nouns: list[str]) -> dict[str, int]:
    """Return each noun with the number of its class."""
    return {
        noun.replace("_", " "): number for number, some in enumerate(nouns) for noun in some.split()
    }


def _any(nouns: dict[str, int]) -> str:
    """Return a pattern that matches each, the longest first."""
    return "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
