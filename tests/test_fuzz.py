"""A small run of ``bench/fuzz.py``: the laws hold for documents made by chance, in every format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


INPUTS = "20000" if os.environ.get("CI") else "5000"  # a minute of one core, or a quarter of it


def test_the_laws_hold() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "fuzz.py"), "--inputs", INPUTS, "--seed", "20"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{INPUTS} inputs, 0 failures" in done.stdout
