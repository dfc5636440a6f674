"""A lock that the system lets go of when its holder dies, however it dies: it cannot go stale.

POSIX ``flock`` and Windows' ``msvcrt.locking``. The file itself says nothing, and stays. A process
that is forked off while a lock is held does not hold it: workers may outlive a killed parent.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STEP = 0.05  # seconds between two tries
_held: set[int] = set()  # the descriptors of this process's locks


class Busy(OSError):  # noqa: N818 -- says what it is
    """Another process holds it."""


@contextmanager
def held(path: Path, wait: float) -> Iterator[None]:
    """Hold the lock inside the block. Raises Busy after ``wait`` seconds, or OSError."""
    until = time.monotonic() + wait
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        if _taken(number, shared=False) and _same(number, path):
            break
        os.close(number)
        if time.monotonic() >= until:
            raise Busy(f"{path}: another process holds it")
        time.sleep(_STEP)
    _held.add(number)
    try:
        yield
    finally:
        if number in _held:  # not in a process that was forked off meanwhile
            _held.remove(number)
            os.close(number)


def is_held(path: Path) -> bool:
    """Return whether a process holds it now. Those who only look do not see one another."""
    try:
        number = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return False
    try:
        return not _taken(number, shared=True)
    finally:
        os.close(number)


def _let_go() -> None:
    """Close the locks a forked process got from its parent, which goes on holding them."""
    while _held:
        os.close(_held.pop())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def _same(number: int, path: Path) -> bool:
    """Return whether the file is still the one of that name: the folder may have been deleted."""
    try:
        return os.path.samestat(os.fstat(number), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _taken(number: int, *, shared: bool) -> bool:  # noqa: ARG001 -- Windows has no shared one
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(number: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(number, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
