"""Which acronym of a translation stands for which acronym of its source."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from cleanup.acronyms.occurrences import Spot, spots
from cleanup.acronyms.transliteration import respelled
from cleanup.value import Value

Kin = Literal["copied", "respelled", "place"]


class Match(Value):
    """An acronym of the translation, the one of the source, and what tells that they belong.

    ``copied``: the same letters; ``respelled``: the same in another alphabet; ``place``: both are
    the only ones in brackets that have no other partner, or in the same place among the brackets.
    """

    spot: Spot
    origin: Spot
    kin: Kin


@lru_cache(maxsize=32)
def matches(text: str, source: str) -> tuple[Match, ...]:
    """Return the acronyms of ``text`` whose origin in ``source`` can be told, in their order."""
    theirs, ours = spots(source), spots(text)
    by_key: dict[str, Spot] = {}
    for spot in theirs:
        if spot.key not in by_key or (spot.inside and not by_key[spot.key].inside):
            by_key[spot.key] = spot
    found: dict[int, Match] = {}
    for spot in ours:
        if spot.key in by_key:
            found[spot.start] = Match(spot, by_key[spot.key], "copied")
            continue
        for key, origin in by_key.items():
            if key.isascii() != spot.key.isascii() and respelled(spot.key, key):
                found[spot.start] = Match(spot, origin, "respelled")
    for spot, origin in _placed(ours, theirs, found):
        found[spot.start] = Match(spot, origin, "place")
    return tuple(found[start] for start in sorted(found))


def _placed(
    ours: tuple[Spot, ...], theirs: tuple[Spot, ...], found: dict[int, Match]
) -> list[tuple[Spot, Spot]]:
    """Return acronyms in brackets without a partner, where their places tell it."""
    here = [spot for spot in ours if spot.inside]
    there = [spot for spot in theirs if spot.inside]
    if len(here) == len(there):
        pairs = list(zip(here, there, strict=True))
    else:
        taken = {match.origin.key for match in found.values()}
        mine = [spot for spot in here if spot.start not in found]
        other = [spot for spot in there if spot.key not in taken]
        pairs = list(zip(mine, other, strict=True)) if len(mine) == len(other) == 1 else []
    return [(a, b) for a, b in pairs if a.start not in found]
