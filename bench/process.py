"""A program run once: how long, how much processor, how much memory."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """Wall clock and processor time in seconds, peak memory of the largest process in MB.

    The kernel counts the memory of the parent before the program starts as the program's own: this
    parent stays small.
    """

    wall: float
    cpu: float
    memory: float
    code: int


def run(command: Sequence[str], folder: Path) -> Run:
    """Run to the end, output thrown away. Compiled modules are kept, as where it is installed."""
    began = time.perf_counter()
    child = subprocess.Popen(
        list(command),
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 if sys.platform == "darwin" else 1024
    memory = usage.ru_maxrss * scale / 1e6
    return Run(wall, usage.ru_utime + usage.ru_stime, memory, child.returncode)


@dataclass(frozen=True)
class Pair:
    """Two programs in turns: medians of each, and the median of the ratios of neighbours."""

    one: Run
    other: Run
    wall: float
    cpu: float


def pair(one: Sequence[str], other: Sequence[str], folder: Path, turns: int) -> Pair:
    """Run both in turns on a machine that is never quiet; ratios are of ``one`` to ``other``."""
    runs = [(run(one, folder), run(other, folder)) for _ in range(turns)]
    return Pair(
        middle([a for a, _ in runs]),
        middle([b for _, b in runs]),
        statistics.median(a.wall / b.wall for a, b in runs),
        statistics.median(a.cpu / max(b.cpu, 1e-6) for a, b in runs),
    )


def middle(runs: Sequence[Run]) -> Run:
    """The medians of several runs; the worst exit code."""
    return Run(
        statistics.median(r.wall for r in runs),
        statistics.median(r.cpu for r in runs),
        max(r.memory for r in runs),
        max((r.code for r in runs), key=abs),
    )


def program(name: str) -> str | None:
    """A command beside this Python, or on the path."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)
