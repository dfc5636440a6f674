"""Servers of a test's own, as the commands of a user start and end them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

from cleanup.languagetool import VERSION
from cleanup.languagetool.install import paths
from cleanup.languagetool.server import process, server, state

SMALL = server.Settings(heap=400, idle=120, threads=2, pool=4)
START = """
from cleanup.languagetool.server import server
one = server.running(server.Settings(heap=400, idle=120, threads=2, pool=4))
print(one.url, one.started, one.token)
"""


def begin(code: str = START) -> subprocess.Popen[str]:
    """Another process that runs this Python, with the test's environment."""
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(other: subprocess.Popen[str]) -> list[str]:
    """What it prints, in words, when it has ended well."""
    out, err = other.communicate(timeout=180)
    assert other.returncode == 0, err
    return out.split()


def now() -> state.State:
    """The server that runs."""
    found = server.running_state()
    assert found is not None
    return found


def answers(url: str) -> bool:
    """Whether LanguageTool is there. It takes long until it has a language ready."""
    with urllib.request.urlopen(f"{url}/v2/info", timeout=120) as answer:  # noqa: S310
        return f'"version":"{VERSION}"'.encode() in answer.read()


def checks(url: str) -> bool:
    """Whether LanguageTool finds the mistake in a Spanish sentence."""
    data = urllib.parse.urlencode({"language": "es", "text": "Vino el el martes."}).encode()
    with urllib.request.urlopen(f"{url}/v2/check", data, timeout=120) as answer:  # noqa: S310
        return b"SPANISH_WORD_REPEAT_RULE" in answer.read()


def alive(pid: int, token: str) -> bool:
    """Whether the process runs still (a zombie has no command line)."""
    return process.is_ours(pid, token)


def until(true: Callable[[], bool], seconds: float = 30) -> bool:
    """Whether it comes true in this time."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


def copy(home: Path, to: Path) -> Path:
    """A LanguageTool of the test's own, by hard links where they can be: a home for LTP_PATH."""
    shutil.copytree(home / paths.NAME, to / paths.NAME, copy_function=_link)
    return to


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
