"""Databases of Hyperscan kept on disk, so that only the first run after a change compiles them.

A file is named by the hash of all that went into it and holds its own checksum. A database that was
made on another processor is refused when it is loaded, and made again.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from cleanup.files.cache import folder
from cleanup.rules.prefilter.database import Blocks, Database
from cleanup.rules.prefilter.hyper import VERSION
from cleanup.rules.rule import Rule
from cleanup.version import __version__

_KEPT = 40  # databases: two for each language that is met; the oldest go first
_SUM = 4  # bytes


def database(
    rules: Sequence[Rule], numbers: Sequence[int], key: str, *, once: bool
) -> tuple[Database, tuple[int, ...]]:
    """Return the database for the triggers of some rules, and the rules that it refuses."""
    place = _place(rules, numbers, key) if key else None
    blocks = _read(place) if place else None
    if blocks is not None:
        with suppress(ValueError):
            return Database(blocks), blocks.refused
    from cleanup.rules.prefilter.compile import compiled  # noqa: PLC0415 - after a change of rules only

    blocks = compiled(rules, numbers, once=once)
    if place:
        _write(place, blocks)
    return Database(blocks), blocks.refused


def _place(rules: Sequence[Rule], numbers: Sequence[int], key: str) -> Path:
    named = "\n".join(f"{number} {rules[number].id}" for number in numbers)
    text = f"{key}\n{__version__} {VERSION}\n{named}"
    return folder() / f"scan-{blake2b(text.encode(), digest_size=16).hexdigest()}.bin"


def _read(place: Path) -> Blocks | None:
    try:
        content = place.read_bytes()
    except OSError:
        return None
    body = memoryview(content)[_SUM:]
    if crc32(body).to_bytes(_SUM, "little") != content[:_SUM]:
        return None
    return Blocks(*marshal.loads(body))  # noqa: S302 -- our own, held against its checksum


def _write(place: Path, blocks: Blocks) -> None:
    """Keep them, or do not: a read-only home must not stop a run."""
    import tempfile  # noqa: PLC0415 - 3 ms, after a change of rules only

    body = marshal.dumps(tuple(blocks))
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix="scan-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(crc32(body).to_bytes(_SUM, "little") + body)
            Path(name).replace(place)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        kept = sorted(place.parent.glob("scan-*.bin"), key=lambda p: p.stat().st_mtime)
        for old in kept[:-_KEPT]:
            old.unlink(missing_ok=True)
