"""What Hyperscan takes of many patterns: it does not say which it refuses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from cleanup.rules.prefilter.hyper import Refused

P = TypeVar("P")


def taken(patterns: Sequence[P], of: Callable[[Sequence[P]], bytes]) -> tuple[Sequence[P], bytes]:
    """Return the patterns that are not refused, and what ``of`` compiles of them."""
    try:
        return patterns, of(patterns)
    except Refused:
        good = _accepted(patterns, of)
    return good, of(good)


def _accepted(patterns: Sequence[P], of: Callable[[Sequence[P]], bytes]) -> list[P]:
    try:
        of(patterns)
    except Refused:
        half = len(patterns) // 2
        return _accepted(patterns[:half], of) + _accepted(patterns[half:], of) if half else []
    return list(patterns)
