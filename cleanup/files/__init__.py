"""Files: found, read in parts and written back without harm."""

from __future__ import annotations

import os
import time

from cleanup.value import Value

MOST = 64_000_000  # bytes of a file that is read in one piece: up to 46 bytes of memory for each


class FileError(Exception):
    """A file could not be found, read, decoded or written; nothing was changed.

    ``message`` is a sentence without the path; ``line`` counts from 1 where it is known.
    """

    def __init__(self, path: str, message: str, line: int | None = None) -> None:
        super().__init__(f"{path}{f':{line}' if line else ''}: {message}")
        self.path = path
        self.message = message
        self.line = line


def failed(path: str, doing: str, error: OSError) -> FileError:
    """Return the error for what the system refused: ``doing`` is "read" or "written"."""
    reason = (error.strerror or str(error)).lower()
    folder = os.path.dirname(path)  # noqa: PTH120 -- a run imports no `pathlib` for this
    gone = isinstance(error, FileNotFoundError) and folder and not os.path.isdir(folder)  # noqa: PTH112
    if gone and doing == "written":
        reason = f"the folder {folder} does not exist; make it first"
    return FileError(path, f"It cannot be {doing}: {reason}.")


class Stamp(Value):
    """What a file was when reading began, and (``sha256``, of all bytes) what was read.

    Times are in nanoseconds.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    taken_ns: int
    sha256: str = ""


def stamp_of(status: os.stat_result, sha256: str = "") -> Stamp:
    """Return the stamp of a file now."""
    return Stamp(
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
        status.st_ino,
        time.time_ns(),
        sha256,
    )
