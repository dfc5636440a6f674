"""A jar that holds nothing but the names of others.

Java follows the Class-Path of a jar's manifest, so that ``java -cp languagetool-server.jar`` finds
all of LanguageTool, as language-tool-python 3.4.0 starts it.
Manifest: https://docs.oracle.com/en/java/javase/17/docs/specs/jar/jar.html
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

_LINE = 72  # bytes in a line of a manifest, without its end
_MANIFEST = "META-INF/MANIFEST.MF"


def write(jar: Path, paths: Iterable[str]) -> None:
    """Make the jar; ``paths`` are relative to its folder, with slashes. Raises OSError."""
    names = " ".join(quote(path) for path in paths)
    manifest = "".join(map(_folded, ("Manifest-Version: 1.0", f"Class-Path: {names}"))) + "\r\n"
    with zipfile.ZipFile(jar, "w") as made:
        made.writestr(_MANIFEST, manifest)


def read(jar: Path) -> list[str]:
    """Return the paths that a jar's Class-Path names. Raises OSError, or BadZipFile where it is
    no jar.
    """
    with zipfile.ZipFile(jar) as given:
        if _MANIFEST not in given.namelist():
            return []
        lines = given.read(_MANIFEST).decode("utf-8", "replace").replace("\r\n", "\n")
    for line in lines.replace("\n ", "").splitlines():
        name, _, value = line.partition(":")
        if name.lower() == "class-path":
            return value.split()
    return []


def _folded(line: str) -> str:
    """Return a line of ASCII as a manifest has it: what is too long goes on behind a space."""
    pieces = [line[:_LINE]]
    pieces += [f" {line[i : i + _LINE - 1]}" for i in range(_LINE, len(line), _LINE - 1)]
    return "".join(f"{piece}\r\n" for piece in pieces)
