"""How the time of a piece of work grows with its size: machines differ, the ratio does not."""

from __future__ import annotations

import time
from collections.abc import Callable

_TURNS = 3
_FLOOR = 0.02  # seconds: what takes less at the larger size is too short to be compared


def growth(work: Callable[[int], object], size: int, times: int = 4) -> float:
    """Return how many times longer ``times * size`` takes than ``size``: the least of three each.

    1.0 where both are too short to tell. In proportion is ``times``, by its square ``times ** 2``.
    """
    large = _least(work, size * times)
    return 1.0 if large < _FLOOR else large / _least(work, size)


def _least(work: Callable[[int], object], size: int) -> float:
    took = []
    for _ in range(_TURNS):
        began = time.thread_time()
        work(size)
        took.append(time.thread_time() - began)
    return min(took)
