"""Databases of Hyperscan kept on disk, so that only the first run after a change compiles them.

A file is named by the hash of all that went into it. A database that was made on another
processor is refused when it is loaded, and made again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from cleanup.rules.prefilter.alone import alone, delete, used
from cleanup.rules.prefilter.compiling import compiling
from cleanup.rules.prefilter.database import Blocks, Database, Strings
from cleanup.rules.prefilter.edition import KEPT, WRITTEN, Written
from cleanup.rules.prefilter.editions import EDITIONS
from cleanup.rules.prefilter.hyper import VERSION, Refused, of_words
from cleanup.rules.rule import Rule
from cleanup.storage.cache import folder, prune
from cleanup.storage.digest import blake2b
from cleanup.storage.heap import use_again
from cleanup.storage.kept import Kept, keep, written
from cleanup.storage.rows import Numbers, Rows, Unpacked, packed_numbers, packed_rows
from cleanup.version import __version__

if TYPE_CHECKING:
    from cleanup.rules.prefilter.sets import Sets

_WORTH = 500_000  # bytes of text that RE2 looks at before Hyperscan is asked to compile
_FORM = 18  # what is kept, and how it is compiled: counted up with every change of it
_open: WeakValueDictionary[tuple[str, str], Database] = WeakValueDictionary()  # by their names
# Fields that Hyperscan itself checks.
_DATABASES = frozenset({"literals", "plains", "odds", "strings"})
_NUMBERS = frozenset({"pattern_rules", "literal_rules", "plain_rules", "rules"})


def database(
    rules: Sequence[Rule],
    numbers: Sequence[int],
    key: str,
    *,
    once: bool = False,
    western: bool = False,
    words: Callable[[int], Iterable[str]] | None = None,
    entries: Callable[[int], Iterable[tuple[str, str]]] | None = None,
) -> tuple[Database | Waiting, tuple[int, ...]]:
    """Return what looks for the triggers of some rules, and the rules that it refuses.

    That is a database where one is kept, or this is the second run that wants it; else RE2's sets,
    until they have seen so much that compiling is worth its seconds: a run that comes and goes, as
    in continuous integration, shall not wait for it.
    """
    triggers = [(n, (words and rules[n].besides) or rules[n].trigger or "") for n in numbers]
    parted = [n for n in numbers if entries and rules[n].parted]
    place = _place_of(rules, triggers, parted, once=once, western=western)
    compile_ = partial(_compiled, triggers, parted, entries, once=once, western=western)
    make = partial(_made, rules, numbers, key, place, compile_, words=words)
    if place.exists() or not _first(place.with_suffix(".met")):
        return make(), ()
    from cleanup.rules.prefilter.sets import Sets  # noqa: PLC0415 - a library less to load

    sets = Sets(rules, numbers)
    return Waiting(sets, make), sets.refused


def opened(scan: str, words: str) -> Database | None:
    """Return the database that is kept under these names, or None."""
    known = _open.get((scan, words))
    if known is not None:
        return known
    if not _open:  # each database is read, and copied once more
        use_again()
    place = folder() / scan
    blocks = _read(place, Blocks._fields)
    strings = _read(folder() / words, Strings._fields) if words else []
    if blocks is None or strings is None:
        return None
    used(place)
    try:
        made = Database(Blocks(*blocks), Strings(*strings) if words else None, (scan, words))
    except Refused:  # made on another processor
        return None
    return _open.setdefault((scan, words), made)


class Waiting:
    """RE2's sets, until they have seen enough. Safe from threads."""

    kept = None

    def __init__(self, sets: Sets, make: Callable[[], Database]) -> None:
        self._sets = sets
        self._make = make
        self._seen = 0  # bytes
        self._made: Database | None = None

    @property
    def entries(self) -> Rows[tuple[int, str]]:
        """Return what the numbers below zero stand for."""
        return self._made.entries if self._made else ()

    def hits(self, units: Sequence[bytes]) -> dict[int, set[int]]:
        """Return the rules whose trigger may match, by unit (UTF-8)."""
        if self._made is None:
            self._seen += sum(map(len, units))
            if self._seen <= _WORTH:
                return self._sets.hits(units)
            self._made = self._make()
        return self._made.hits(units)

    def each(self, units: Iterable[bytes]) -> list[Collection[int]]:
        """Return the rules whose trigger may match in each unit by itself."""
        return [self.hits([unit]).get(0, ()) for unit in units]

    def quiet(self, unit: bytes) -> bool:
        """Return whether ``hits`` would find nothing in a single line."""
        return not self.hits([unit])


def _first(marker: Path) -> bool:
    """Return whether nobody has asked before; remember it for the next run."""
    if marker.exists():
        return False
    with suppress(OSError):
        marker.parent.mkdir(parents=True, exist_ok=True)
        marker.touch()
    return True


