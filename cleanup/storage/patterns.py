"""Compiled patterns of ``re`` kept on disk: a run of the command compiles few of them anew.

Parsing and compiling takes a third of a short run; loading what came of it, a thirtieth. What is
kept is the code of ``re``'s own engine, which that checks before it takes it, for this version of
it (``_sre.MAGIC``), behind a checksum. Where anything is not as it should be, ``re`` compiles.
"""

from __future__ import annotations

import _sre
import atexit
import marshal
import os
import re
import re._compiler as _compiler  # noqa: PLR0402 -- one form for both
import re._parser as _parser  # noqa: PLR0402
import sys
from array import array
from contextlib import suppress
from typing import Any
from zlib import crc32

from cleanup.storage.cache import folder
from cleanup.version import __version__

_MOST = 3000  # patterns that are kept; beyond, the file is begun anew
_NEW = 500  # patterns that one run adds at most
_LARGEST = 100_000  # code points of a pattern that is kept
_SUM = 4  # bytes
_VERSIONS = ((3, 11), (3, 12), (3, 13), (3, 14))  # whose ``re`` is put together so
_WORD = array("I")

Kept = tuple[bytes, int, int, tuple[tuple[str, int], ...], tuple[str | None, ...]]


def install() -> None:
    """Let ``re`` look into the kept patterns first, in this process."""
    if sys.version_info[:2] not in _VERSIONS or _WORD.itemsize != _sre.CODESIZE:
        return
    place = folder() / f"patterns-{_sre.MAGIC}-{sys.version_info[0]}.{sys.version_info[1]}.bin"
    known = _read(str(place))
    new: dict[tuple[str, int], Kept] = {}
    plain = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str) or flags & re.DEBUG or len(pattern) > _LARGEST:
            return plain(pattern, flags)
        key = (pattern, int(flags))
        kept = known.get(key)
        if kept is None:
            kept = _made(pattern, int(flags))
            if len(new) < _NEW:
                new[key] = kept
        code, all_flags, groups, names, index = kept
        return _sre.compile(
            pattern, all_flags, array("I", code).tolist(), groups, dict(names), index
        )

    _compiler.compile = compiled
    owner = os.getpid()

    def keep() -> None:
        if new and os.getpid() == owner:
            _write(str(place), (known if len(known) < _MOST else {}) | new)

    atexit.register(keep)


def _made(pattern: str, flags: int) -> Kept:
    """Compile as ``re`` does (``re._compiler.compile``), up to what its engine takes."""
    parsed = _parser.parse(pattern, flags)
    code = _compiler._code(parsed, flags)  # noqa: SLF001 -- the one way to it
    names = parsed.state.groupdict
    index: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        index[number] = name
    return (
        array("I", code).tobytes(),
        flags | parsed.state.flags,
        parsed.state.groups - 1,
        tuple(names.items()),
        tuple(index),
    )


def _read(place: str) -> dict[tuple[str, int], Kept]:
    try:
        with open(place, "rb") as file:  # noqa: PTH123 -- before `pathlib` is wanted
            content = file.read()
    except OSError:
        return {}
    body = memoryview(content)[_SUM:]
    if crc32(body).to_bytes(_SUM, "little") != content[:_SUM]:
        return {}
    version, kept = marshal.loads(body)  # noqa: S302 -- our own, held against its checksum
    return kept if version == __version__ else {}


def _write(place: str, kept: dict[tuple[str, int], Kept]) -> None:
    """Keep them, or do not: a read-only home must not stop a run."""
    body = marshal.dumps((__version__, kept))
    name = f"{place}.{os.getpid()}.tmp"
    with suppress(OSError):
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
        with open(name, "wb") as out:  # noqa: PTH123
            out.write(crc32(body).to_bytes(_SUM, "little") + body)
        os.replace(name, place)  # noqa: PTH105
