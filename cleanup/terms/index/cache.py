"""Packed terms kept on disk, so that only the first run after a change reads CSV.

A file is named by the stamps of the CSV files and of this program. It is put in place in one step,
so two processes may write the same one at once; each part of it is held against its checksum when
it is first used, and a broken file is made again.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import cleanup.languages.fold
from cleanup.languages.pack import language_files
from cleanup.storage.cache import folder, stamps
from cleanup.storage.digest import blake2b
from cleanup.storage.mapped import mapped
from cleanup.terms.files import files
from cleanup.terms.index.read import BrokenError, Packed
from cleanup.terms.index.write import pack
from cleanup.terms.term import Term, TermError
from cleanup.version import __version__

KEPT = 8  # termbases; those used longest ago go first
_DAY = 86_400


def opened(paths: tuple[str, ...], *, again: bool = False) -> Packed:
    """Return the terms of these CSV files and folders. ``again``: the kept file is broken.

    Raises TermError where they cannot be read.
    """
    where = [Path(path) for path in paths]
    place = folder() / f"terms-{key_of(where)}.bin"
    if not again:
        with suppress(OSError, ValueError, BrokenError):
            return _mapped(place)
    try:
        return _made(where, place)
    except OSError:  # a home that cannot be written to must not stop a run
        import io  # noqa: PLC0415 - for this only

        memory = io.BytesIO()
        pack(_rows(where), memory)
        return Packed(memory.getbuffer())


def key_of(paths: Iterable[Path]) -> str:
    """Return what the packed terms depend on: the stamps of the files, this program, this
    machine.
    """
    digest = blake2b(digest_size=16)
    digest.update(f"{__version__} {sys.version_info[:2]} {sys.byteorder}".encode())
    try:
        for stamp in (*_program(), *stamps(file for path in paths for file in files(path))):
            digest.update(stamp.encode("utf-8", "surrogateescape") + b"\0")
    except OSError as error:
        raise TermError(f"{error.filename}: cannot be read: {error.strerror}") from None
    return digest.hexdigest()


@cache  # asked for each termbase: what runs does not change while it does
def _program() -> tuple[str, ...]:
    """Return a value that changes whenever folding or packing does."""
    made = [
        Path(cleanup.languages.fold.__file__),
        *language_files(),
        *Path(__file__).parents[1].rglob("*.py"),
    ]
    stats = ((path, path.stat()) for path in sorted(made))
    return tuple(f"{p.parent.name}/{p.name} {s.st_size} {s.st_mtime_ns}" for p, s in stats)


def _rows(paths: Iterable[Path]) -> Iterator[Term]:
    from cleanup.terms.rows import rows  # noqa: PLC0415 - only where the cache is cold

    return rows(paths)


def _mapped(place: Path) -> Packed:
    with place.open("rb") as file:
        found = Packed(memoryview(mapped(file)))
        if time.time() - os.fstat(file.fileno()).st_mtime > _DAY:
            with suppress(OSError):
                os.utime(place)
    return found


def _made(where: list[Path], place: Path) -> Packed:
    """Read the CSV files and keep what they hold. Raises OSError where it cannot be kept."""
    import tempfile  # noqa: PLC0415 - 3 ms, after a change of terms only

    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix="terms-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w+b") as out:
            pack(_rows(where), out)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _prune(place.parent)
    return _mapped(place)


def _prune(where: Path) -> None:
    with suppress(OSError):
        kept = sorted(where.glob("terms-*.bin"), key=lambda p: p.stat().st_mtime)
        before = time.time() - _DAY
        broken_off = (p for p in where.glob("terms-*.tmp") if p.stat().st_mtime < before)
        for old in (*kept[:-KEPT], *broken_off):
            old.unlink(missing_ok=True)
