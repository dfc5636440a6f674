"""What formats say of themselves at the top of their files, read off without importing them.

Importing all of them to learn their suffixes and options takes longer than checking a small file,
and so does reading the tops of thirty files: what they say is kept on disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

from cleanup.storage.cache import folder
from cleanup.storage.kept import Kept, keep, written

Declared = dict[str, tuple[tuple[str, ...], dict[str, Any]]]


def declared(names: Sequence[str], folders: Iterable[str]) -> Declared:
    """Return for each format its suffixes and its options.

    Suffixes are none where they do not stand on one line: then the module has to be asked.
    """
    paths = {name: f"{each}/{name}.py" for each in folders for name in names}
    stamp = tuple(_stamp(path) for path in paths.values())
    place = folder() / "formats.bin"
    kept: Declared | None = Kept(place).get(stamp)
    if kept is None:
        kept = {name: _read(path) for name, path in paths.items()}
        keep(place, {stamp: written(kept)})
    return kept


def _stamp(path: str) -> tuple[str, int, int]:
    try:
        stat = os.stat(path)  # noqa: PTH116 - cheaper
    except OSError:
        return path, 0, 0
    return path, stat.st_size, stat.st_mtime_ns


def _read(path: str) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Read the top of a format's file, up to its first function or class."""
    from ast import literal_eval  # noqa: PLC0415 - after a change of formats only

    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            text = file.read(8192)
    except OSError:
        return (), {}
    top = text.partition("\ndef ")[0].partition("\nclass ")[0]
    line = top.partition("\nSUFFIXES = ")[2].partition("\n")[0]
    literal = top.partition("\nOPTIONS = {")[2].partition("\n}\n")[0]
    suffixes = tuple(line.split('"')[1::2]) if line.endswith(")") else ()
    return suffixes, literal_eval("{" + literal + "\n}") if literal else {}
