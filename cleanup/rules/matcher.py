"""The rules for one language, asked together.

One ``re`` pattern at a time costs time in proportion to the rules; a prefilter reads a text once
for all of them (``cleanup.rules.prefilter``), and only what it names is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit
from cleanup.languages.fold import primary
from cleanup.rules.exceptions import LISTED, Search, searching
from cleanup.rules.look import Hits, Look
from cleanup.rules.prefilter import NOTHING
from cleanup.rules.registry import LIMIT, build
from cleanup.rules.rule import Rule
from cleanup.rules.tables import PARTS, Looks, Tables
from cleanup.text.segment import View, Whole
from cleanup.value import replace

# What asks for the capitals of a language that a text copied from its source is not in.
_CAPITALS = re.compile(r"capitals|/english-headings/")


class Matcher:
    """The rules for one language (and source language), ready to be asked. Safe from threads.

    The numbers that ``hits`` gives are places in ``rules``.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        lang: str | None,
        tables: Tables,
        looks: Looks,
        built: dict[str, Detector],
    ) -> None:
        """``built`` are the detectors of the rule set by rule: those of rules for any language
        serve every language.
        """
        self.rules = rules
        self.lang = lang
        self._built = built
        self.order, self.document, self.always = tables.order, tables.document, tables.always
        self.gated, self.repairs, self.menders = tables.gated, tables.repairs, tables.menders
        self._silent: frozenset[str] = frozenset()
        self._finders: list[Detector | None] = [None] * len(rules)
        self._exceptions: dict[tuple[str, str | None, float], Search] = {}
        units, whole = looks[:PARTS], looks[PARTS:]
        self._units = Look(tuple(zip(units, tables.numbers, strict=True)), self.always)
        self._whole = Look(tuple(zip(whole, tables.numbers, strict=True)), ())
        self.asked_always = tables.whole
        self._asked: list[tuple[bool, Callable[[View], Iterable[Edit]]]] | None = None
        self._lookers = tuple(look.quiet for look in looks if look is not NOTHING)

    def hits(self, unit: bytes) -> Hits:
        """Return the rules of scope "unit" whose trigger matches in a unit (UTF-8)."""
        return self._units.hits([unit]).get(0, {})

    def busy(self, units: Sequence[bytes]) -> dict[int, Hits]:
        """Return which of many units have a hit, in order, and what ``hits`` would return for
        them.
        """
        return self._units.hits(units)

    def segment_hits(self, *texts: bytes) -> list[Hits]:
        """Return the rules that may find something in whole texts, less ``asked_always``."""
        return self._whole.each(texts)

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
        try:
            for bilingual, find in self.asked:
                if not bilingual or view.source:
                    for _ in find(view):
                        return False
        except TimeoutError:  # who asks again says which rule it was
            return False
        return True

    @property
    def asked(self) -> list[tuple[bool, Callable[[View], Iterable[Edit]]]]:
        """How those of ``asked_always`` look that are not told to be silent, and whether they need
        a source.
        """
        if self._asked is None:
            every = [n for n in self.asked_always if self.rules[n].id not in self._silent]
            self._asked = [(self.rules[n].bilingual, self._finder(n).find) for n in every]
        return self._asked

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
        if view.source and _CAPITALS.search(rule.id) and _copied(view):
            return []
        edits = [rule.sign(edit) for edit in found]
        if rule.unless is not None:
            edits, _ = self._parted(rule, rule.unless, edits, view)
        if edits and rule.unsure is not None:
            sure, doubtful = self._parted(rule, rule.unsure, edits, view)
            edits = [*sure, *(replace(edit, safe=False) for edit in doubtful)]
        return edits

    def _finder(self, number: int) -> Detector:
        rule = self.rules[number]
        made = self._built.get(rule.id)
        if made is None:
            made = self._built.setdefault(rule.id, build(rule.detect, rule.params, user=rule.user))
        self._finders[number] = made
        return made

    def silenced(self, ids: frozenset[str]) -> Matcher:
        """Return the matcher with some rules finding nothing; it shares all that was compiled."""
        made = Matcher.__new__(Matcher)
        vars(made).update(vars(self))
        made._silent, made._asked = ids, None  # noqa: SLF001 -- its own kind
        return made

    def across(self, number: int, whole: Whole) -> list[tuple[int, Edit]]:
        """Return what a rule of scope "document" finds, signed, each with its text's number."""
        rule = self.rules[number]
        over = self._finder(number).over
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


def _copied(view: View) -> bool:
    """Return whether a whole text is that of its source, which is in another language."""
    same = view.document.strip() == (view.source or "").strip()
    return same and primary(view.source_lang) != primary(view.lang)
