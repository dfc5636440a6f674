"""A number in an acronym that is another one than the source's: ``G2`` for ``G20``.

Found where the source has the same letters with other numbers, or more letters with the same
number, and the translation has not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleanup.acronyms.numbered import TRIGGER, Numbered, numbered
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TORN = re.compile(r"\s{0,3}[.,]\s{0,3}\d")  # the rest of a number that spaces tore apart
_LEAST = 2  # letters, and figures, of what is left of an acronym


def build() -> Detector:
    """Build a detector for texts with a source."""
    return Detector(_find, TRIGGER, "segment", bilingual=True)


def _find(view: View) -> Iterable[Edit]:
    if not view.source:
        return
    theirs = tuple(numbered(view.source))
    ours = tuple(numbered(view.text)) if theirs else ()
    here = {(one.letters, one.numbers) for one in ours}
    there = {(one.letters, one.numbers) for one in theirs}
    for one in ours:
        if (one.letters, one.numbers) in there or _TORN.match(view.text, one.end):
            continue
        lost = {
            other.word: other
            for other in theirs
            if (other.letters, other.numbers) not in here and _meant(one, other, view.text)
        }
        if len(lost) == 1:
            origin = next(iter(lost))
            yield found(
                view.text,
                one.start,
                one.end,
                origin,
                reason=f"The source has {origin}.",
                safe=False,
                confidence=0.8,
            )


def _meant(one: Numbered, other: Numbered, text: str) -> bool:
    """Return whether the one may be the other with another number, or with some of its letters
    lost.
    """
    if one.letters == other.letters:
        return not _shortened(one, other)
    if one.numbers != other.numbers or len("".join(one.numbers)) < _LEAST:
        return False
    if not _LEAST <= len(one.letters) < len(other.letters) or other.letters == f"{one.letters}S":
        return False
    if other.letters.endswith(one.letters):
        apart = other.letters.removesuffix(one.letters)
        return not text[: one.start].rstrip().upper().endswith(apart)  # "CO VID-19"
    return one.letters[0] == other.letters[0]


def _shortened(one: Numbered, other: Numbered) -> bool:
    """Return True for a year with two figures and with four, and for figures grouped in another
    way.
    """
    a, b = "".join(one.numbers), "".join(other.numbers)
    return a == b or ({len(a), len(b)} == {2, 4} and (a.endswith(b) or b.endswith(a)))
