"""Where the text that a run makes goes: a file, standard output, or nowhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from cleanup.edits.report import Report
from cleanup.files import FileError, failed
from cleanup.files.inside import Into, into, kind_of, opened
from cleanup.files.read import Reading
from cleanup.files.write import Output, check_unchanged, writing
from cleanup.storage.digest import Sha256
from cleanup.text.encoding import Encoding, EncodingError, encode
from cleanup.value import replace

if TYPE_CHECKING:
    from cleanup.files.members import ArchiveReading
    from cleanup.runs.members import MemberSink


class _Unchanged(Exception):  # noqa: N818 -- no error: it leaves the old file in place
    pass


def sink(path: str, target: str | None, encoding: Encoding, *, hashed: bool) -> Sink | MemberSink:
    """Return where the new text of a file goes, by its encoding as it was read.

    Raises FileError.
    """
    if encoding.name == "zip":  # as members.ENCODING
        from cleanup.runs.members import MemberSink  # noqa: PLC0415 -- for zip files only

        return MemberSink(path, target, hashed=hashed)
    return Sink(path, target, encoding, hashed=hashed)


class Sink:
    """The new text of one file after the other. ``target`` None: it goes nowhere; "-": to
    standard output. A file is only touched where its text changed, or where it is another's copy.
    """

    packed: dict[str, str] | None = None  # see MemberSink

    def __init__(self, path: str, target: str | None, encoding: Encoding, *, hashed: bool) -> None:
        self.path, self.target = path, target
        self._encoding = encoding
        self._hash = Sha256() if hashed else None
        self._first = True
        self._changed = target is not None and not _same(path, target)
        self._block: AbstractContextManager[Output] | None = None
        self._out: Output | None = None
        self._same = 0  # bytes at the start of the file that stay as they are
        self._kind = kind_of(path if target in (None, "-") else target or path)
        self._packed: Into | None = None
        if target == "-" and self._kind:
            self._packed = into(sys.stdout.buffer, self._kind, path, BytesIO())
        if target != "-" and self._changed:
            self._open()

    def _open(self) -> None:
        """Begin the new file with what stays of the old one. Raises FileError."""
        assert self.target is not None
        like = self.path if Path(self.path).exists() else None
        self._block = writing(self.target, like=like)
        self._out = self._block.__enter__()
        if self._kind:
            self._packed = into(self._out, self._kind, self.path, _old(self.path))
        if not self._same:
            return
        try:
            with Path(self.path).open("rb") as file:
                kind = kind_of(self.path)
                old: Any = opened(self.path, file, kind) if kind else file
                left = self._same
                while left and (data := old.read(min(left, 1 << 20))):
                    (self._packed or self._out).write(data)
                    left -= len(data)
        except OSError as error:
            raise failed(self.path, "read", error) from None

    @property
    def sha256(self) -> str:
        """The hash of all that went in."""
        return self._hash.hexdigest() if self._hash else ""

    def told(self, report: Report) -> Report:
        """Return the report with the file's encoding."""
        if self._encoding.name == "utf-8" and not self._encoding.bom:
            return report
        return replace(report, codec=self._encoding.name, bom=bool(self._encoding.bom))

    def write(self, report: Report) -> None:
        """Write the next part of the text, with its edits made. Raises FileError."""
        self._changed |= bool(report.made)
        if self._hash is None and self.target is None:
            return
        try:
            data = encode(report.text(), self._encoding, first=self._first)
        except EncodingError as error:
            raise FileError(self.path, error.message) from None
        self._first = False
        if self._hash is not None:
            self._hash.update(data)
        if self.target == "-":
            (self._packed or sys.stdout.buffer).write(data)
        elif self.target is not None and not self._changed:
            self._same += len(data)
        elif self.target is not None:
            if self._out is None:
                self._open()
            assert self._out is not None
            (self._packed or self._out).write(data)

    def finish(
        self, reading: Reading | ArchiveReading, record: Callable[[], None] = lambda: None
    ) -> None:
        """Put the file in place: all text has come. Raises FileError; the old file is there then.

        ``record`` is called before that, once ``sha256`` is known.
        """
        if self._packed is not None:
            self._packed.close()
        if self._block is None:
            record()
            return
        assert self.target is not None
        try:
            if _same(self.path, self.target):
                check_unchanged(self.path, os.path.realpath(self.path), reading.stamp)
            record()
        except FileError:
            self.drop()
            raise
        block, self._block = self._block, None
        block.__exit__(None, None, None)

    def drop(self) -> None:
        """Leave everything as it was."""
        block, self._block = self._block, None
        if block is not None:
            try:
                block.__exit__(_Unchanged, _Unchanged(), None)
            except _Unchanged:
                return


def _old(path: str) -> IO[bytes]:
    """Return a file that may not be there, open."""
    try:
        return Path(path).open("rb")
    except OSError:
        return BytesIO()


def _same(path: str, target: str) -> bool:
    return target != "-" and os.path.realpath(path) == os.path.realpath(target)
