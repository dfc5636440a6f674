"""Patterns and the rules that they belong to, in the editions for texts of different scripts."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from cleanup.rules.prefilter.alphabet import Impossible
from cleanup.rules.prefilter.beyond import ASCII, DEGREES, beyond
from cleanup.rules.prefilter.edition import Expressions
from cleanup.rules.prefilter.editions import Sizes
from cleanup.rules.prefilter.western_spelling import WESTERN
from cleanup.rules.prefilter.widen import Part


class Pattern(NamedTuple):
    """A pattern in UTF-8, and for Western text where that has an edition and may match it."""

    utf8: str
    western: str | None


class Collected:
    """Patterns, of which those that are written alike are one.

    ``western`` tells whether Western text has an edition of its own. That is worth its time for
    many patterns with wide classes; few with words of one language are as good in UTF-8.
    """

    def __init__(self, *, western: bool) -> None:
        self._western = western
        self._rules: dict[Pattern, set[int]] = {}
        self._degrees: dict[Pattern, int] = {}

    def add(self, part: Part, number: int) -> None:
        """Add a pattern of a rule."""
        degree = beyond(part.items, part.flags)
        western = None
        if self._western and degree == ASCII:
            try:
                western = part.wide(WESTERN)
            except Impossible:
                western = None
        pattern = Pattern(part.wide(), western)
        self._rules.setdefault(pattern, set()).add(number)
        self._degrees[pattern] = min(degree, self._degrees.get(pattern, degree))

    def editions(self) -> tuple[tuple[Expressions, ...], Sizes, tuple[tuple[int, ...], ...]]:
        """Return all editions, how many numbers each has, and the rules by number."""
        some = [[one for one, of in self._degrees.items() if of == degree] for degree in DEGREES]
        numbered = {one: number for number, one in enumerate(chain(*some))}
        utf8 = [tuple((numbered[one], one.utf8.encode()) for one in each) for each in some]
        western = tuple(
            (numbered[one], one.western.encode()) for one in some[ASCII] if one.western is not None
        )
        least, latin, far = map(len, some)
        sizes = (least if self._western else 0, least, latin, far)
        rules = tuple(tuple(sorted(self._rules[one])) for one in numbered)
        return (western, *utf8), sizes, rules
