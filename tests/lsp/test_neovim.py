"""The language server in a real editor: Neovim, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NEOVIM = shutil.which("nvim")
SESSION = Path(__file__).with_name("session.lua")
REPAIR = Path(__file__).with_name("repair.lua")
TEXT = """\
# Mill 🌾

The old 🗝 mill , once a museum, is open. .
They come to the official request of the harbour council.
"""


PO = """\
msgid ""
msgstr "Language: en\\n"

msgid "Le 🌊 port, le soir"
msgstr "The 🌊 harbour , in the evening"
"""
XLIFF = """\
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="fr" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>Le &amp; 🌾 bateau, tel qu'il était.</source>
<target>The mill &amp; 🌾 boat , as it was.</target></trans-unit>
</body></file></xliff>
"""


def session(folder: Path, name: str, script: Path) -> dict[str, Any]:
    """Open a file in Neovim, run a script there, and return what it saw."""
    report = folder / "report.json"
    server = json.dumps([sys.executable, "-m", "cleanup", "lsp"])
    done = subprocess.run(
        [str(NEOVIM), "--headless", "-u", "NONE", "-n", name, "-c", f"luafile {script}"],
        cwd=folder,
        env={
            **os.environ,
            "SERVER": server,
            "REPORT": str(report),
            "XDG_STATE_HOME": str(folder),
        },
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert report.exists(), done.stderr.decode()
    seen: dict[str, Any] = json.loads(report.read_text("utf-8"))
    assert "problem" not in seen, seen["problem"]
    return seen


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed (Debian: neovim)")
@pytest.mark.parametrize(("name", "text", "line"), [("a.po", PO, 4), ("a.xlf", XLIFF, 3)])
def test_bilingual_files_in_neovim(tmp_path: Path, name: str, text: str, line: int) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    seen = session(tmp_path, name, REPAIR)
    at = len(text.splitlines()[line].partition(" ,")[0].encode())  # columns are bytes there
    assert (seen["opened"], seen["clean"]) == (True, True), seen
    told = (seen["code"], seen["line"], seen["first"], seen["last"])
    assert told == ("any/spaces/before-comma", line, at, at + 2)
    assert (tmp_path / name).read_text("utf-8") == text.replace(" ,", ",")


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed (Debian: neovim)")
def test_a_session_in_neovim(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    seen = session(tmp_path, "a.md", SESSION)
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
