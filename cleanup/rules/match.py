"""Which rules may find something in a unit: RE2's set of all triggers, one pass for all rules.

Measured (see design notes in docs/speed.md): one ``re`` pattern at a time gives 0.02 MB/s with a
thousand rules, the set 100 MB/s, because its automaton reads each byte once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import re2

from cleanup.edit import Edit
from cleanup.rules.detect import build
from cleanup.rules.rule import Rule
from cleanup.segment import View

_MEMORY = 64 << 20  # bytes that RE2 may use for a set; it starts with far less
Find = Callable[[View], Iterable[Edit]]


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
        self._numbers: list[int] = []
        self._match = self._compiled()

    def _compiled(self) -> Callable[[bytes], list[int] | None]:
        options = re2.Options()
        options.max_mem = _MEMORY
        options.log_errors = False
        chosen = re2.Set.SearchSet(options)
        for number, rule in enumerate(self.rules):
            if rule.trigger is None:
                continue
            try:
                chosen.Add(rule.trigger)
            except re2.error:
                self.always.append(number)  # too large for RE2: asked every time instead
            else:
                self._numbers.append(number)
        if not self._numbers:
            return lambda _unit: None
        chosen.Compile()
        matched: Callable[[bytes], list[int] | None] = chosen.Match
        return matched

    def hits(self, unit: bytes) -> list[int]:
        """The rules whose trigger matches in a unit (UTF-8), in their order."""
        found = self._match(unit)
        numbers = [self._numbers[i] for i in found] if found else []
        return sorted({*numbers, *self.always}) if self.always else sorted(numbers)

    def hits_of(self, units: Iterable[bytes]) -> Iterator[list[int] | None]:
        """For each unit whether some trigger matches: the fast way over many."""
        return map(self._match, units)

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
