"""Rules with their examples, for a view that explains them: a run itself needs none."""

from __future__ import annotations

from collections.abc import Callable, Collection

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
            known.update((each.id, each) for each in standing_in({rule.path}, settings))
        return known.get(name, rule)

    return full


def standing_in(paths: Collection[str], settings: Settings) -> list[Rule]:
    """Return the rules in some of the run's files, with their examples: to read all takes
    seconds. Raises RunError, RuleError.
    """
    return with_examples(source for source in sources(settings) if source.path in paths)
