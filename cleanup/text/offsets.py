"""Where the code points of a text stand in the raw text it was read from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence


class Offsets(Sequence[int]):
    """The place of each code point, and of the end, told by the pieces the text is made of.

    Inside a piece they stand side by side. A document has a hundred times as many letters as
    pieces, and all its segments are held at once: so one array has the indexes of their first code
    points, then their places, then where the piece before each ends in the raw text.
    """

    __slots__ = ("_end", "_pieces", "_size", "number")

    def __init__(
        self, first: list[int], places: list[int], behind: list[int], size: int, end: int
    ) -> None:
        """``size`` is the number of code points, ``end`` the place after the last."""
        self._pieces = array("I", [*first, *places, *behind])
        self.number = len(first)
        self._size, self._end = size, end

    def __len__(self) -> int:
        return self._size + 1

    def __getitem__(self, index: int) -> int:  # type: ignore[override]  # nobody slices it
        if index < 0:
            index += self._size + 1
        if index >= self._size:
            if index > self._size:
                raise IndexError(index)
            return self._end
        first, place, _ = self.piece(bisect_right(self._pieces, index, 0, self.number) - 1)
        return place + index - first

    def __iter__(self) -> Iterator[int]:
        for at in range(self.number):
            first, place, _ = self.piece(at)
            end = self._pieces[at + 1] if at + 1 < self.number else self._size
            yield from range(place, place + end - first)
        yield self._end

    def piece(self, at: int) -> tuple[int, int, int]:
        """Return a piece's index, place, and where in the raw text the one before it ends."""
        pieces, number = self._pieces, self.number
        return pieces[at], pieces[at + number], pieces[at + 2 * number]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Offsets) and (
            (self._pieces, self._size, self._end) == (other._pieces, other._size, other._end)
        )

    def __hash__(self) -> int:
        return hash((self._pieces.tobytes(), self._end))


class Gaps(Sequence[tuple[int, int]]):
    """For each gap the index of the code point after it, and the place where its mark-up begins.

    ``offsets`` have them: a gap is where a piece does not begin where the one before it ends.
    """

    __slots__ = ("_offsets", "_size")

    def __init__(self, offsets: Offsets, size: int) -> None:
        self._offsets, self._size = offsets, size

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for at in range(1, self._offsets.number):
            first, place, behind = self._offsets.piece(at)
            if place != behind:
                yield first, behind

    def __getitem__(self, index: int) -> tuple[int, int]:  # type: ignore[override]
        return list(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gaps) and self._offsets == other._offsets

    def __hash__(self) -> int:
        return hash(self._offsets)
