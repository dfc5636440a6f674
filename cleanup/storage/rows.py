"""Long tables of which a run looks at few rows: kept packed, and unpacked row by row.

As lists of tuples the tables of one language are a hundred thousand objects, which takes a
twentieth of a short run to make; packed they are a few.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)
_TOGETHER = 64  # rows that are unpacked at once


class Rows(Protocol[T_co]):
    """What gives a row by its number."""

    def __getitem__(self, at: int, /) -> T_co:
        """Return the row of this number, from 0."""


def packed_numbers(rows: Sequence[Sequence[int]]) -> tuple[bytes, bytes]:
    """Return rows of numbers as they are kept: where each ends, and all numbers.

    Raises OverflowError for a number that takes more than 32 bits.
    """
    ends = accumulate(map(len, rows), initial=0)
    return array("I", ends).tobytes(), array("i", [n for row in rows for n in row]).tobytes()


class Numbers:
    """Rows of numbers, from what ``packed_numbers`` gave."""

    def __init__(self, packed: tuple[bytes, bytes]) -> None:
        ends, numbers = packed
        self._ends = memoryview(ends).cast("I")
        self._numbers = memoryview(numbers).cast("i")

    def __getitem__(self, at: int, /) -> tuple[int, ...]:
        return tuple(self._numbers[self._ends[at] : self._ends[at + 1]])

    def __len__(self) -> int:
        return len(self._ends) - 1


def packed_rows(rows: Iterable[Any]) -> tuple[bytes, ...]:
    """Return rows of what ``marshal`` writes as they are kept. Raises ValueError for others."""
    some = list(rows)
    parts = (some[at : at + _TOGETHER] for at in range(0, len(some), _TOGETHER))
    return tuple(marshal.dumps(tuple(part)) for part in parts)


class Unpacked:
    """Rows of anything, from what ``packed_rows`` gave."""

    def __init__(self, packed: tuple[bytes, ...]) -> None:
        self._packed = packed
        self._known: dict[int, tuple[Any, ...]] = {}

    def __getitem__(self, at: int, /) -> Any:
        part, place = divmod(at, _TOGETHER)
        rows = self._known.get(part)
        if rows is None:
            rows = marshal.loads(self._packed[part])  # noqa: S302 -- kept behind a checksum
            self._known[part] = rows
        return rows[place]
