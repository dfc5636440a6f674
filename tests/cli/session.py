"""The command as a user runs it: another process, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# A text in which every kind is found: two safe edits, and a suggestion (a flag counts as one).
ARTICLE = "They spoke of armed groups. .\nThe Collective Security Treaty Organization (CTSC) met.\n"
FIXED = "They spoke of armed groups.\nThe Collective Security Treaty Organization (CSTO) met.\n"
OFFERED = "It was in the office,but nobody came.\n"
CLEAN = "Nothing is wrong in this sentence.\n"


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


def cleanup(folder: Path, *args: str, given: bytes = b"", **env: str) -> Ended:
    """Run the command in a folder; what it prints, as it is."""
    done = subprocess.run(
        [sys.executable, "-m", "cleanup", *args],
        cwd=folder,
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", **env},
    )
    out, err = (text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
    return Ended(done.returncode, out, err)


def names(folder: Path) -> list[str]:
    """What is in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())


def write(path: Path, text: str | bytes) -> Path:
    """A file with exactly this content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
