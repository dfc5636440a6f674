"""A lock is let go of when its holder dies."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleanup.storage import lock

HOLD = """
import sys, time
from pathlib import Path
from cleanup.storage import lock
with lock.held(Path(sys.argv[1]), 5):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[bytes]:
    """A process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "lock")], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    return process


def test_another_process_is_kept_out_until_it_dies(
    tmp_path: Path, holder: subprocess.Popen[bytes]
) -> None:
    path = tmp_path / "lock"
    assert lock.is_held(path)
    with pytest.raises(lock.Busy), lock.held(path, 0.2):
        raise AssertionError("held twice")
    holder.kill()
    holder.wait()
    assert not lock.is_held(path)
    with lock.held(path, 0):
        assert lock.is_held(path)
    assert not lock.is_held(path)


def test_who_waits_gets_it(tmp_path: Path, holder: subprocess.Popen[bytes]) -> None:
    killer = subprocess.Popen(["sh", "-c", f"sleep 0.3; kill -9 {holder.pid}"])
    begun = time.monotonic()
    with lock.held(tmp_path / "lock", 20):
        assert time.monotonic() - begun < 15
    killer.wait()
    holder.wait()


def test_a_file_that_is_there_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("4711")
    assert not lock.is_held(tmp_path / "lock")
    assert not lock.is_held(tmp_path / "no such file")


def test_a_lock_that_was_deleted_is_not_the_same(tmp_path: Path) -> None:
    with lock.held(tmp_path / "lock", 0):
        (tmp_path / "lock").unlink()
        with lock.held(tmp_path / "lock", 0):
            assert lock.is_held(tmp_path / "lock")
