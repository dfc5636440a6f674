"""Rules with their examples, for a view that explains them: a run itself needs none."""

from __future__ import annotations

from collections.abc import Callable

from cleanup.rules.book import with_examples
from cleanup.rules.rule import Rule
from cleanup.runs.profiles import sources
from cleanup.settings.settings import Settings

Named = Callable[[str], Rule | None]


def explained(named: Named, settings: Settings) -> Named:
    """Return what gives a rule of the run with its examples; those of other settings have none.

    Only the files of the rules that are asked for are read.
    """
    known: dict[str, Rule] = {}
    read: set[str] = set()

    def full(name: str) -> Rule | None:
        rule = named(name)
        if rule is not None and rule.path not in read:
            read.add(rule.path)
            mine = (each for each in sources(settings) if each.path == rule.path)
            known.update((each.id, each) for each in with_examples(mine))
        return known.get(name, rule)

    return full
