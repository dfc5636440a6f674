"""New content for a file: all of it or nothing, whatever happens meanwhile.

It goes into a new file of the same folder, and takes the old one's place only when it is complete
and on the disk. Killed in the middle, we leave the old file and a ``.name.*.cleanup-tmp`` behind.
"""

# The system's own calls, as their manual pages know them.
# ruff: noqa: PTH105, PTH108, PTH116, PTH118, PTH123

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from cleanup.files import FileError, Stamp, failed, stamp_of
from cleanup.storage.digest import Sha256
from cleanup.value import replace

RACY = 2_000_000_000  # nanoseconds in which a file system's clock may not show a second change
SUFFIX = ".cleanup-tmp"
CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Output:
    """What ``writing`` gives: ``write`` bytes, one after the other."""

    def __init__(self, path: str, number: int) -> None:
        self.path = path
        self.hash = Sha256()
        self._number = number

    def write(self, data: bytes) -> None:
        """Append. Raises FileError where the disk is full."""
        self.hash.update(data)
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._number, view) :]
        except OSError as error:
            raise failed(self.path, "written", error) from None


@contextmanager
def writing(
    path: str | os.PathLike[str],
    stamp: Stamp | None = None,
    like: str | os.PathLike[str] | None = None,
) -> Iterator[Output]:
    """Yield a file's new content; it is put in place when the block ends without an exception.

    ``stamp`` is what the file was when it was read: another since then, it is left as it is.
    ``like`` is a file whose mode a new file takes. A symlink stays one: its target is written.
    Mode, and where allowed owner and extended attributes, stay. A hard link does not: the file's
    other names keep the old content. Raises FileError; then nothing has changed.
    """
    name = os.fspath(path)
    target = os.path.realpath(name)
    old = status_of(target)
    if old is not None:
        check_writable(name, target, old)
    folder, base = os.path.split(target)
    temporary = os.path.join(folder, f".{base[:80]}.{os.urandom(4).hex()}{SUFFIX}")
    model = target if old else like
    try:
        try:
            # 0o666 is for the umask to take from; a model's mode is set once the content is there.
            number = os.open(temporary, CREATE, 0o600 if model else 0o666)
        except OSError as error:
            raise failed(name, "written", error) from None
        try:
            yield Output(name, number)
            try:
                if model:
                    dress(number, os.fspath(model), new=old is None)
                os.fsync(number)
            except OSError as error:
                raise failed(name, "written", error) from None
        finally:
            os.close(number)
        if stamp is not None:
            check_unchanged(name, target, stamp)
        try:
            os.replace(temporary, target)
        except OSError as error:
            raise failed(name, "written", error) from None
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def replace_file(path: str | os.PathLike[str], data: bytes, stamp: Stamp | None = None) -> None:
    """Write a whole file with ``writing``. Raises FileError."""
    with writing(path, stamp) as out:
        out.write(data)


def status_of(path: str) -> os.stat_result | None:
    """Return the file's status, or None where there is none."""
    try:
        return os.stat(path)
    except OSError:
        return None


def check_writable(name: str, target: str, status: os.stat_result) -> None:
    """Raise FileError for what must not be replaced. Folders allow what their files do not."""
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
        raise FileError(name, f"It cannot be written: it is {what}.")
    if not status.st_mode & 0o222:
        raise FileError(name, "It cannot be written: it is read-only. Allow it with chmod u+w.")
    if not os.access(target, os.W_OK):
        raise FileError(name, "It cannot be written: permission denied.")


def dress(number: int, model: str, *, new: bool) -> None:
    """Give the new file the model's mode, and in its place its owner and attributes, if allowed."""
    status = os.stat(model)
    mode = stat.S_IMODE(status.st_mode)
    if new:
        os.fchmod(number, (mode & 0o777) | stat.S_IWUSR)
        return
    mine = os.fstat(number)
    if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
        with suppress(OSError):
            os.fchown(number, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(model):
                with suppress(OSError):
                    os.setxattr(number, name, os.getxattr(model, name))
    os.fchmod(number, mode)


def check_unchanged(name: str, target: str, stamp: Stamp) -> None:
    """Raise FileError if the file is not what was read.

    What its status says is believed only if it was at rest when it was read; else its content
    is compared.
    """
    status = status_of(target)
    if status is None:
        raise FileError(name, "It was deleted after it was read. Nothing was written.")
    now = stamp_of(status)
    at_rest = stamp.taken_ns - max(stamp.mtime_ns, stamp.ctime_ns) > RACY
    same = replace(now, taken_ns=stamp.taken_ns, sha256=stamp.sha256) == stamp
    if same and at_rest:
        return
    if now.size == stamp.size and hash_of(name, target) == stamp.sha256:
        return
    raise FileError(name, "It was changed after it was read. Nothing was written; run again.")


def hash_of(name: str, path: str) -> str:
    """Return the SHA-256 of a file's bytes. Raises FileError."""
    from hashlib import file_digest  # noqa: PLC0415 -- where times of change say too little

    try:
        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise failed(name, "read", error) from None
