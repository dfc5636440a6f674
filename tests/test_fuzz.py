"""A small run of ``bench/fuzz.py``: the laws hold for documents made by chance, in every format."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
INPUTS = "20000" if os.environ.get("CI") else "5000"
MINUTES = "0.7"  # a slow machine draws as many as it can in this time
LEAST = 100


def test_the_laws_hold() -> None:
    fuzz = [sys.executable, str(ROOT / "bench" / "fuzz.py"), "--seed", "20"]
    done = subprocess.run(
        [*fuzz, "--inputs", INPUTS, "--minutes", MINUTES],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = re.search(r"^(\d+) inputs, 0 failures", done.stdout, re.MULTILINE)
    assert told is not None, done.stdout
    assert int(told[1]) >= LEAST
