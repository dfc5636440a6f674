"""Which rules may find something in a unit: RE2's sets of all triggers, one pass for many rules.

One ``re`` pattern at a time costs time in proportion to the rules; a set's automaton reads each
byte once. Two things keep it fast (``bench/speed.py``). Patterns that remember much go into sets
of their own, because the automaton of two kinds together needs the states of one times those of
the other: tables of words, patterns with a loop over letters, users' own. And a set looks at
blocks of units first, because a call costs as much as a line, and most blocks hold nothing.
A set that takes long to put together is made for a text of some length only: for a page it is
cheaper to ask the few detectors with the large tables themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count

import re2

from cleanup.edits.edit import Edit
from cleanup.rules.registry import build
from cleanup.rules.rule import Rule
from cleanup.text.segment import View

_MEMORY = 64 << 20  # bytes that RE2 may use for a set; it starts with far less
_CHUNK = 4000  # rules in one set
_LARGE = 20_000  # code points of triggers with which a detector gets a set of its own
_HEAVY, _FEW = 100_000, 64  # code points of triggers and rules of one detector: 40 ms to compile
_PAGE = 20_000  # bytes of text to which that time is not worth it
_MARKS, _WORDS = 4, 16  # units in a block: marks are found in one line of twenty, words more rarely
# A loop over letters: what stands open there multiplies with all else that is being looked for.
_LOOSE = re.compile(
    r"\[\^[^\]]*\]\)?[*+]|\[[^\]]*(?:A-Z|a-z)[^\]]*\]\)?(?:[*+]|\{[23],\})|\.\)\)?[*+]"
)
Find = Callable[[View], Iterable[Edit]]
Match = Callable[[bytes], "list[int] | None"]


@dataclass(frozen=True, slots=True)
class Group:
    """One set of RE2: what it matches, and which rule each of its patterns belongs to.

    ``block`` is the number of units that it is shown in one go.
    """

    match: Match
    numbers: tuple[int, ...]
    block: int


def grouped(rules: Sequence[Rule], numbers: Iterable[int], refused: list[int]) -> list[Group]:
    """The sets for the triggers of some of the rules; ``refused`` gets what RE2 finds too large."""
    size: Counter[str] = Counter()
    for number in numbers:
        size[rules[number].detect] += len(rules[number].trigger or "")
    kinds: dict[str, list[int]] = {}
    for number in numbers:
        rule = rules[number]
        if _LOOSE.search(rule.trigger or ""):
            kind = "loose"
        elif rule.user:
            kind = "user"
        else:
            kind = rule.detect if size[rule.detect] > _LARGE else ""
        kinds.setdefault(kind, []).append(number)
    return [
        compiled(
            rules, chosen[at : at + _CHUNK], refused, _MARKS if kind in ("", "loose") else _WORDS
        )
        for kind, chosen in sorted(kinds.items())
        for at in range(0, len(chosen), _CHUNK)
    ]


def heavy(rules: Sequence[Rule], numbers: Iterable[int]) -> list[int]:
    """Those rules of detectors with few rules and large triggers."""
    kinds: dict[str, list[int]] = {}
    for number in numbers:
        if not rules[number].user:
            kinds.setdefault(rules[number].detect, []).append(number)
    return [
        number
        for chosen in kinds.values()
        if len(chosen) <= _FEW and sum(len(rules[n].trigger or "") for n in chosen) > _HEAVY
        for number in chosen
    ]


def compiled(rules: Sequence[Rule], numbers: list[int], refused: list[int], block: int) -> Group:
    """One set."""
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    chosen = re2.Set.SearchSet(options)
    added = []
    for number in numbers:
        try:
            chosen.Add(rules[number].trigger)
        except re2.error:
            refused.append(number)
        else:
            added.append(number)
    chosen.Compile()
    return Group(chosen.Match if added else lambda _unit: None, tuple(added), block)


class Matcher:
    """The rules for one language (and source language), ready to be asked. Safe from threads.

    The numbers that ``hits`` gives are places in ``rules``.
    """

    def __init__(self, rules: Sequence[Rule], lang: str | None = None) -> None:
        self.rules = tuple(rules)
        self.lang = lang
        self.gated = frozenset(rule.id for rule in rules if rule.gated)
        self.repairs = frozenset(rule.id for rule in rules if rule.repair)
        self.menders = frozenset(rule.id for rule in rules if rule.mends)
        self.segment = frozenset(i for i, r in enumerate(rules) if r.scope == "segment")
        self.order = {rule.id: rule.priority for rule in rules}
        self.always = [
            i for i, r in enumerate(rules) if r.trigger is None and i not in self.segment
        ]
        self._finders: list[Find | None] = [None] * len(self.rules)
        self._unless: dict[int, re.Pattern[str]] = {}
        triggered = [n for n, rule in enumerate(rules) if rule.trigger is not None]
        refused: list[int] = []
        units = [n for n in triggered if n not in self.segment]
        late = heavy(rules, units)
        now = grouped(rules, sorted({*units}.difference(late)), self.always)
        self._seen = 0  # bytes
        self._sets = (now, late)  # what is compiled, and the rules that still wait for it
        self._segment = grouped(rules, [n for n in triggered if n in self.segment], refused)
        self._segment_always = [n for n in self.segment if rules[n].trigger is None] + refused

    def hits(self, unit: bytes) -> list[int]:
        """The rules of scope "unit" whose trigger matches in a unit (UTF-8), in their order."""
        groups, late = self._worth(len(unit))
        numbers = [*self.always, *late]
        for group in groups:
            found = group.match(unit)
            if found:
                numbers += (group.numbers[i] for i in found)
        return sorted(numbers)

    def _worth(self, size: int) -> tuple[list[Group], list[int]]:
        """The sets for one more text of this size, and the rules that are to be asked without."""
        self._seen += size
        groups, late = self._sets
        if late and self._seen > _PAGE:
            refused: list[int] = []
            groups, late = groups + grouped(self.rules, late, refused), refused
            self._sets = (groups, late)
        return groups, late

    def busy(self, units: Sequence[bytes]) -> dict[int, list[int] | None]:
        """Which of many units have a hit, in order, and the rules that ``hits`` would name."""
        busy: dict[int, list[int] | None] = {}
        groups, late = self._worth(sum(map(len, units)))
        found = {unit: list(late) for unit in range(len(units))} if late else {}
        blocks = {
            size: [b"\n".join(units[at : at + size]) for at in range(0, len(units), size)]
            for size in {group.block for group in groups}
        }
        for group in groups:
            for block in compress(count(), map(group.match, blocks[group.block])):
                first = block * group.block
                for unit, hits in enumerate(map(group.match, units[first : first + group.block])):
                    if hits:
                        numbers = found.setdefault(first + unit, [])
                        numbers += (group.numbers[i] for i in hits)
        for unit in sorted(found):
            busy[unit] = sorted(found[unit])
        return busy

    def segment_hits(self, text: bytes) -> list[int]:
        """The rules of scope "segment" that may find something in a whole text (UTF-8)."""
        numbers = list(self._segment_always)
        for group in self._segment:
            numbers += (group.numbers[i] for i in group.match(text) or ())
        return sorted(numbers)

    def find(self, number: int, view: View) -> list[Edit]:
        """What a rule finds in a view, signed with its name."""
        rule = self.rules[number]
        if rule.bilingual and not view.source:
            return []
        finder = self._finders[number]
        if finder is None:
            finder = build(rule.detect, rule.params, user=rule.user).find
            self._finders[number] = finder
        edits = [rule.sign(edit) for edit in finder(view)]
        if edits and rule.unless is not None:
            edits = self._allowed(number, rule.unless, edits, view.text)
        return edits

    def _allowed(self, number: int, unless: str, edits: list[Edit], text: str) -> list[Edit]:
        pattern = self._unless.get(number)
        if pattern is None:
            pattern = self._unless[number] = re.compile(unless)
        spans = [match.span() for match in pattern.finditer(text)]
        starts = [start for start, _ in spans]
        allowed: list[Edit] = []
        for edit in edits:
            # Matches are disjoint: only the last that starts before the edit's end may reach it.
            last = bisect_left(starts, max(edit.end, edit.start + 1)) - 1
            if last < 0 or spans[last][1] <= edit.start:
                allowed.append(edit)
        return allowed


class RuleSet:
    """Rules of all languages. ``matcher`` gives those that may look at a text."""

    def __init__(self, rules: Iterable[Rule], digest: str = "") -> None:
        self.rules = tuple(rules)
        self.digest = digest
        self._matchers: dict[tuple[str | None, str | None], Matcher] = {}

    def matcher(self, lang: str | None, source_lang: str | None = None) -> Matcher:
        """The rules that speak of texts of this language, translated from that one."""
        key = (lang, source_lang)
        known = self._matchers.get(key)
        if known is None:
            known = Matcher([r for r in self.rules if r.speaks(lang, source_lang)], lang)
            known = self._matchers.setdefault(key, known)
        return known
