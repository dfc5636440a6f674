"""Values kept on disk under names, of which a run reads only those that it asks for.

A file is a head (what stands where) and the values one after another, each marshalled and behind a
checksum. It is put in place in one step, so two processes may write the same one at once, and what
is broken is as good as not there. ``marshal`` holds nothing that could run here: only texts,
numbers, bytes, tuples, lists and dicts are kept.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Hashable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from zlib import crc32

from cleanup.storage.mapped import mapped
from cleanup.version import __version__

if TYPE_CHECKING:
    import mmap

_SUM = _SIZE = 4  # bytes: the checksum of the head, and its length


class Kept:
    """What a file holds; nothing where there is none, or another version wrote it.

    Safe from threads, and from processes that are forked.
    """

    def __init__(self, place: str | os.PathLike[str]) -> None:
        self._map: mmap.mmap | None = None
        self._places: dict[Hashable, tuple[int, int, int]] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            with open(place, "rb") as file:  # noqa: PTH123 -- a run opens it before all else
                self._map = mapped(file)
            self._places = self._head()

    def _head(self) -> dict[Hashable, tuple[int, int, int]]:
        """Return for each name the start, the size and the checksum of its value."""
        assert self._map is not None
        start = _SUM + _SIZE
        end = start + int.from_bytes(self._map[_SUM:start], "little")
        head = self._map[start:end]
        if crc32(head).to_bytes(_SUM, "little") != self._map[:_SUM]:
            return {}
        version, places = marshal.loads(head)  # noqa: S302 -- our own, held against its checksum
        return (
            {name: (at + end, *rest) for name, (at, *rest) in places.items()}
            if (version == __version__)
            else {}
        )

    def __len__(self) -> int:
        return len(self._places)

    def get(self, name: Hashable) -> Any:
        """Return the value of this name, or None where there is none, or it is broken."""
        written = self._written(name)
        return None if written is None else marshal.loads(written)  # noqa: S302 -- as above

    def raw(self, name: Hashable) -> bytes | None:
        """Return a value as it was given to ``keep``, for what has a checksum of its own."""
        start, size, _ = self._places.get(name, (0, -1, 0))
        return None if size < 0 or self._map is None else self._map[start : start + size]

    def all(self) -> dict[Hashable, bytes]:
        """Return all values that are not broken, as they are written."""
        found = {name: self._written(name) for name in self._places}
        return {name: written for name, written in found.items() if written is not None}

    def close(self) -> None:
        """Let go of the file, which some systems do not replace while it is open."""
        if self._map is not None:
            self._map.close()
        self._map, self._places = None, {}

    def _written(self, name: Hashable) -> bytes | None:
        place = self._places.get(name)
        if place is None or self._map is None:
            return None
        start, size, checksum = place
        written = self._map[start : start + size]
        return written if crc32(written) == checksum else None


def written(value: Any) -> bytes:
    """Return a value as it is kept. Raises ValueError for one of another type."""
    return marshal.dumps(value)


def keep(place: str | os.PathLike[str], values: Mapping[Hashable, bytes]) -> None:
    """Keep values as ``written`` gives them, or do not: a read-only home must not stop a run."""
    places: dict[Hashable, tuple[int, int, int]] = {}
    at = 0
    for name, value in values.items():
        places[name] = (at, len(value), crc32(value))
        at += len(value)
    head = marshal.dumps((__version__, places))
    sums = crc32(head).to_bytes(_SUM, "little"), len(head).to_bytes(_SIZE, "little")
    put(place, [*sums, head, *values.values()])


def put(place: str | os.PathLike[str], content: list[bytes]) -> None:
    """Put a file in place in one step, or do not."""
    name = f"{os.fspath(place)}.{os.getpid()}.tmp"
    with suppress(OSError):
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120 -- see above
        try:
            with open(name, "wb") as out:  # noqa: PTH123
                out.writelines(content)
            os.replace(name, place)  # noqa: PTH105
        except OSError:
            with suppress(OSError):
                os.unlink(name)  # noqa: PTH108
            raise
