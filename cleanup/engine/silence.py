"""Short texts in which nothing is found: most are such, and need no ledger.

Each rule looks at some texts before the next one does. A processor finds what the rule needs where
it left it, and takes a fifth less time than from one text with all rules to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.rules.match import Hits, Matcher
from cleanup.text.segment import View

SOME = 24  # texts that a rule looks at, one after the other: see ``text.remembered``
Asked = Sequence[tuple[View, Hits]]


def silent(matcher: Matcher, asked: Sequence[Asked]) -> list[bool]:
    """Return of each text whether the rules that may find something find nothing.

    A text comes as views of it: first all of it, which the rules that are always asked look at
    too. Each has the rules that may find something in it.
    """
    told: list[bool] = []
    for at in range(0, len(asked), SOME):
        some = asked[at : at + SOME]
        quiet = [True] * len(some)
        try:
            _hit(matcher, some, quiet)
            _always(matcher, some, quiet)
        except TimeoutError:  # who asks again says which rule it was, and of the others none is
            return [*told, *[False] * (len(asked) - at)]
        told += quiet
    return told


def _hit(matcher: Matcher, some: Sequence[Asked], quiet: list[bool]) -> None:
    """Ask the rules whose trigger matched."""
    places: dict[int, list[tuple[int, View, Hits]]] = {}
    for at, looks in enumerate(some):
        for view, hits in looks:
            for number in hits:
                places.setdefault(number, []).append((at, view, hits))
    find = matcher.find
    for number, here in places.items():
        for at, view, hits in here:
            if quiet[at] and find(number, view, hits[number]):
                quiet[at] = False


def _always(matcher: Matcher, some: Sequence[Asked], quiet: list[bool]) -> None:
    """Ask the rules that are asked of every whole text."""
    views = [looks[0][0] for looks in some]
    for bilingual, find in matcher.asked:
        for at, view in enumerate(views):
            if quiet[at] and (view.source or not bilingual):
                for _ in find(view):
                    quiet[at] = False
                    break