def _made(
    rules: Sequence[Rule],
    numbers: Sequence[int],
    key: str,
    place: Path,
    compile_: Callable[[], Blocks],
    *,
    words: Callable[[int], Iterable[str]] | None,
) -> Database:
    """Return the database, kept or compiled.

    Patterns and words are kept apart: words change with the terms, which costs little.
    """
    worded = [n for n in numbers if words and rules[n].besides]
    for fresh in (False, True):
        blocks = _blocks(place, compile_, fresh=fresh)
        strings, name = None, ""
        if words and worded:
            strings, name = _words(rules, worded, key, words, fresh=fresh)
        with suppress(Refused):  # made on another processor
            made = Database(blocks, strings, (place.name, name))
            return _open.setdefault((place.name, name), made)
    raise AssertionError("a database that was just made is refused")


def _place_of(
    rules: Sequence[Rule],
    triggers: Sequence[tuple[int, str]],
    parted: Sequence[int],
    *,
    once: bool,
    western: bool,
) -> Path:
    tables = "".join(f"\0{n} {rules[n].params!r}" for n in parted)
    text = "\0".join(f"{n} {trigger}" for n, trigger in triggers)
    return _place(text + tables, f"scan{once:d}{western:d}")


def _compiled(
    triggers: Sequence[tuple[int, str]],
    parted: Sequence[int],
    entries: Callable[[int], Iterable[tuple[str, str]]] | None,
    *,
    once: bool,
    western: bool,
) -> Blocks:
    from cleanup.rules.prefilter.compile import compiled  # noqa: PLC0415 - after a change of rules

    whole = {*parted}
    return compiled(
        [(n, trigger) for n, trigger in triggers if n not in whole],
        [(n, trigger, entry) for n in parted if entries for trigger, entry in entries(n)],
        once=once,
        western=western,
    )


def _blocks(place: Path, compile_: Callable[[], Blocks], *, fresh: bool) -> Blocks:
    kept = None if fresh else _read(place, Blocks._fields)
    if kept is None:  # another checkout made it, or nobody did
        with alone(place):
            kept = None if fresh else _read(place, Blocks._fields)
            if kept is None:
                compiling()
                blocks = compile_()
                _write(place, blocks)
                delete(place.with_suffix(".met"))
                return blocks
    used(place)
    return Blocks(*kept)


def _words(
    rules: Sequence[Rule],
    worded: list[int],
    key: str,
    words: Callable[[int], Iterable[str]],
    *,
    fresh: bool,
) -> tuple[Strings, str]:
    place = _place(f"{key} {' '.join(f'{n} {rules[n].id}' for n in worded)}", "words")
    kept = None if fresh else _read(place, Strings._fields)
    if kept is not None:
        return Strings(*kept), place.name
    of: dict[str, list[int]] = {}
    for number in worded:
        for word in words(number):
            of.setdefault(word, []).append(number)
    made = Strings(of_words(list(of)), tuple(map(tuple, of.values())))
    _write(place, made)
    return made, place.name


def _place(text: str, kind: str) -> Path:
    digest = blake2b(f"{__version__} {_FORM} {VERSION} {text}".encode(), digest_size=16)
    return folder() / f"{kind}-{digest.hexdigest()}.bin"


def _read(place: Path, fields: Sequence[str]) -> list[Any] | None:
    """Return the fields of what is kept, or None where one is not there."""
    kept = Kept(place)
    found: list[Any] = [kept.raw(name) if name in _DATABASES else kept.get(name) for name in fields]
    kept.close()
    if any(each is None for each in found):
        return None
    return [_unpacked(name, value, place) for name, value in zip(fields, found, strict=True)]


def _unpacked(name: str, value: Any, place: Path) -> Any:
    if name == WRITTEN:
        return Written(place)
    if name in _NUMBERS:
        return Numbers(value)
    return Unpacked(value) if name == "entries" else value


def _packed(name: str, value: Any) -> bytes:
    """Return a field as it is kept."""
    if name in _DATABASES:
        return bytes(value)
    if name in _NUMBERS:
        value = packed_numbers(value)
    elif name == "entries":
        value = packed_rows(value)
    elif name == WRITTEN:
        value = ()
    return written(value)


def _write(place: Path, made: Blocks | Strings) -> None:
    values: dict[Hashable, bytes] = {
        name: _packed(name, value) for name, value in made._asdict().items()
    }
    if isinstance(made, Blocks):
        values |= {(WRITTEN, at): written(made.patterns[at]) for at in EDITIONS}
    keep(place, values)
    for kind in ("scan", "words"):
        prune(place.parent, f"{kind}*.bin", KEPT)
