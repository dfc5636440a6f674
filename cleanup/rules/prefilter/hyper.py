"""Hyperscan (PyPI ``hyperscan``, Vectorscan inside): what is compiled with it, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import hyperscan
from hyperscan import _version

__all__ = [
    "VERSION",
    "Refused",
    "Scan",
    "of_literals",
    "of_patterns",
    "of_plain",
    "of_words",
    "scanner",
]

VERSION: str = _version.__version__
Refused = hyperscan.error
Scan = Callable[[bytes, list[int], list[int]], None]
Seen = tuple[list[int], list[int]]


def of_patterns(patterns: Sequence[str], *, once: bool = False) -> bytes:
    """Compile patterns (UTF-8), numbered from 0. Raises Refused.

    ``once``: of each pattern one match in a text is enough.
    """
    if not patterns:
        return b""
    flags = hyperscan.HS_FLAG_UTF8 | (hyperscan.HS_FLAG_SINGLEMATCH if once else 0)
    made = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    made.compile(
        expressions=[one.encode() for one in patterns],
        ids=list(range(len(patterns))),
        elements=len(patterns),
        flags=[flags] * len(patterns),
    )
    return hyperscan.dumpb(made)


def of_literals(strings: Sequence[bytes]) -> bytes:
    """Compile strings, numbered from 0; ASCII in both cases."""
    if not strings:
        return b""
    made = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    made.compile(
        expressions=list(strings),
        ids=list(range(len(strings))),
        elements=len(strings),
        flags=[hyperscan.HS_FLAG_CASELESS] * len(strings),
        literal=True,
    )
    return hyperscan.dumpb(made)


def of_plain(patterns: Sequence[bytes]) -> bytes:
    """Compile patterns for a text in canonical form, numbered from 0; ASCII in both cases.

    Raises Refused.
    """
    if not patterns:
        return b""
    made = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    made.compile(
        expressions=list(patterns),
        ids=list(range(len(patterns))),
        elements=len(patterns),
        flags=[hyperscan.HS_FLAG_CASELESS] * len(patterns),
    )
    return hyperscan.dumpb(made)


def of_words(words: Sequence[str]) -> bytes:
    """Compile strings that are looked for letter by letter, numbered from 0."""
    if not words:
        return b""
    made = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    made.compile(
        expressions=[word.encode() for word in words],
        ids=list(range(len(words))),
        elements=len(words),
        flags=[0] * len(words),
        literal=True,
    )
    return hyperscan.dumpb(made)


def scanner(kept: bytes) -> Scan | None:
    """Return what looks through a text and lists expressions and the ends of their matches.

    None where there is nothing to look for. Raises Refused where the database was made for another
    processor, or another version.
    """
    if not kept:
        return None
    database = hyperscan.loadb(kept, mode=hyperscan.HS_MODE_BLOCK)
    first = hyperscan.Scratch(database)
    idle = [first]  # one for each thread that looks at the same time
    look = database.scan

    def scan(text: bytes, ids: list[int], ends: list[int]) -> None:
        try:
            scratch = idle.pop()
        except IndexError:
            scratch = first.clone()
        try:
            look(text, _seen, 0, (ids, ends), scratch)  # type: ignore[arg-type]
        finally:
            idle.append(scratch)

    return scan


def _seen(number: int, _start: int, end: int, _flags: int, seen: Seen) -> None:
    """Note a match: a closure for each look would take as long as the look at a line."""
    seen[0].append(number)
    seen[1].append(end)
