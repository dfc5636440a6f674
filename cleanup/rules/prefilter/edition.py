"""One edition of a prefilter's patterns: read from the disk, or compiled and kept there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from cleanup.rules.prefilter.alone import alone, used
from cleanup.rules.prefilter.compiling import compiling
from cleanup.rules.prefilter.hyper import Refused, Scan, of_patterns, scanner
from cleanup.storage.cache import prune
from cleanup.storage.kept import Kept, keep, written

Expressions = Sequence[tuple[int, bytes]]  # each behind the number that it is told by
KEPT = 800  # files: up to ten of each language met; unused ones go first
WRITTEN = "patterns"  # the field that is read edition by edition, to be compiled
_LINE_END = 10


class Written:
    """The patterns of a file's editions; None where they are not there."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __getitem__(self, edition: int, /) -> Expressions | None:
        kept = Kept(self._place)
        found: Expressions | None = kept.get((WRITTEN, edition))
        kept.close()
        return found


def opened(
    patterns: Callable[[], Expressions | None],
    numbers: Iterable[int],
    place: Path | None,
    *,
    utf8: bool,
    once: bool,
) -> Scan:
    """Return what looks for an edition of some numbers.

    Where its patterns are lost each of them may be in every line, and so may what Hyperscan
    refuses.
    """
    look = _read(place)
    if look is not None:
        return look
    with alone(place) if place else nullcontext():
        look = _read(place)  # which another has compiled meanwhile
        if look is None:
            some = patterns()
            if some is None:
                return _everywhere(tuple(numbers), None)
            compiling()
            look = _compiled(some, place, utf8=utf8, once=once)
    return look


def _read(place: Path | None) -> Scan | None:
    if place is None:
        return None
    kept = Kept(place)
    database, refused = kept.raw("database"), kept.get("refused")
    kept.close()
    if database is None or refused is None:
        return None
    used(place)
    try:
        return _looking(database, refused)
    except Refused:  # made on another processor
        return None


def _compiled(some: Expressions, place: Path | None, *, utf8: bool, once: bool) -> Scan:
    from cleanup.rules.prefilter.taken import taken  # noqa: PLC0415 - after a change of rules

    good, database = taken(some, partial(of_patterns, utf8=utf8, once=once))
    refused = tuple(sorted({number for number, _ in some} - {number for number, _ in good}))
    if place is not None:
        keep(place, {"database": database, "refused": written(refused)})
        prune(place.parent, "scan*.bin", KEPT)
    return _looking(database, refused)


def _looking(database: bytes, refused: tuple[int, ...]) -> Scan:
    look = scanner(database)
    return look if look is not None and not refused else _everywhere(refused, look)


def _everywhere(numbers: tuple[int, ...], look: Scan | None) -> Scan:
    """Return what finds some numbers in every line, and what another look finds."""

    def scan(text: bytes, ids: list[int], ends: list[int]) -> None:
        if look is not None:
            look(text, ids, ends)
        for end in (at for at, code in enumerate(text + b"\n", 1) if code == _LINE_END):
            ids.extend(numbers)
            ends.extend([end] * len(numbers))

    return scan
