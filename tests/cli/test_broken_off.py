"""Runs that are broken off: files are whole before, during and after."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.session import ARTICLE, cleanup, names, write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of Unix")

LINE = ("The ships lay in the harbour and waited for the wind to turn at last. " * 3)[:-1] + "\n"
LARGE = (LINE * 100 + ARTICLE) * 220  # 4.6 MB: parts, and processes
DONE = ARTICLE.replace(". .", ".")
RULES = ("-q", "--select", "any/punctuation")


def start(folder: Path, *args: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "cleanup", *args],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def wait_for(folder: Path, pattern: str) -> None:
    """Until a file of this name is there and has some bytes."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if any(re.fullmatch(pattern, p.name) and p.stat().st_size for p in folder.iterdir()):
            return
        time.sleep(0.005)
    raise AssertionError(f"{pattern} never came: {names(folder)}")


def children_gone(group: int) -> bool:
    """Whether no process of the group is left, within two seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", (ARTICLE + LINE) * 1000)
    run = start(tmp_path, "--output-format", "concise", "a.txt")
    assert run.stdout is not None
    assert run.stderr is not None
    run.stdout.readline()
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait(60) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c(tmp_path: Path, jobs: str) -> None:
    file = write(tmp_path / "a.txt", LARGE)
    run = start(tmp_path, "fix", "a.txt", "-j", jobs, *RULES)
    wait_for(tmp_path, r"\.a\.txt\..*")
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does it: to all of them
    _, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (
        130,
        b"\ncleanup: interrupted; no file was left partly written.\n",
    )
    assert file.read_text() == LARGE
    assert names(tmp_path) == ["a.txt"]
    assert children_gone(run.pid)


def test_what_was_done_before_ctrl_c_is_in_the_log(tmp_path: Path) -> None:
    small = write(tmp_path / "a.txt", ARTICLE + LINE * 1000)
    write(tmp_path / "b.txt", LARGE)
    run = start(tmp_path, "fix", "a.txt", "b.txt", "-j", "1", *RULES, "--log", "l.jsonl")
    wait_for(tmp_path, r"\.b\.txt\..*")
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=60)
    assert small.read_text() == DONE + LINE * 1000
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert small.read_text() == ARTICLE + LINE * 1000


@pytest.mark.parametrize("ends", [signal.SIGKILL, signal.SIGTERM])
def test_killed_in_mid_write(tmp_path: Path, ends: signal.Signals) -> None:
    file = write(tmp_path / "a.txt", LARGE)
    run = start(tmp_path, "fix", "a.txt", "-j", "2", *RULES)
    wait_for(tmp_path, r"\.a\.txt\..*")
    run.send_signal(ends)
    run.communicate(timeout=60)
    assert run.returncode in (-signal.SIGKILL, 128 + signal.SIGTERM)
    assert file.read_text() == LARGE
    assert children_gone(run.pid), "workers end when their parent does"
    left = [name for name in names(tmp_path) if name != "a.txt"]
    assert len(left) == (1 if ends == signal.SIGKILL else 0)


def test_a_full_disk_while_writing(tmp_path: Path) -> None:
    text = (ARTICLE + LINE) * 300
    file = write(tmp_path / "a.txt", text)
    other = write(tmp_path / "b.txt", ARTICLE)
    ended = subprocess.run(
        [
            "sh",
            "-c",
            'ulimit -f 64; exec "$0" -m cleanup fix a.txt b.txt -q --select any/punctuation',
            sys.executable,
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env={**os.environ, "CLEANUP_CACHE_DIR": str(tmp_path / "cache")},
    )
    assert ended.returncode == 2
    assert ended.stderr == b"cleanup: a.txt: It cannot be written: file too large.\n"
    assert file.read_text() == text
    assert other.read_text() == DONE
    assert not [name for name in names(tmp_path) if name.startswith(".")]


def test_a_file_changed_while_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", LARGE)
    run = start(tmp_path, "fix", "a.txt", "-j", "1", *RULES)
    wait_for(tmp_path, r"\.a\.txt\..*")
    with file.open("a") as more:
        more.write("More.\n")
    _, err = run.communicate(timeout=120)
    assert (run.returncode, b"changed" in err) == (2, True)
    assert file.read_text() == LARGE + "More.\n"
