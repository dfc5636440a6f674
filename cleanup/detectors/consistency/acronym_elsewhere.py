"""The source's acronym in one text, where another text of the document gives the translation's:
“… Weltbund (WB)” for “… world league (WL)”, and later “WL”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanup.acronyms.pairs import pairs
from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View, Whole

_LEAST = 2  # letters


def build() -> Detector:
    """Build a detector that offers the acronym that the document's translation gives for the
    source's.
    """
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    given: dict[str, set[str]] = {}
    for view in whole.views:
        theirs, mine = _given(view.source or ""), _given(view.text)
        if len(theirs) == len(mine) == 1 and (here := mine[0]) != theirs[0]:
            given.setdefault(theirs[0], set()).add(here)
        elif theirs:
            for short in theirs:  # it may be the same in both languages
                given.setdefault(short, set()).add("" if short in mine else "?")
    sure = {short: min(said) for short, said in given.items() if len(said) == 1}
    for short, right in sure.items():
        if right not in ("", "?"):
            yield from _left(short, right, whole.views)


def _given(text: str) -> list[str]:
    """Return the acronyms that are in brackets beside their names."""
    if "(" not in text and "（" not in text:
        return []
    return [
        pair.short
        for pair in pairs(text)
        if pair.short.isupper() and pair.short.isalpha() and len(pair.short) >= _LEAST
    ]


def _left(short: str, right: str, views: Sequence[View]) -> Iterator[tuple[int, Edit]]:
    # "AI Next" is a name.
    pattern = re.compile(rf"(?<![\w(/-]){re.escape(short)}(?![\w)/-]| [A-Z][a-z])")
    for number, view in enumerate(views):
        if short not in view.text or right in view.text or short not in (view.source or ""):
            continue
        for match in pattern.finditer(view.text):
            yield (
                number,
                found(
                    view.text,
                    *match.span(),
                    right,
                    reason=f"Elsewhere, the document uses {right} for the source's {short}.",
                    safe=False,
                    group=f"document:acronym:{short}",
                ),
            )
