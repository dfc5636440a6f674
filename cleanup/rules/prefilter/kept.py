"""Databases of Hyperscan kept on disk, so that only the first run after a change compiles them.

A file is named by the hash of all that went into it and holds its own checksum. A database that was
made on another processor is refused when it is loaded, and made again.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

from cleanup.files.cache import folder
from cleanup.rules.prefilter.database import Blocks, Database, Strings
from cleanup.rules.prefilter.hyper import VERSION, Refused, of_words
from cleanup.rules.rule import Rule
from cleanup.version import __version__

_KEPT = 40  # databases: two for each language that is met; the oldest go first
_SUM = 4  # bytes


def database(
    rules: Sequence[Rule],
    numbers: Sequence[int],
    key: str,
    *,
    once: bool = False,
    words: Callable[[int], Iterable[str]] | None = None,
) -> tuple[Database, tuple[int, ...]]:
    """Return the database for the triggers of some rules, and the rules that it refuses.

    Patterns and words are kept apart: words change with the terms, which costs little.
    """
    triggers = [(n, (words and rules[n].besides) or rules[n].trigger or "") for n in numbers]
    worded = [n for n in numbers if words and rules[n].besides]
    for fresh in (False, True):
        blocks = _blocks(triggers, keep=bool(key), once=once, fresh=fresh)
        strings = _words(rules, worded, key, words, fresh=fresh) if words and worded else None
        with suppress(Refused):  # made on another processor
            return Database(blocks, strings), blocks.refused
    raise AssertionError("a database that was just made is refused")


def _blocks(triggers: Sequence[tuple[int, str]], *, keep: bool, once: bool, fresh: bool) -> Blocks:
    place = _place("\0".join(f"{n} {trigger}" for n, trigger in triggers), f"scan{once:d}")
    kept = _read(place) if keep and not fresh else None
    if kept is not None:
        return Blocks(*kept)
    from cleanup.rules.prefilter.compile import compiled  # noqa: PLC0415 - after a change of rules

    blocks = compiled(triggers, once=once)
    if keep:
        _write(place, tuple(blocks))
    return blocks


def _words(
    rules: Sequence[Rule],
    worded: list[int],
    key: str,
    words: Callable[[int], Iterable[str]],
    *,
    fresh: bool,
) -> Strings:
    place = _place(f"{key} {' '.join(f'{n} {rules[n].id}' for n in worded)}", "words")
    kept = None if fresh else _read(place)
    if kept is not None:
        return Strings(*kept)
    of: dict[str, list[int]] = {}
    for number in worded:
        for word in words(number):
            of.setdefault(word, []).append(number)
    made = Strings(of_words(list(of)), tuple(map(tuple, of.values())))
    _write(place, tuple(made))
    return made


def _place(text: str, kind: str) -> Path:
    digest = blake2b(f"{__version__} {VERSION} {text}".encode(), digest_size=16)
    return folder() / f"{kind}-{digest.hexdigest()}.bin"


def _read(place: Path) -> Any:
    try:
        content = place.read_bytes()
    except OSError:
        return None
    body = memoryview(content)[_SUM:]
    if crc32(body).to_bytes(_SUM, "little") != content[:_SUM]:
        return None
    return marshal.loads(body)  # noqa: S302 -- our own, held against its checksum


def _write(place: Path, kept: tuple[Any, ...]) -> None:
    """Keep them, or do not: a read-only home must not stop a run."""
    import tempfile  # noqa: PLC0415 - 3 ms, after a change of rules only

    body = marshal.dumps(kept)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix="scan", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(crc32(body).to_bytes(_SUM, "little") + body)
            Path(name).replace(place)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        for kind in ("scan", "words"):
            all_of = sorted(place.parent.glob(f"{kind}*.bin"), key=lambda p: p.stat().st_mtime)
            for old in all_of[:-_KEPT]:
                old.unlink(missing_ok=True)
