"""Compiled patterns of ``re`` kept on disk: a run of the command compiles few of them again.

Parsing and compiling takes a third of a short run; loading what came of it, a thirtieth. What is
kept is the code of ``re``'s own engine, which that checks before it takes it, for this version of
it (``_sre.MAGIC``), and a run reads what it asks for. Where anything is not as it should be,
``re`` compiles.
"""

from __future__ import annotations

import _sre
import atexit
import os
import re
import re._compiler as _compiler  # noqa: PLR0402 -- one form for both
import re._parser as _parser  # noqa: PLR0402
import sys
from array import array
from collections.abc import Hashable
from typing import Any
from zlib import crc32

from cleanup.storage.cache import folder
from cleanup.storage.kept import Kept, keep, written

_MOST = 3000  # patterns that are kept; beyond, the file is begun again
_NEW = 500  # patterns that one run adds at most
_LARGEST = 100_000  # code points of a pattern that is kept
_VERSIONS = ((3, 11), (3, 12), (3, 13), (3, 14))  # whose ``re`` is put together so
_WORD = array("I")

# The pattern, its code, flags, number of groups, their names, and the name of each.
Made = tuple[str, bytes, int, int, tuple[tuple[str, int], ...], tuple[str | None, ...]]
Name = tuple[int, int, int]


def install() -> None:
    """Let ``re`` look into the kept patterns first, in this process."""
    if sys.version_info[:2] not in _VERSIONS or _WORD.itemsize != _sre.CODESIZE:
        return
    place = folder() / f"re-{_sre.MAGIC}-{sys.version_info[0]}.{sys.version_info[1]}.bin"
    known = Kept(place)
    new: dict[Hashable, bytes] = {}
    plain = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str) or flags & re.DEBUG or len(pattern) > _LARGEST:
            return plain(pattern, flags)
        name = _name(pattern, int(flags))
        made: Made | None = known.get(name)
        if made is None or made[0] != pattern:
            made = _made(pattern, int(flags))
            if len(new) < _NEW:
                new[name] = written(made)
        _, code, all_flags, groups, names, index = made
        return _sre.compile(
            pattern, all_flags, array("I", code).tolist(), groups, dict(names), index
        )

    _compiler.compile = compiled
    owner = os.getpid()

    def keep_new() -> None:
        if new and os.getpid() == owner:
            known.close()
            old = Kept(place)  # another process may have added to it
            kept = old.all() if len(old) < _MOST else {}
            old.close()
            keep(place, kept | new)

    atexit.register(keep_new)


def _name(pattern: str, flags: int) -> Name:
    return crc32(pattern.encode("utf-8", "surrogatepass")), len(pattern), flags


def _made(pattern: str, flags: int) -> Made:
    """Compile as ``re`` does (``re._compiler.compile``), up to what its engine takes."""
    parsed = _parser.parse(pattern, flags)
    code = _compiler._code(parsed, flags)  # noqa: SLF001 -- the one way to it
    names = parsed.state.groupdict
    index: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        index[number] = name
    return (
        pattern,
        array("I", code).tobytes(),
        flags | parsed.state.flags,
        parsed.state.groups - 1,
        tuple(names.items()),
        tuple(index),
    )
