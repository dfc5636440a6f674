"""A small run of ``bench/kill.py``: killed at any moment, files are whole, and the log."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_whole_at_any_moment() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "kill.py"), "--moments", "5"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
