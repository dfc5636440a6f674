"""The lock is the process's own: who was forked off by its holder does not hold it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from cleanup.storage.lock import Busy, held, is_held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")


def _holder(path: Path, said: int) -> None:
    """Hold the lock, fork a worker that stays, and say when; never returns."""
    with held(path, 0):
        if os.fork() == 0:
            os.write(said, b"%d" % os.getpid())
        signal.pause()
    os._exit(1)


def test_a_lock_ends_with_its_holder_and_not_with_its_workers(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    hear, said = os.pipe()
    holder = os.fork()
    if holder == 0:
        _holder(path, said)
    worker = int(os.read(hear, 20))
    try:
        assert is_held(path)
        with pytest.raises(Busy), held(path, 0):
            pass
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
        assert not is_held(path)
        with held(path, 0):
            assert is_held(path)
    finally:
        os.kill(worker, signal.SIGKILL)


def test_a_worker_that_ends_does_not_let_go_for_its_parent(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held(path, 0):
        worker = os.fork()
        if worker == 0:
            os._exit(0)
        os.waitpid(worker, 0)
        assert is_held(path)
    assert not is_held(path)
