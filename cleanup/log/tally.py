"""What reviews say of each rule: how often a person accepted it and how often not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cleanup.log.decisions import Decision
from cleanup.value import Value

ENOUGH = 8  # decisions that say something of a rule
_BAD, _GOOD = 0.8, 1.0  # shares of rejected, and of accepted ones


class Tally(Value):
    """The decisions about one rule."""

    rule: str
    accepted: int
    rejected: int

    @property
    def all(self) -> int:
        """Return how many decisions there are."""
        return self.accepted + self.rejected


def tallies(decisions: Iterable[Decision]) -> list[Tally]:
    """Return the tally of each rule, those with most decisions first."""
    counts: dict[str, Counter[str]] = {}
    for each in decisions:
        counts.setdefault(each.rule, Counter())[each.verdict] += 1
    told = (Tally(rule, by["accept"], by["reject"]) for rule, by in counts.items())
    return sorted(told, key=lambda each: (-each.all, each.rule))


def unwanted(every: Iterable[Tally]) -> list[str]:
    """Return the rules that were nearly always rejected, of those with enough decisions."""
    return sorted(t.rule for t in every if t.all >= ENOUGH and t.rejected >= _BAD * t.all)


def trusted(every: Iterable[Tally]) -> list[str]:
    """Return the rules that were always accepted, of those with enough decisions."""
    return sorted(t.rule for t in every if t.all >= ENOUGH and t.accepted >= _GOOD * t.all)
