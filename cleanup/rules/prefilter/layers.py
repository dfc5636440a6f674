"""Databases of patterns of which a text in ASCII needs the first only, each read when it is asked.

Reading a database takes two milliseconds a megabyte, and a third of what looks for any language's
rules is for other scripts, and for letters read in a wrong encoding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from cleanup.rules.prefilter.hyper import Refused, Scan, scanner
from cleanup.storage.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

LAYERS = "patterns"  # the field that has several databases
# What a text must go beyond: nothing, ASCII, Latin letters and the marks between all scripts.
DEGREES = ASCII, LATIN, FAR = range(3)
# What is beyond Latin, in UTF-8; some letters with marks are among it.
_other_script = re.compile(rb"[\xcd-\xe0\xe3-\xf4]|\xe1[\x80-\xb7\xbc-\xbf]|\xe2[\xb0-\xbf]").search
_LINE_END = 10


class Layers(Sequence[bytes]):
    """Databases of a file that are read when they are asked for; empty where one is not there."""

    def __init__(self, place: Path, size: int) -> None:
        self._place, self._size = place, size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[bytes, ...]: ...
    def __getitem__(self, at: int | slice) -> bytes | tuple[bytes, ...]:
        if isinstance(at, slice):
            return tuple(self[n] for n in range(*at.indices(self._size)))
        if not 0 <= at < self._size:
            raise IndexError(at)
        kept = Kept(self._place)
        found = kept.raw((LAYERS, at))
        kept.close()
        return found or b""


def layered(kept: Sequence[bytes], starts: Sequence[int]) -> Scan | None:
    """Return what looks through a text with one database a degree of ``beyond``.

    The numbers of each begin at its ``starts``, which end with the number of all. None where there
    is nothing to look for. Raises Refused where the first was made for another processor.
    """
    if not starts or not starts[-1]:
        return None
    first = scanner(kept[0])
    if starts[1] == starts[-1]:
        return first
    known: dict[int, Scan] = {}

    def further(degree: int, text: bytes, ids: list[int], ends: list[int]) -> None:
        start, end = starts[degree : degree + 2]
        if start == end:
            return
        look = known.get(degree)
        if look is None:
            look = known[degree] = _read(kept, degree, end - start)
        mine: list[int] = []
        look(text, mine, ends)
        ids += [start + number for number in mine]

    def scan(text: bytes, ids: list[int], ends: list[int]) -> None:
        if first is not None:
            first(text, ids, ends)
        if not text.isascii():
            further(LATIN, text, ids, ends)
            if _other_script(text):
                further(FAR, text, ids, ends)

    return scan


def _read(kept: Sequence[bytes], degree: int, size: int) -> Scan:
    """Return what looks with a database; what cannot be read may match in every line."""
    try:
        look = scanner(kept[degree])
    except Refused:
        look = None
    return look or _everywhere(size)


def _everywhere(size: int) -> Scan:
    def scan(text: bytes, ids: list[int], ends: list[int]) -> None:
        for end in (at for at, code in enumerate(text + b"\n", 1) if code == _LINE_END):
            ids.extend(range(size))
            ends.extend([end] * size)

    return scan
