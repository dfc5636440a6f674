"""Rules by language, as the cache keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cleanup.languages.tags import covers
from cleanup.rules.rule import Rule
from cleanup.storage.kept import Kept
from cleanup.value import replace

LANGS = "languages"  # the name under which it is kept what languages there are rules for


def by_language(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """Return the rules by the language that they refer to, without their examples."""
    groups: dict[str, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(rule.lang, []).append(replace(rule, examples=()))
    return groups


class Shelf:
    """Rules by the language that they refer to, each read from the disk when it is asked for.

    A run over English texts has no use for the rules of 20 other languages, which are most.
    """

    def __init__(self, kept: Kept, rules: Callable[[], list[Rule]]) -> None:
        """``rules`` gives all of them, for where what is kept cannot be read."""
        self._kept = kept
        self._rules = rules
        self._by: dict[str, list[Rule]] = {}
        self._langs: tuple[str, ...] = kept.get(LANGS) or self._all_anew()

    def of(self, lang: str | None) -> list[Rule]:
        """Return the rules that may apply to texts in a language, in the order of their ids."""
        return self._of([each for each in self._langs if covers(each, lang)])

    def all(self) -> list[Rule]:
        """Return all rules, in the order of their ids."""
        return self._of(self._langs)

    def named(self, rule_id: str) -> Rule | None:
        """Return the rule of an id, or None."""
        lang = rule_id.partition("/")[0]
        rules = self._one(lang) if lang in self._langs else ()
        return next((rule for rule in rules if rule.id == rule_id), None)

    def _of(self, langs: Iterable[str]) -> list[Rule]:
        found = [rule for lang in langs for rule in self._one(lang)]
        return sorted(found, key=lambda rule: rule.id)

    def _one(self, lang: str) -> list[Rule]:
        if lang not in self._by:
            rows: list[tuple[Any, ...]] | None = self._kept.get(lang)
            if rows is None:
                self._all_anew()
            else:
                self._by[lang] = [Rule(*row) for row in rows]
        return self._by[lang]

    def _all_anew(self) -> tuple[str, ...]:
        for lang, rules in by_language(self._rules()).items():
            self._by.setdefault(lang, rules)
        return tuple(self._by)
