"""Which rules may find something in a unit, by Hyperscan: two looks at a whole block of units.

Triggers that are known by long literals go into one database, all others into another: literals
are compiled in milliseconds and read at several hundred MB/s, however many there are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from cleanup.rules.prefilter.edition import Expressions
from cleanup.rules.prefilter.editions import Editions, Sizes, located, starts_of
from cleanup.rules.prefilter.hyper import scanner
from cleanup.storage.cache import folder
from cleanup.storage.rows import Rows

Rules = tuple[int, ...]


class Blocks(NamedTuple):
    """Triggers as they are kept: patterns and databases, and the rules of each expression.

    A rule is known by its number, an entry of one by ``~at``, its place in ``entries``, which has
    the rule and the entry. ``small`` says that literals are looked for in a text in lower case.
    ``odds`` are what makes a unit odd: it is then looked at in canonical form, for which ``plains``
    are written too. They are short, and among long literals would double the time of these.
    """

    patterns: Rows[Expressions | None]
    sizes: Sizes
    once: bool
    pattern_rules: Rows[Rules]
    literals: bytes
    literal_rules: Rows[Rules]
    small: bool
    entries: Rows[tuple[int, str]] = ()
    plains: bytes = b""
    plain_rules: Rows[Rules] = ()
    odds: bytes = b""


class Strings(NamedTuple):
    """Compiled strings that are looked for letter by letter, and the rules of each."""

    strings: bytes
    rules: Rows[Rules]


class Database:
    """Compiled triggers, ready to be asked. Safe from threads."""

    def __init__(
        self,
        blocks: Blocks,
        strings: Strings | None = None,
        kept: tuple[str, str] | None = None,
    ) -> None:
        self.kept = kept
        self._strings = scanner(strings.strings) if strings else None
        self._string_rules: Rows[Rules] = strings.rules if strings else ()
        self._patterns = Editions(
            blocks.patterns,
            blocks.sizes,
            once=blocks.once,
            place=folder() / kept[0] if kept else None,
        )
        self._literals = scanner(blocks.literals)
        self._plains = scanner(blocks.plains)
        self._odds = scanner(blocks.odds)
        self._known_lookers = [each for each in (self._literals, self._plains, self._odds) if each]
        self._pattern_rules = blocks.pattern_rules
        self._literal_rules = blocks.literal_rules
        self._plain_rules = blocks.plain_rules
        self._small = blocks.small
        self.entries = blocks.entries

    def hits(self, units: Sequence[bytes]) -> dict[int, set[int]]:
        """Return the rules and the entries whose trigger may match, by unit (UTF-8).

        Few that do not are in it.
        """
        found: dict[int, set[int]] = {}
        block = b"\n".join(units) if len(units) > 1 else units[0] if units else b""
        for unit, number in self._patterns.find(units, block):
            found.setdefault(unit, set()).update(self._pattern_rules[number])
        if self._strings is not None:
            ids: list[int] = []
            ends: list[int] = []
            self._strings(block, ids, ends)
            starts = starts_of(map(len, units)) if ids else ()
            for unit, number in located(ids, ends, starts):
                found.setdefault(unit, set()).update(self._string_rules[number])
        if self._odds is not None:
            odd = self._known(units, block, found)
            self._odd(units, odd, found)
        return found

    def each(self, units: Iterable[bytes]) -> list[Collection[int]]:
        """Return what ``hits`` would find in each unit by itself."""
        if self._odds is not None:
            return [self.hits([unit]).get(0, ()) for unit in units]
        return [self._seen(unit) for unit in units]

    def quiet(self, unit: bytes) -> bool:
        """Return whether ``hits`` would find nothing in a single line: a cheaper question."""
        ids: list[int] = []
        self._patterns.scan(unit, ids)
        if self._strings is not None:
            self._strings(unit, ids, ids)
        if self._odds is not None and not ids:
            small = self._small and not unit.islower()
            block = unit.decode().lower().encode() if small else unit
            for look in self._known_lookers:
                look(block, ids, ids)
        return not ids

    def _seen(self, unit: bytes) -> Collection[int]:
        """Return the rules of all patterns and strings that match."""
        found: set[int] = set()
        ids: list[int] = []
        self._patterns.scan(unit, ids)
        for number in ids:
            found.update(self._pattern_rules[number])
        if self._strings is not None:
            ids = []
            self._strings(unit, ids, [])
            for number in ids:
                found.update(self._string_rules[number])
        return found

    def _known(self, units: Sequence[bytes], block: bytes, found: dict[int, set[int]]) -> set[int]:
        """Add what literals find; return the units that are odd."""
        if self._small and not block.islower():
            small = block.decode().lower().encode()
            if len(small) != len(block):
                units = [unit.decode().lower().encode() for unit in units]
                small = b"\n".join(units)
            block = small
        starts: list[int] = []
        odd: set[int] = set()
        for look, rules in (
            (self._literals, self._literal_rules),
            (self._plains, self._plain_rules),
            (self._odds, None),
        ):
            ids: list[int] = []
            ends: list[int] = []
            if look is not None:
                look(block, ids, ends)
            if ids:
                starts = starts or starts_of(map(len, units))
            for number, end in zip(ids, ends, strict=True):
                unit = bisect_right(starts, end - 1) - 1
                if rules is None:
                    odd.add(unit)
                else:
                    found.setdefault(unit, set()).update(rules[number])
        if block.count(b"\n") >= len(units):
            odd |= {at for at, unit in enumerate(units) if b"\n" in unit}
        return odd

    def _odd(self, units: Sequence[bytes], odd: Iterable[int], found: dict[int, set[int]]) -> None:
        """Look at odd units again, in canonical form."""
        from cleanup.rules.prefilter.canonical import canonical  # noqa: PLC0415 - few are odd

        for unit in odd:
            form = canonical(units[unit].decode()).encode()
            for look, rules in (
                (self._literals, self._literal_rules),
                (self._plains, self._plain_rules),
            ):
                ids: list[int] = []
                if look is not None:
                    look(form, ids, [])
                for number in ids:
                    found.setdefault(unit, set()).update(rules[number])
