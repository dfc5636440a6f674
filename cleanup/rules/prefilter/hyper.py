"""Hyperscan (PyPI ``hyperscan``, Vectorscan inside): what is compiled with it, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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


def of_patterns(
    patterns: Sequence[tuple[int, bytes]], *, utf8: bool = True, once: bool = False
) -> bytes:
    """Compile patterns, each with the number that it is told by. Raises Refused.

    ``utf8``: for text in UTF-8; else each byte is a letter. ``once``: of each pattern one match in
    a text is enough.
    """
    flags = hyperscan.HS_FLAG_SINGLEMATCH if once else 0
    if utf8:
        flags |= hyperscan.HS_FLAG_UTF8
    return _compiled([one for _, one in patterns], flags, [number for number, _ in patterns])


def of_literals(strings: Sequence[bytes]) -> bytes:
    """Compile strings, numbered from 0; ASCII in both cases."""
    return _compiled(strings, hyperscan.HS_FLAG_CASELESS, literal=True)


def of_plain(patterns: Sequence[bytes]) -> bytes:
    """Compile patterns for a text in canonical form, numbered from 0; ASCII in both cases.

    Raises Refused.
    """
    return _compiled(patterns, hyperscan.HS_FLAG_CASELESS)


def of_words(words: Sequence[str]) -> bytes:
    """Compile strings that are looked for letter by letter, numbered from 0."""
    return _compiled([word.encode() for word in words], 0, literal=True)


def _compiled(
    expressions: Sequence[bytes],
    flags: int,
    numbers: Iterable[int] | None = None,
    *,
    literal: bool = False,
) -> bytes:
    """Return a database as it is kept; nothing where there is nothing to look for."""
    if not expressions:
        return b""
    made = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    made.compile(
        expressions=list(expressions),
        ids=list(range(len(expressions)) if numbers is None else numbers),
        elements=len(expressions),
        flags=[flags] * len(expressions),
        literal=literal,
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
