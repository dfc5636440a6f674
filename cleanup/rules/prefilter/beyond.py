"""Patterns that match nothing without a character beyond ASCII, or beyond Latin script.

They are left out where a text has none, as most English lines have not.
"""

from __future__ import annotations

import re._constants as op
from collections.abc import Callable, Iterable
from typing import Any

from cleanup.rules.prefilter.characters import DOTTED, IGNORECASE, cases
from cleanup.rules.prefilter.edges import REPEATS, Items

# What a text must go beyond: nothing, ASCII, Latin letters and the marks between all scripts.
DEGREES = ASCII, LATIN, FAR = range(3)
_MANY = 1000  # characters of a range that are not looked at one by one


def beyond(items: Items, flags: int) -> int:
    """Return what every text goes beyond in which these items match: ASCII is the least."""
    if _needs(items, flags, _is_far):
        return FAR
    return LATIN if _needs(items, flags, _is_beyond_ascii) else ASCII


def _is_far(code: int) -> bool:
    """Return whether it is in other scripts, or among what stands between them."""
    return 0x370 <= code < 0x1E00 or 0x1F00 <= code < 0x2000 or code >= 0x2C00  # noqa: PLR2004


def _is_beyond_ascii(code: int) -> bool:
    return code >= 0x80  # noqa: PLR2004


def _needs(items: Items, flags: int, ok: Callable[[int], bool]) -> bool:
    return any(_item(kind, value, flags, ok) for kind, value in items)


def _item(kind: Any, value: Any, flags: int, ok: Callable[[int], bool]) -> bool:
    if kind is op.LITERAL:
        return _all((value,), flags, ok)
    if kind is op.IN:
        return all(_member(kind, member, flags, ok) for kind, member in value)
    if kind is op.SUBPATTERN:
        return _needs(value[3].data, (flags | value[1]) & ~value[2], ok)
    if kind is op.BRANCH:
        return all(_needs(branch.data, flags, ok) for branch in value[1])
    if kind in REPEATS:
        return value[0] > 0 and _needs(value[2].data, flags, ok)
    return kind is op.ATOMIC_GROUP and _needs(value.data, flags, ok)


def _member(kind: Any, value: Any, flags: int, ok: Callable[[int], bool]) -> bool:
    if kind is op.LITERAL:
        return _all((value,), flags, ok)
    if kind is not op.RANGE or not (ok(value[0]) and ok(value[1])):
        return False
    low, high = value
    return high - low < _MANY and _all(range(low, high + 1), flags, ok)


def _all(codes: Iterable[int], flags: int, ok: Callable[[int], bool]) -> bool:
    ignoring = flags & IGNORECASE
    return all(all(map(ok, _equal(code))) if ignoring else ok(code) for code in codes)


def _equal(code: int) -> set[int]:
    """Return what ``re`` holds equal when case is ignored: of a dotted I the plain one too."""
    return {*cases(code), *map(ord, DOTTED)} if chr(code) in DOTTED else cases(code)
