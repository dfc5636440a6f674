"""Rules by language and by id, as the cache keeps them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, overload

from cleanup.languages.tags import covers
from cleanup.rules.rule import Rule
from cleanup.storage.kept import Kept, written
from cleanup.value import replace

# Names under which it is kept what languages there are rules for, and which rules change mark-up.
LANGS, MENDERS = "languages", "menders"
_FIELDS = tuple(name for name in Rule.__match_args__ if name != "examples")


def rows(rules: Iterable[Rule]) -> dict[Hashable, bytes]:
    """Return the rules as they are kept, without their examples: each by its id, and the ids by
    language.

    Raises ValueError for a rule that cannot be written.
    """
    kept: dict[Hashable, bytes] = {}
    groups: dict[str, list[str]] = {}
    menders = []
    for rule in rules:
        groups.setdefault(rule.lang, []).append(rule.id)
        kept[rule.id] = written(tuple(getattr(rule, name) for name in _FIELDS))
        if rule.mends:
            menders.append(rule.id)
    kept.update((lang, written(tuple(ids))) for lang, ids in groups.items())
    kept |= {LANGS: written(tuple(groups)), MENDERS: written(tuple(menders))}
    return kept


class Shelf:
    """Rules by the language that they refer to, each read from the disk when it is asked for.

    A run over English texts has no use for the rules of 20 other languages, and little for most
    English ones.
    """

    def __init__(self, kept: Kept, rules: Callable[[], list[Rule]]) -> None:
        """``rules`` gives all of them, for where what is kept cannot be read."""
        self._kept = kept
        self._rules = rules
        self._ids: dict[str, tuple[str, ...]] = {}
        self._by: dict[str, Rule] = {}
        self._langs: tuple[str, ...] = kept.get(LANGS) or self._all_anew()

    def of(self, lang: str | None) -> list[Rule]:
        """Return the rules that may apply to texts in a language, in the order of their ids."""
        return self._of([each for each in self._langs if covers(each, lang)])

    def all(self) -> list[Rule]:
        """Return all rules, in the order of their ids."""
        return self._of(self._langs)

    def named(self, rule_id: str) -> Rule | None:
        """Return the rule of an id, or None."""
        rule = self._by.get(rule_id) or self._read(rule_id)
        if rule is None and rule_id in self._one(rule_id.partition("/")[0]):
            self._all_anew()
            rule = self._by[rule_id]
        return rule

    def menders(self) -> frozenset[str]:
        """Return the ids of those that may change mark-up."""
        ids: tuple[str, ...] | None = self._kept.get(MENDERS)
        if ids is None:
            return frozenset(rule.id for rule in self.all() if rule.mends)
        return frozenset(ids)

    def _of(self, langs: Iterable[str]) -> list[Rule]:
        names = sorted(name for lang in langs for name in self._one(lang))
        return [rule for rule in map(self.named, names) if rule is not None]

    def _one(self, lang: str) -> tuple[str, ...]:
        """Return the ids of the rules for a language."""
        if lang not in self._ids:
            if lang not in self._langs:
                return ()
            ids: tuple[str, ...] | None = self._kept.get(lang)
            if ids is None:
                self._all_anew()
            else:
                self._ids[lang] = ids
        return self._ids[lang]

    def _read(self, rule_id: str) -> Rule | None:
        row: tuple[Any, ...] | None = self._kept.get(rule_id)
        if row is None:
            return None
        return self._by.setdefault(rule_id, Rule(*row))

    def _all_anew(self) -> tuple[str, ...]:
        groups: dict[str, list[str]] = {}
        for rule in self._rules():
            groups.setdefault(rule.lang, []).append(rule.id)
            self._by.setdefault(rule.id, replace(rule, examples=()))
        for lang, ids in groups.items():
            self._ids.setdefault(lang, tuple(ids))
        return tuple(groups)


class Unread(Sequence[Rule]):
    """Rules by number, each read when it is asked for."""

    def __init__(self, shelf: Shelf, ids: Sequence[str]) -> None:
        self._shelf, self._ids = shelf, ids

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, at: int) -> Rule: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Rule, ...]: ...
    def __getitem__(self, at: int | slice) -> Rule | tuple[Rule, ...]:
        if isinstance(at, slice):
            return tuple(self[n] for n in range(*at.indices(len(self))))
        rule = self._shelf.named(self._ids[at])
        assert rule is not None
        return rule
