"""Whoever wants to know is told before rules are compiled, and not where they are kept."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from cleanup.cli.console.progress import Progress
from cleanup.rules.prefilter.compile import compiled
from cleanup.rules.prefilter.compiling import telling

kept = pytest.importorskip("cleanup.rules.prefilter.kept", reason="needs Hyperscan")


def test_told_once_and_before(tmp_path: Path) -> None:
    place, happened = tmp_path / "scan.bin", list[str]()

    def made() -> object:
        happened.append("made")
        return compiled([(0, "mill[0-9]")])

    with telling(lambda: happened.append("told")):
        kept._blocks(place, made, fresh=False)
        kept._blocks(place, made, fresh=False)
    assert happened == ["told", "made"]
    kept._blocks(place, made, fresh=True)
    assert happened == ["told", "made", "made"]


def test_shown_on_a_terminal_only_and_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, quiet in ((Terminal(), False), (Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        progress = Progress(10, quiet=quiet)
        progress.compiling()
        progress.clear()
        shown = stream.getvalue()
        assert ("Compiling the rules" in shown) is (stream.isatty() and not quiet)
        assert not shown or shown.endswith("\r\x1b[K")
