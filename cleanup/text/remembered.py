"""What is remembered of the texts that were asked about last: several rules ask the same of one.

Each rule looks at some short texts before the next does (``engine.silence``), so that much is
remembered of these and their sources, and of long ones little.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")
_SHORT = 2000  # code points
_MANY = 64  # short texts: those that a rule looks at, and their sources
_FEW = 4  # long ones


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """Return the function with a memory of the last texts."""
    of_short = lru_cache(maxsize=_MANY)(function)
    of_long = lru_cache(maxsize=_FEW)(function)

    @wraps(function)
    def asked(text: str) -> T:
        return of_short(text) if len(text) <= _SHORT else of_long(text)

    return asked
