"""Files that are read through the system's memory, whose pages are given back in a long run."""

from __future__ import annotations

import mmap
from typing import BinaryIO
from weakref import WeakSet

_maps: WeakSet[mmap.mmap] = WeakSet()


def mapped(file: BinaryIO) -> mmap.mmap:
    """Return a file's content, to be read. Raises OSError, ValueError for an empty file."""
    made = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    _maps.add(made)
    return made


def give_back() -> None:
    """Let the system have the memory of all pages read so far; they are read again when needed."""
    if not hasattr(mmap, "MADV_DONTNEED"):  # as on Windows
        return
    for each in tuple(_maps):
        if not each.closed:
            each.madvise(mmap.MADV_DONTNEED)
