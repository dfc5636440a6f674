"""The rules that a client leaves on: of our own by their category, of LanguageTool's by its ids."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from cleanup.rules.match import RuleSet
from cleanup.rules.select import names
from cleanup.serve.asked import Choice
from cleanup.serve.categories import kind_of

_ALL = Choice()


@lru_cache(maxsize=64)
def chosen(rules: RuleSet, choice: Choice) -> RuleSet:
    """Return the rules, those that the client turned off finding nothing."""
    if choice == _ALL:
        return rules
    off = frozenset(
        rule.id
        for rule in rules.rules
        if not _wanted(choice, rule.id, kind_of(rule.category).category)
    )
    return rules.silenced(off)


def wanted(choice: Choice) -> Callable[[str, str], bool] | None:
    """Return what tells of a rule of LanguageTool, and its category, whether it may speak."""
    return None if choice == _ALL else lambda rule, category: _wanted(choice, rule, category)


def _wanted(choice: Choice, rule: str, category: str) -> bool:
    def among(selectors: tuple[str, ...]) -> bool:
        return any(names(each, rule) for each in selectors)

    if choice.only:
        return among(choice.rules) or category in choice.categories
    if among(choice.without_rules):
        return False
    return category not in choice.without_categories or among(choice.rules)
