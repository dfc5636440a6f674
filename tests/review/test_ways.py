"""A small run of ``bench/reviews.py``: each way of reviewing a tree ends in the right bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_each_way_ends_in_the_right_bytes_and_is_reverted() -> None:
    for needed in ("pexpect", "prompt_toolkit", "starlette", "uvicorn"):
        pytest.importorskip(needed)
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "reviews.py"), "--files", "8"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("right, and reverted") == 3
