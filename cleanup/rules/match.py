"""The rules for a text: which may find something in a unit, and what they find.

One ``re`` pattern at a time costs time in proportion to the rules; a prefilter reads a text once
for all of them (``cleanup.rules.prefilter``), and only what it names is asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from copy import copy
from functools import cached_property
from typing import Any

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit
from cleanup.rules.exceptions import LISTED, Search, searching
from cleanup.rules.look import Common, Hits, Look, common_of
from cleanup.rules.prefilter import NOTHING
from cleanup.rules.registry import LIMIT, build
from cleanup.rules.rule import Rule
from cleanup.rules.shelf import Shelf, Unread
from cleanup.rules.tables import PARTS, Looks, Tables, keep_tables, kept_tables, tables_of
from cleanup.text.segment import View, Whole
from cleanup.value import replace

__all__ = ["Hits", "Matcher", "RuleSet"]


class Matcher:
    """The rules for one language (and source language), ready to be asked. Safe from threads.

    The numbers that ``hits`` gives are places in ``rules``.
    """

    def __init__(
        self, rules: Sequence[Rule], lang: str | None, tables: Tables, looks: Looks
    ) -> None:
        self.rules = rules
        self.lang = lang
        self.order, self.document, self.always = tables.order, tables.document, tables.always
        self.gated, self.repairs, self.menders = tables.gated, tables.repairs, tables.menders
        self._silent: frozenset[str] = frozenset()
        self._finders: list[Detector | None] = [None] * len(rules)
        self._exceptions: dict[tuple[str, str | None, float], Search] = {}
        units, whole = looks[:PARTS], looks[PARTS:]
        self._units = Look(tuple(zip(units, tables.numbers, strict=True)), self.always)
        self._whole = Look(tuple(zip(whole, tables.numbers, strict=True)), ())
        self.asked_always = tables.whole
        self._asked: list[tuple[bool, Detector]] | None = None
        self._lookers = tuple(look.quiet for look in looks if look is not NOTHING)

    def hits(self, unit: bytes) -> Hits:
        """Return the rules of scope "unit" whose trigger matches in a unit (UTF-8)."""
        return self._units.hits([unit]).get(0, {})

    def busy(self, units: Sequence[bytes]) -> dict[int, Hits]:
        """Return which of many units have a hit, in order, and what ``hits`` would return for
        them.
        """
        return self._units.hits(units)

    def segment_hits(self, text: bytes) -> Hits:
        """Return the rules that may find something in a whole text, less ``asked_always``."""
        return self._whole.hits([text]).get(0, {})

    def quiet(self, line: bytes) -> bool:
        """Return whether no rule can find anything in a line but those that ``silent`` asks."""
        if self.always:
            return False
        for quiet in self._lookers:  # noqa: SIM110 -- this is what most lines cost
            if not quiet(line):
                return False
        return True

    def silent(self, view: View) -> bool:
        """Return whether the rules that are asked of every whole text surely find nothing in it."""
        if self._asked is None:
            every = [n for n in self.asked_always if self.rules[n].id not in self._silent]
            self._asked = [(self.rules[n].bilingual, self._finder(n)) for n in every]
        try:
            for bilingual, finder in self._asked:
                if not bilingual or view.source:
                    for _ in finder.find(view):
                        return False
        except TimeoutError:  # who asks again says which rule it was
            return False
        return True

    def find(self, number: int, view: View, entries: Collection[str] | None = None) -> list[Edit]:
        """Return what a rule finds in a view, or some entries of it, signed with its name."""
        finder = self._finders[number] or self._finder(number)
        if len(view.text) < finder.least or (finder.bilingual and not view.source):
            return []
        if entries is None or finder.among is None:
            found = list(finder.find(view))
        else:
            found = list(finder.among(view, entries))
        if not found or (rule := self.rules[number]).id in self._silent:
            return []  # as mostly: then the rule need not be read
        edits = [rule.sign(edit) for edit in found]
        if rule.unless is not None:
            edits, _ = self._parted(rule, rule.unless, edits, view)
        if edits and rule.unsure is not None:
            sure, doubtful = self._parted(rule, rule.unsure, edits, view)
            edits = [*sure, *(replace(edit, safe=False) for edit in doubtful)]
        return edits

    def _finder(self, number: int) -> Detector:
        rule = self.rules[number]
        self._finders[number] = made = build(rule.detect, rule.params, user=rule.user)
        return made

    def silenced(self, ids: frozenset[str]) -> Matcher:
        """Return the matcher with some rules finding nothing; it shares all that was compiled."""
        made = copy(self)
        made._silent, made._asked = ids, None  # noqa: SLF001 -- its own kind
        return made

    def across(self, number: int, whole: Whole) -> list[tuple[int, Edit]]:
        """Return what a rule of scope "document" finds, signed, each with its text's number."""
        rule = self.rules[number]
        over = build(rule.detect, rule.params, user=rule.user).over
        if over is None or rule.id in self._silent:
            return []
        return [(at, rule.sign(edit)) for at, edit in over(whole)]

    def _parted(
        self, rule: Rule, pattern: str, edits: list[Edit], view: View
    ) -> tuple[list[Edit], list[Edit]]:
        """Return the edits that no match of a rule's exception overlaps, and those that one
        does.
        """
        key = (pattern, view.lang if LISTED in pattern else None, LIMIT if rule.user else 0.0)
        search = self._exceptions.get(key)
        if search is None:
            search = self._exceptions[key] = searching(*key)
        spans = [match.span() for match in search(view.text)]
        starts = [start for start, _ in spans]
        clear: list[Edit] = []
        reached: list[Edit] = []
        for edit in edits:
            # Matches are disjoint: only the last that starts before the edit's end may reach it.
            last = bisect_left(starts, max(edit.end, edit.start + 1)) - 1
            (clear if last < 0 or spans[last][1] <= edit.start else reached).append(edit)
        return clear, reached


