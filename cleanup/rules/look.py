"""The first look at a text for many rules: which of them may find something in its units.

Rules that refer to any language are compiled together, once, and serve every language: for a
language that comes next only its own rules are left to compile.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial

from cleanup.rules.prefilter import Prefilter, prefilter
from cleanup.rules.registry import build
from cleanup.rules.rule import Rule
from cleanup.storage.rows import Rows

# The rules that may find something, in their order; of some only the entries that may.
Hits = dict[int, Collection[str] | None]
Words = Callable[[int], Iterable[str]]


class Common:
    """The prefilters for the rules of any language. Safe from threads.

    ``covered`` are the rules that they look for, and ``refused`` those that they cannot. Those that
    a text's source changes have prefilters of their own (``sourced``): the others are compiled
    once, for texts with a source and without.
    """

    def __init__(self, rules: Sequence[Rule], key: str, *, sourced: bool) -> None:
        rules = [rule for rule in rules if rule.lang == "any"]
        # What a detector's words are depends on the language, where there is no source.
        chosen = [
            n
            for n, rule in enumerate(rules)
            if rule.trigger is not None and bool(rule.bilingual or rule.besides) == sourced
        ]
        units = [n for n in chosen if rules[n].scope != "segment"]
        wide = [n for n in chosen if rules[n].scope == "segment"]
        self.units, narrow = prefilter(
            rules, units, key, western=True, entries=partial(entries_of, rules)
        )
        self.whole, broad = prefilter(rules, wide, key, once=True, western=True)
        self.ids = tuple(rule.id for rule in rules)
        self.covered = frozenset(self.ids[n] for n in chosen)
        self.refused = frozenset(self.ids[n] for n in (*narrow, *broad))


def common_of(
    known: dict[bool, Common], rules: Sequence[Rule], key: str, *, sourced: bool
) -> Common:
    """Return the prefilters for the rules of any language, made once."""
    if sourced not in known:
        return known.setdefault(sourced, Common(rules, key, sourced=sourced))
    return known[sourced]


class Look:
    """Prefilters, and which numbers their rules have here; None where they are the same."""

    def __init__(
        self, parts: Sequence[tuple[Prefilter, Mapping[int, int] | None]], always: Collection[int]
    ) -> None:
        self._parts = parts
        self._always = always

    def hits(self, units: Sequence[bytes]) -> dict[int, Hits]:
        """Return the rules that may find something, by unit, of those units that have any."""
        found: dict[int, dict[int, set[str] | None]] = {}
        if self._always:
            found = {unit: dict.fromkeys(self._always) for unit in range(len(units))}
        for look, numbers in self._parts:
            named = look.hits(units)
            for unit, tokens in named.items():
                _tell(found.setdefault(unit, {}), tokens, look.entries, numbers)
        return {
            unit: {number: found[unit][number] for number in sorted(found[unit])}
            for unit in sorted(found)
            if found[unit]
        }

    def each(self, units: Sequence[bytes]) -> list[Hits]:
        """Return what ``hits`` would of each unit by itself. One prefilter looks at all of them
        before the next does: who changes between them finds none where it was left.
        """
        found: list[dict[int, set[str] | None]] = [dict.fromkeys(self._always) for _ in units]
        for look, numbers in self._parts:
            for hits, tokens in zip(found, look.each(units), strict=True):
                if tokens:
                    _tell(hits, tokens, look.entries, numbers)
        return [{number: hits[number] for number in sorted(hits)} for hits in found]


def _tell(
    hits: dict[int, set[str] | None],
    tokens: Iterable[int],
    entries: Rows[tuple[int, str]],
    numbers: Mapping[int, int] | None,
) -> None:
    """Add what a prefilter named, less the rules that have no number here."""
    for token in tokens:
        rule, entry = (token, None) if token >= 0 else entries[~token]
        number = rule if numbers is None else numbers.get(rule)
        if number is None:
            continue
        if entry is None:
            hits[number] = None
        else:
            some = hits.setdefault(number, set())
            if some is not None:
                some.add(entry)


def entries_of(rules: Sequence[Rule], number: int) -> Iterable[tuple[str, str]]:
    """Return the entries of a rule's table, each behind its trigger."""
    rule = rules[number]
    listed = build(rule.detect, rule.params, user=rule.user).entries
    return listed() if listed else ()


def words_of(rules: Sequence[Rule], lang: str | None, number: int) -> Iterable[str]:
    """Return the words of a rule's detector for a language, without which it finds nothing."""
    rule = rules[number]
    listed = build(rule.detect, rule.params, user=rule.user).words
    return listed(lang) if listed else ()
