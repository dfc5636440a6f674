"""A text that a finding stands in, with what it was translated from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cleanup.value import Value

_NESTED = 20  # passages that may lie in one another


class Passage(Value):
    """A segment as a person knows it. ``start`` and ``end`` are its place in the raw text.

    ``text`` is what it says, ``source`` what it was translated from; ``id`` is what the format
    calls it: a key, a unit's id, the number of a cue. Either may be unknown.
    """

    start: int
    end: int
    text: str
    source: str | None = None
    id: str = ""


def passage_at(passages: Sequence[Passage], start: int, end: int) -> Passage | None:
    """Return the innermost of sorted passages that holds a span of the raw text, or None."""
    last = bisect_right(passages, start, key=lambda passage: passage.start) - 1
    for number in range(last, max(-1, last - _NESTED), -1):
        if passages[number].end >= end:
            return passages[number]
    return None