class RuleSet:
    """Rules of all languages. ``matcher`` gives those that may look at a text.

    ``whole`` are those from which ``rules`` were selected.
    """

    def __init__(
        self,
        rules: Iterable[Rule] | Shelf,
        digest: str = "",
        whole: Shelf | tuple[Rule, ...] = (),
    ) -> None:
        self._shelf = rules if isinstance(rules, Shelf) else None
        self._given = self._shelf or whole
        self._rules = None if isinstance(rules, Shelf) else tuple(rules)
        self.digest = digest
        self._matchers: dict[tuple[str | None, str | None, bool], Matcher] = {}
        self._common: dict[bool, Common] = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All of them; those of languages that no text was in are read only now."""
        if self._rules is None:
            assert self._shelf is not None
            self._rules = tuple(self._shelf.all())
        return self._rules

    def named(self, rule_id: str) -> Rule | None:
        """Return the rule of an id, or None."""
        if self._shelf is not None:
            return self._shelf.named(rule_id)
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    @cached_property
    def menders(self) -> frozenset[str]:
        """The ids of those that may change mark-up."""
        if self._shelf is not None:
            return self._shelf.menders()
        return frozenset(rule.id for rule in self.rules if rule.mends)

    def matcher(
        self, lang: str | None, source_lang: str | None = None, *, sourced: bool = True
    ) -> Matcher:
        """Return the rules that apply to texts in this language, translated from that one.

        Those that have nothing to say without a source are not asked where it is not ``sourced``.
        """
        key = (lang, source_lang, sourced)
        known = self._matchers.get(key)
        if known is None:
            made = self._kept(lang, source_lang, sourced=sourced)
            made = made or self._made(lang, source_lang, sourced=sourced)
            known = self._matchers.setdefault(key, made)
        return known

    def _kept(self, lang: str | None, source_lang: str | None, *, sourced: bool) -> Matcher | None:
        """Return the matcher that an earlier run has kept, if all rules are in question."""
        if self._shelf is None:
            return None
        found = kept_tables(self.digest, lang, source_lang, sourced=sourced)
        if found is None:
            return None
        tables, looks = found
        return Matcher(Unread(self._shelf, tables.ids), lang, tables, looks)

    def _made(self, lang: str | None, source_lang: str | None, *, sourced: bool) -> Matcher:
        on = self._shelf is None  # those that were selected, optional or not
        some = self.rules if self._shelf is None else self._shelf.of(lang)
        rules = tuple(
            rule for rule in some if rule.speaks(lang, source_lang) and (on or not rule.optional)
        )
        base = self._base(lang)
        common = common_of(self._common, base, self.digest, sourced=False)
        paired = common_of(self._common, base, self.digest, sourced=True) if sourced else None
        # With the rules for translations from any language: compiled once, not for each of these.
        speaking = [rule for rule in base if rule.speaks(lang, None)]
        made = tables_of(rules, speaking, lang, self.digest, common=common, paired=paired)
        if self._shelf is not None:
            keep_tables(made, self.digest, lang, source_lang, sourced=sourced)
        return Matcher(rules, lang, *made)

    def _base(self, lang: str | None) -> Sequence[Rule]:
        """Return the rules to compile together: those that come with cleanup, selected or not.

        Where few of them were selected it is these few.
        """
        whole = self._offered
        if not whole:
            return self.rules
        some = whole.of(lang) if isinstance(whole, Shelf) else whole
        return [rule for rule in some if _built_in(rule)]

    @cached_property
    def _offered(self) -> Shelf | tuple[Rule, ...]:
        """Those from which the rules were selected; none where looking for the others costs more
        than compiling the choice.
        """
        if self._shelf is None and isinstance(self._given, Shelf):
            known = sum(map(_built_in, self._given.all()))
            if 2 * sum(map(_built_in, self.rules)) < known:
                return ()
        return self._given

    def silenced(self, ids: frozenset[str]) -> RuleSet:
        """Return the rules with some of them finding nothing, as if they were not there.

        Another choice of rules takes seconds to compile; this one shares what this set has
        compiled, for whoever is told with each text which rules to leave out.
        """
        return _Silenced(self, ids) if ids else self

    def __reduce__(self) -> tuple[Any, ...]:
        whole = self._offered  # matchers are made again in each process
        every = whole.all() if isinstance(whole, Shelf) else whole
        return RuleSet, (self.on(), self.digest, tuple(filter(_built_in, every)))

    def on(self) -> tuple[Rule, ...]:
        """Return those that are asked: of rules that nobody selected, not the optional ones."""
        every = self._shelf is None
        return tuple(rule for rule in self.rules if every or not rule.optional)


def _built_in(rule: Rule) -> bool:
    return not (rule.user or rule.optional)


class _Silenced(RuleSet):
    """A set of rules of which some find nothing."""

    def __init__(self, whole: RuleSet, ids: frozenset[str]) -> None:
        super().__init__(())  # no digest: what is kept under it is of the whole
        self._whole, self._ids = whole, ids

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self._whole.rules if rule.id not in self._ids)

    def on(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self._whole.on() if rule.id not in self._ids)

    def named(self, rule_id: str) -> Rule | None:
        return None if rule_id in self._ids else self._whole.named(rule_id)

    def matcher(
        self, lang: str | None, source_lang: str | None = None, *, sourced: bool = True
    ) -> Matcher:
        key = (lang, source_lang, sourced)
        if (known := self._matchers.get(key)) is None:
            whole = self._whole.matcher(lang, source_lang, sourced=sourced)
            known = self._matchers.setdefault(key, whole.silenced(self._ids))
        return known
