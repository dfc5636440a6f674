"""What formats say of themselves in their files, read off without importing them.

Importing all of them to learn their suffixes and options takes longer than checking a small file,
and so does reading thirty files: what they say is kept on disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from cleanup.storage.cache import folder
from cleanup.storage.kept import Kept, keep, written

Declared = dict[str, tuple[tuple[str, ...], dict[str, Any]]]


def declared(names: Sequence[str], folders: Iterable[str]) -> Declared:
    """Return for each format its suffixes and its options.

    Suffixes are none where they are not written as literals: then the module has to be asked.
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
    """Read what a format's file assigns to SUFFIXES and OPTIONS, if they are literals."""
    import ast  # noqa: PLC0415 -- after a change of formats only

    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            body = ast.parse(file.read()).body
    except (OSError, SyntaxError):  # it is heard of when the format is used
        return (), {}
    told: dict[str, Any] = {}
    for each in body:
        target = each.targets[0] if isinstance(each, ast.Assign) else None
        if isinstance(each, ast.AnnAssign):
            target = each.target
        if isinstance(target, ast.Name) and target.id in ("SUFFIXES", "OPTIONS"):
            with suppress(ValueError):
                told[target.id] = ast.literal_eval(each.value)  # type: ignore[attr-defined]
    return tuple(told.get("SUFFIXES", ())), told.get("OPTIONS", {})
