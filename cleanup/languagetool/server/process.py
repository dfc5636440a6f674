"""Processes by number, known for ours by a token in their command line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path


def is_ours(pid: int, token: str) -> bool:
    """Return whether the process of this number has the token in its command line."""
    return bool(token) and token in _command(pid)


def kill(pid: int, token: str, wait: float = 5.0) -> None:
    """End the process at once if it is ours; return when it is gone, or after ``wait`` seconds."""
    until = time.monotonic() + wait
    while is_ours(pid, token) and time.monotonic() < until:
        with suppress(OSError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        time.sleep(0.02)


def memory(pid: int) -> int | None:
    """Return the memory of a process in bytes, as far as it lies in RAM; None where that is not
    told.
    """
    with suppress(OSError, ValueError, IndexError):
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    with suppress(ValueError):
        return int(_ps(pid, "rss=")) * 1024
    return None


def _command(pid: int) -> str:
    if sys.platform == "linux":
        with suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace")
        return ""
    return _ps(pid, "command=")


def _ps(pid: int, column: str) -> str:
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(
            ["ps", "-ww", "-o", column, "-p", str(pid)], capture_output=True, timeout=10, check=True
        )
        return told.stdout.decode("utf-8", "replace").strip()
    return ""
