"""``--log FILE``: the log of a run, put in place as a whole."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from cleanup.edits.report import Report
from cleanup.files.write import writing
from cleanup.log.records import Head, head_line, lines

_IN_MEMORY = 1 << 20


def free_name(path: Path) -> Path:
    """Return the path, or one with a number before its suffix where a log is there already."""
    number, free = 2, path
    while free.exists() and (not free.is_file() or free.stat().st_size):
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


class _Nothing(Exception):  # noqa: N818 -- no error: it leaves an older log in place
    pass


class LogFile:
    """Lines of a file wait until its header is known; a file that failed leaves none.

    The log is complete up to the last file that was done, also where a run is broken off: what
    was changed can be reverted.
    """

    def __init__(self, path: str) -> None:
        self._stack = ExitStack()
        self._files = 0
        self._out = self._stack.enter_context(writing(path))
        self._wait: IO[str] | None = None

    def add(self, report: Report) -> None:
        """The edits of a report, after those of the file's earlier parts."""
        if self._wait is None:
            self._wait = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- drop closes it
                _IN_MEMORY, "w+", encoding="utf-8", newline="\n"
            )
        self._wait.writelines(lines(report))

    def drop(self) -> None:
        """The file failed."""
        if self._wait is not None:
            self._wait.close()
            self._wait = None

    def end(self, head: Head) -> None:
        """The file is done."""
        self._files += 1
        self._out.write(head_line(head).encode())
        if self._wait is not None:
            self._wait.seek(0)
            for line in self._wait:
                self._out.write(line.encode())
        self.drop()

    def close(self) -> None:
        """Put the log in place; where no file was done there is none, and an older one stays."""
        if self._files:
            self._stack.close()
        else:
            self._stack.__exit__(_Nothing, _Nothing(), None)
