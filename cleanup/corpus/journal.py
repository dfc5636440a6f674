"""What was found in a file that is not finished: a run that was killed goes on from there.

An entry for each stretch of the file, in their order: its size, a checksum, and the answer of a
worker under the name of the stretch (content, settings). An entry that was torn, and all behind it,
is as good as not there.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO
from zlib import crc32

from cleanup.runs.answers import answer_of, name_of, with_bad
from cleanup.runs.worker import Answer, Piece

_HEAD = 8  # bytes: the size of an entry, and its checksum


class Journal:
    """The journals of a run's files, in a folder; ``bases`` what its profiles are.

    Stretches of one file are asked for in their order, and added in their order.
    """

    def __init__(self, folder: Path, bases: Sequence[bytes]) -> None:
        self._folder, self._bases = folder, bases
        self._files: dict[str, _File] = {}

    def known(self, piece: Piece) -> Answer | None:
        """Return the answer of an earlier run for this stretch, or None."""
        return self._of(piece.path).next(name_of(piece, self._bases[piece.profile]))

    def add(self, piece: Piece, answer: Answer) -> None:
        """Keep an answer. Raises OSError where the disk is full."""
        if answer.findings is not None:
            self._of(piece.path).add(name_of(piece, self._bases[piece.profile]), answer)

    def done(self, path: str) -> None:
        """Delete the journal of a file that is finished, or failed."""
        file = self._files.pop(path, None) or _File(self._place(path))
        file.delete()

    def close(self) -> None:
        """Let go of the files, which stay for the next run."""
        for file in self._files.values():
            file.close()
        self._files.clear()

    def _of(self, path: str) -> _File:
        if path not in self._files:
            self._files[path] = _File(self._place(path))
        return self._files[path]

    def _place(self, path: str) -> Path:
        name = sha256(os.path.realpath(path).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return self._folder / f"{name}.journal"


class _File:
    """The journal of one file, read from its start, and written from where it no longer holds."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._end = 0  # of the entries that hold
        self._in: IO[bytes] | None = None
        self._out = -1
        with suppress(OSError):
            self._in = place.open("rb")

    def next(self, name: bytes) -> Answer | None:
        """Return the next answer if it is of this name; else no later one holds either."""
        data = self._entry()
        if data is not None:
            found, rows = marshal.loads(data)  # noqa: S302 -- our own, held against its checksum
            if found == name:
                self._end += _HEAD + len(data)
                return answer_of(rows)
        self._stop()
        return None

    def _entry(self) -> bytes | None:
        head = self._in.read(_HEAD) if self._in is not None else b""
        if len(head) < _HEAD:
            return None
        assert self._in is not None
        size, checksum = int.from_bytes(head[:4], "little"), int.from_bytes(head[4:], "little")
        data = self._in.read(size)
        return data if len(data) == size and crc32(data) == checksum else None

    def _stop(self) -> None:
        if self._in is not None:
            self._in.close()
            self._in = None

    def add(self, name: bytes, answer: Answer) -> None:
        if self._out < 0:
            self._stop()
            self._out = os.open(self._place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            os.ftruncate(self._out, self._end)
        data = marshal.dumps((name, with_bad(answer)))
        head = len(data).to_bytes(4, "little") + crc32(data).to_bytes(4, "little")
        view = memoryview(head + data)
        while view:
            view = view[os.write(self._out, view) :]

    def close(self) -> None:
        self._stop()
        if self._out >= 0:
            os.close(self._out)
            self._out = -1

    def delete(self) -> None:
        self.close()
        self._place.unlink(missing_ok=True)
