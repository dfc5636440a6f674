"""How the time of a piece of work grows with its size: machines differ, the ratio does not."""

from __future__ import annotations

import time
from collections.abc import Callable

_TURNS = 3
_MORE = 6  # turns where the first ones look out of proportion: a disturbance passes, a square stays
_FLOOR = 0.02  # seconds: what takes less at the larger size is too short to be compared


def growth(work: Callable[[int], object], size: int, times: int = 4) -> float:
    """Return how many times longer ``times * size`` takes than ``size``: the least of a few each.

    1.0 where both are too short to tell. In proportion is ``times``, by its square ``times ** 2``.
    The two sizes take turns, so that a busy moment of the machine meets both.
    """
    small, large = _least(work, size, times, _TURNS)
    if large >= _FLOOR and large > 1.5 * times * small:
        again = _least(work, size, times, _MORE)
        small, large = min(small, again[0]), min(large, again[1])
    return 1.0 if large < _FLOOR else large / small


def _least(work: Callable[[int], object], size: int, times: int, turns: int) -> tuple[float, float]:
    small, large = [], []
    for _ in range(turns):
        small.append(_took(work, size))
        large.append(_took(work, size * times))
    return min(small), min(large)


def _took(work: Callable[[int], object], size: int) -> float:
    began = time.thread_time()
    work(size)
    return time.thread_time() - began
