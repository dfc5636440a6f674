"""The language server in a real editor: Neovim, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NEOVIM = shutil.which("nvim")
SESSION = Path(__file__).with_name("session.lua")
TEXT = """\
# Mill 🌾

The old 🗝 mill , once a museum, is open. .
They come to the official request of the harbour council.
"""


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed (Debian: neovim)")
def test_a_session_in_neovim(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    report = tmp_path / "report.json"
    server = json.dumps([sys.executable, "-m", "cleanup", "lsp"])
    done = subprocess.run(
        [str(NEOVIM), "--headless", "-u", "NONE", "-n", "a.md", "-c", f"luafile {SESSION}"],
        cwd=tmp_path,
        env={
            **os.environ,
            "SERVER": server,
            "REPORT": str(report),
            "XDG_STATE_HOME": str(tmp_path),
        },
        capture_output=True,
        timeout=150,
        check=False,
    )
    assert report.exists(), done.stderr.decode()
    seen = json.loads(report.read_text("utf-8"))
    assert "problem" not in seen, seen["problem"]
    assert all(seen[name] for name in ("opened", "clean", "typed", "decided")), seen
    spaces, stops, request = seen["first"]
    # Neovim tells columns in bytes: a key takes four.
    assert spaces == ["any/spaces/before-comma", 2, 17, 19, 2]
    assert stops[0] == "any/punctuation/stop-stop"
    assert request[-1] == 3  # an information: only suggested
    assert "any/spaces/before-comma" in seen["hover"]
    assert "The old 🗝 mill, once a museum, is open.\n" in seen["repaired"] + "\n"
    assert seen["second"][0][0] == "any/spaces/before-comma"
    kept = (tmp_path / ".cleanup" / "decisions.jsonl").read_text("utf-8")
    assert json.loads(kept)["everywhere"]
