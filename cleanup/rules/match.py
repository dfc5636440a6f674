"""The rules of all languages, and those that may look at a text of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cleanup.rules.look import Common, Hits, common_of
from cleanup.rules.matcher import Matcher
from cleanup.rules.rule import Rule
from cleanup.rules.shelf import Shelf, Unread
from cleanup.rules.tables import keep_tables, kept_tables, tables_of

if TYPE_CHECKING:
    from cleanup.detectors import Detector

__all__ = ["Hits", "Matcher", "RuleSet"]


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
        self._built: dict[str, Detector] = {}
        self._asked: set[str | None] = set()

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
        self._asked.add(lang)
        known = self._matchers.get(key)
        if known is None:
            made = self._kept(lang, source_lang, sourced=sourced)
            made = made or self._made(lang, source_lang, sourced=sourced)
            known = self._matchers.setdefault(key, made)
        return known

    def forget_idle(self) -> None:
        """Give up the rules of languages that no text was in since the last call.

        Short texts are taken for many languages now and then: in a long run each would keep its
        rules. Whoever is asked for again is read again from the cache.
        """
        asked, self._asked = self._asked, set()
        idle = {key for key in self._matchers if key[0] not in asked}
        for key in idle:
            del self._matchers[key]
        folders = {lang.split("-")[0] for lang, _, _ in idle if lang} - {
            lang.split("-")[0] for lang in asked if lang
        }
        for name in [name for name in self._built if name.split("/")[0] in folders]:
            del self._built[name]

    def _kept(self, lang: str | None, source_lang: str | None, *, sourced: bool) -> Matcher | None:
        """Return the matcher that an earlier run has kept, if all rules are in question."""
        if self._shelf is None:
            return None
        found = kept_tables(self.digest, lang, source_lang, sourced=sourced)
        if found is None:
            return None
        tables, looks = found
        return Matcher(Unread(self._shelf, tables.ids), lang, tables, looks, self._built)

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
        return Matcher(rules, lang, *made, self._built)

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
