"""What is kept on disk is read from the same pages again after they were given back."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from cleanup.storage.kept import Kept, keep, written
from cleanup.storage.mapped import give_back


def resident() -> int:
    """Return the memory of this process that files back, in KB."""
    told = Path("/proc/self/status").read_text("utf-8")
    found = re.search(r"RssFile:\s+(\d+)", told)
    assert found
    return int(found[1])


def test_the_same_after_pages_were_given_back(tmp_path: Path) -> None:
    values = {n: written(("x" * 10_000, n)) for n in range(800)}
    keep(tmp_path / "kept.bin", values)
    kept, gone = Kept(tmp_path / "kept.bin"), Kept(tmp_path / "kept.bin")
    gone.close()
    assert [kept.get(n)[1] for n in values] == [*values]
    give_back()
    assert [kept.get(n)[1] for n in values] == [*values]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_pages_are_given_back(tmp_path: Path) -> None:
    keep(tmp_path / "kept.bin", {n: written(("x" * 10_000, n)) for n in range(800)})
    kept = Kept(tmp_path / "kept.bin")
    assert len(kept.all()) == 800
    before = resident()
    give_back()
    assert before - resident() > 4_000
