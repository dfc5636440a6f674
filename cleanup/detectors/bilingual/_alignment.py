"""Which sentence of a source has no counterpart in its translation, told by their lengths.

Gale and Church 1993, "A program for aligning sentences in bilingual corpora": the cheapest way to
pair groups of sentences in order. Here it is looked for twice, with every sentence in a group and
with one left out; what that saves says how likely one was left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from cleanup.languages.lengths import Ratio, strangeness
from cleanup.value import Value

# Sentences there and here that make a group, and what such a group costs beside its lengths.
_GROUPS = ((1, 1, 0.0), (2, 1, 1.5), (1, 2, 1.5), (2, 2, 3.0), (3, 1, 3.0), (1, 3, 3.0))
_MOST = 40.0  # what the lengths of a group may cost
_NEVER = 1e6


class Omission(Value):
    """A sentence that was left out, how many sentences stand before the gap, and what it saves.

    ``gain`` is the natural logarithm of how much likelier the texts are with it left out.
    """

    sentence: int
    before: int
    gain: float


def left_out(
    there: Sequence[int], here: Sequence[int], known: Ratio, costs: Sequence[float] = ()
) -> Omission | None:
    """Return the sentence of ``there`` (sizes, in order) that ``here`` most likely lacks.

    ``costs`` are what else speaks against each of them, beside the lengths: a natural logarithm.
    """
    before = list(accumulate(there, initial=0))
    after = list(accumulate(here, initial=0))
    whole: dict[tuple[int, int], float] = {(0, 0): 0.0}
    less: dict[tuple[int, int], tuple[float, int, int]] = {}
    for i in range(len(there) + 1):
        for j in range(len(here) + 1):
            cost = whole.get((i, j))
            lacking = less.get((i, j))
            if cost is not None and i < len(there):
                _lower(less, (i + 1, j), (cost + (costs[i] if costs else 0.0), i, j))
            for a, b, extra in _GROUPS if cost is not None or lacking is not None else ():
                if i + a > len(there) or j + b > len(here):
                    continue
                source, target = before[i + a] - before[i], after[j + b] - after[j]
                price = extra + min(strangeness(source, target, known) ** 2 / 2, _MOST)
                place = (i + a, j + b)
                if cost is not None and cost + price < whole.get(place, _NEVER):
                    whole[place] = cost + price
                if lacking is not None:
                    _lower(less, place, (lacking[0] + price, *lacking[1:]))
    end = (len(there), len(here))
    if end not in less:
        return None
    cost, sentence, at = less[end]
    return Omission(sentence, at, min(whole.get(end, _MOST), _MOST) - cost)


def _lower(
    table: dict[tuple[int, int], tuple[float, int, int]],
    place: tuple[int, int],
    way: tuple[float, int, int],
) -> None:
    if place not in table or way[0] < table[place][0]:
        table[place] = way
