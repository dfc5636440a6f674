"""Two sources that have one translation: that of a neighbour was pasted, or a memory's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing, quoted, spaced
from cleanup.edits.edit import Edit, found
from cleanup.text.count import words
from cleanup.text.segment import Whole

_LEAST = 4  # words of the translation: shorter ones may be right for many sources
_ALIKE = 0.4  # share of words that two sources of one meaning have in common
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that flags a translation that is before, of a source that has little
    in common with this.
    """
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    views = whole.views
    first: dict[str, int] = {}
    for number, view in enumerate(views):
        said = spaced(view.text).casefold()
        if not view.source or words(said) < _LEAST:
            continue
        other = views[first.setdefault(said, number)].source or ""
        if _unlike(view.source, other):
            reason = f"Elsewhere, the same translation is used for {quoted(other)}."
            yield number, found(view.text, 0, len(view.text), None, reason=reason, safe=False)


def _unlike(one: str, other: str) -> bool:
    mine, theirs = (set(_tokens(text)) for text in (one, other))
    return len(mine & theirs) < _ALIKE * min(len(mine), len(theirs))


def _tokens(text: str) -> list[str]:
    """Return words, and of a text without spaces between them its pairs of characters."""
    found = _WORD.findall(text.casefold())
    return [pair for word in found for pair in _parts(word)]


def _parts(word: str) -> list[str]:
    if word.isascii() or len(word) == 1:
        return [word]
    return [word[at : at + 2] for at in range(len(word) - 1)]
