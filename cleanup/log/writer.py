"""``--log FILE``: the log of a run, which grows by a file at a time."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO

from cleanup.edits.report import Report
from cleanup.files import failed
from cleanup.files.below import check_kept
from cleanup.files.write import check_writable, status_of
from cleanup.log.records import Head, head_line, lines

_IN_MEMORY = 1 << 20
_AT_ONCE = 1 << 16  # code points: read again in pieces that add nothing to what a run needs


def free_name(path: Path) -> Path:
    """Return the path, or one with a number before its suffix where a log is there already."""
    number, free = 2, path
    while free.exists() and (not free.is_file() or free.stat().st_size):
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


class LogFile:
    """Lines of a file wait until its header is known; a file that failed leaves none.

    A file's lines are on the disk before the file itself takes its new content: whatever ends the
    run, what was changed can be reverted. The folder is made where ``own_folder`` says that it is
    ours, once no link leads it elsewhere. Raises FileError where the log cannot be written.
    """

    def __init__(self, path: str, *, own_folder: bool = False) -> None:
        check_kept(path)
        self.path = path
        self._files = 0
        self._before = 0  # bytes of the log without the last file
        self._wait: IO[str] | None = None
        status = status_of(path)
        self._new = status is None
        if status is not None:
            check_writable(path, path, status)
        try:
            if own_folder:
                Path(path).parent.mkdir(parents=True, exist_ok=True)
            mode = "xb" if self._new else "r+b"
            self._out = Path(path).open(mode, buffering=0)  # noqa: SIM115 -- close closes it
        except OSError as error:
            raise failed(path, "written", error) from None

    def add(self, report: Report) -> None:
        """Add the edits of a report, after those of the file's earlier parts."""
        if self._wait is None:
            self._wait = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- drop closes it
                _IN_MEMORY, "w+", encoding="utf-8", newline="\n"
            )
        self._wait.writelines(lines(report))

    def drop(self) -> None:
        """Drop the file, which failed."""
        if self._wait is not None:
            self._wait.close()
            self._wait = None

    def end(self, head: Head) -> None:
        """End the file, whose new content is complete and about to be put in place."""
        self._before = self._out.tell()
        try:
            self._write(head_line(head).encode())
            if self._wait is not None:
                self._wait.seek(0)
                while text := self._wait.read(_AT_ONCE):
                    self._write(text.encode())
            if head.written:
                os.fsync(self._out.fileno())
        except OSError as error:
            self.undo()
            raise failed(self.path, "written", error) from None
        self._files += 1
        self.drop()

    def undo(self) -> None:
        """Take the last file's lines away: it was not put in place after all."""
        with suppress(OSError):
            self._out.truncate(self._before)
            self._out.seek(self._before)

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[self._out.write(view) :]

    def close(self) -> None:
        """Close the log; where no file was done there is none."""
        self.drop()
        self._out.close()
        if not self._files and self._new:
            with suppress(OSError):
                Path(self.path).unlink()
