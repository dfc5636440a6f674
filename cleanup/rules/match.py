"""Which rules may find something in a unit: RE2's sets of all triggers, one pass for many rules.

One ``re`` pattern at a time costs time in proportion to the rules; a set's automaton reads each
byte once. Two things keep it fast (``bench/speed.py``): patterns of marks and patterns of words go
into sets of their own, because the automaton of both together needs the states of one times those
of the other, and the sets of words look at blocks of units, because they rarely find anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count

import re2

from cleanup.edit import Edit
from cleanup.rules.detect import build
from cleanup.rules.rule import Rule
from cleanup.segment import View

_MEMORY = 64 << 20  # bytes that RE2 may use for a set; it starts with far less
_BLOCK = 16  # units that a set of words looks at in one go
_CHUNK = 4000  # rules in one set of words
_WORDY = re.compile(r"(?:[a-z]|\\x\{[0-9A-F]{2,}\}|\[[^\]]{2,20}\]){3}")
Find = Callable[[View], Iterable[Edit]]
Match = Callable[[bytes], "list[int] | None"]


@dataclass(frozen=True, slots=True)
class Group:
    """One set of RE2: what it matches, and which rule each of its patterns belongs to."""

    match: Match
    numbers: tuple[int, ...]


def grouped(triggers: Sequence[tuple[int, str]], refused: list[int]) -> Iterator[Group]:
    """A set of these triggers, if there are any; what is too large for RE2 goes to ``refused``."""
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    chosen = re2.Set.SearchSet(options)
    numbers = []
    for number, trigger in triggers:
        try:
            chosen.Add(trigger)
        except re2.error:
            refused.append(number)
        else:
            numbers.append(number)
    if numbers:
        chosen.Compile()
        yield Group(chosen.Match, tuple(numbers))


class Matcher:
    """The rules for one language (and source language), ready to be asked. Safe from threads.

    The numbers that ``hits`` gives are places in ``rules``.
    """

    def __init__(self, rules: Sequence[Rule], lang: str | None = None) -> None:
        self.rules = tuple(rules)
        self.lang = lang
        self.gated = frozenset(i for i, r in enumerate(rules) if r.gated)
        self.segment = frozenset(i for i, r in enumerate(rules) if r.scope == "segment")
        self.order = {rule.id: rule.priority for rule in rules}
        self.always = [
            i for i, r in enumerate(rules) if r.trigger is None and i not in self.segment
        ]
        self._finders: list[Find | None] = [None] * len(self.rules)
        self._unless: dict[int, re.Pattern[str]] = {}
        marks: list[tuple[int, str]] = []
        words: list[tuple[int, str]] = []
        for number, rule in enumerate(rules):
            if rule.trigger is not None and number not in self.segment:
                wordy = _WORDY.search(rule.trigger)
                (words if wordy else marks).append((number, rule.trigger))
        self._marks = list(grouped(marks, self.always))
        self._words = [
            group
            for at in range(0, len(words), _CHUNK)
            for group in grouped(words[at : at + _CHUNK], self.always)
        ]
        whole = [(n, rules[n].trigger or "") for n in sorted(self.segment) if rules[n].trigger]
        refused: list[int] = []
        self._segment = list(grouped(whole, refused))
        self._segment_always = [n for n in self.segment if not rules[n].trigger] + refused

    def hits(self, unit: bytes) -> list[int]:
        """The rules of scope "unit" whose trigger matches in a unit (UTF-8), in their order."""
        numbers = list(self.always)
        for group in (*self._marks, *self._words):
            found = group.match(unit)
            if found:
                numbers += (group.numbers[i] for i in found)
        return sorted(numbers)

    def busy(self, units: Sequence[bytes]) -> list[int]:
        """Which of many units have a hit, in order."""
        if self.always:
            return list(range(len(units)))
        busy: set[int] = set()
        for group in self._marks:
            busy.update(compress(count(), map(group.match, units)))
        blocks = [b"\n".join(units[at : at + _BLOCK]) for at in range(0, len(units), _BLOCK)]
        for group in self._words:
            for block in compress(count(), map(group.match, blocks)):
                first = block * _BLOCK
                found = map(group.match, units[first : first + _BLOCK])
                busy.update(compress(count(first), found))
        return sorted(busy)

    def segment_hits(self, text: bytes) -> list[int]:
        """The rules of scope "segment" that may find something in a whole text (UTF-8)."""
        numbers = list(self._segment_always)
        for group in self._segment:
            numbers += (group.numbers[i] for i in group.match(text) or ())
        return sorted(numbers)

    def find(self, number: int, view: View) -> list[Edit]:
        """What a rule finds in a view, signed with its name."""
        rule = self.rules[number]
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
        return [
            edit
            for edit in edits
            if not any(
                start < max(edit.end, edit.start + 1) and edit.start < end for start, end in spans
            )
        ]


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
