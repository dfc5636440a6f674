"""A number in an acronym that is another one than the source's: ``G2`` for ``G20``.

Found where the source has the same letters with other numbers, which the translation lacks.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.acronyms.numbered import TRIGGER, Numbered, numbered
from cleanup.detectors import Detector
from cleanup.edit import Edit, found
from cleanup.segment import View


def build() -> Detector:
    """A detector for texts with a source."""
    return Detector(_find, TRIGGER, "segment")


def _find(view: View) -> Iterable[Edit]:
    if not view.source:
        return
    theirs = tuple(numbered(view.source))
    ours = tuple(numbered(view.text)) if theirs else ()
    here = {(one.letters, one.numbers) for one in ours}
    there = {(one.letters, one.numbers) for one in theirs}
    for one in ours:
        if (one.letters, one.numbers) in there:
            continue
        lost = {
            other.numbers: other
            for other in theirs
            if other.letters == one.letters and (other.letters, other.numbers) not in here
        }
        if len(lost) == 1:
            origin = next(iter(lost.values()))
            if not _shortened(one, origin):
                yield found(
                    view.text,
                    one.start,
                    one.end,
                    origin.word,
                    reason=f"The source has {origin.word}.",
                    safe=False,
                    confidence=0.8,
                )


def _shortened(one: Numbered, other: Numbered) -> bool:
    """True for a year with two figures and with four, and for figures grouped in another way."""
    a, b = "".join(one.numbers), "".join(other.numbers)
    return a == b or ({len(a), len(b)} == {2, 4} and (a.endswith(b) or b.endswith(a)))
