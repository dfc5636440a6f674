"""Every rule that comes with cleanup has tests of its own, and they hold."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from cleanup.engine.examples import failures, quarrels
from cleanup.rules.book import files, with_examples
from cleanup.rules.registry import names
from cleanup.rules.rule import Rule

ROOT = Path(__file__).parents[2] / "rules"
FILES = sorted(path.relative_to(ROOT).with_suffix("").as_posix() for path in ROOT.glob("*/*.toml"))


@cache
def rules() -> list[Rule]:
    """Return all rules: read where tests run, not wherever they are listed."""
    return with_examples(files())


# MQM's error types (https://themqm.org, core and full typology), and two of our own for what
# concerns files rather than language.
TYPES = re.compile(
    r"(terminology|accuracy|linguistic-conventions|style|locale-conventions|audience"
    r"|design-and-markup|encoding|markup)(/[a-z-]+)?"
)


@pytest.mark.parametrize("name", FILES)
def test_what_a_rule_fixes_and_what_it_keeps(name: str) -> None:
    some = [rule for rule in rules() if rule.id.rpartition("/")[0] == name]
    assert [f"{failure.rule.id}: {failure.message}" for failure in failures(some)] == []


def test_every_rule_stands_in_one_of_the_files() -> None:
    assert {rule.id.rpartition("/")[0] for rule in rules()} <= set(FILES)


def test_no_rule_makes_a_safe_edit_where_another_says_that_all_is_well() -> None:
    assert [(f.rule.id, f.message) for f in quarrels(rules())] == []


def test_a_rule_is_told_in_words() -> None:
    for rule in rules():
        assert TYPES.fullmatch(rule.category), (rule.id, rule.category)
        assert rule.reason[0].isupper() or not rule.reason[0].isalpha(), rule.id
        assert rule.reason.rstrip("”\"'»)")[-1] in ".?!", (rule.id, rule.reason)
        assert {e.after is None for e in rule.examples} == {True, False}, rule.id


def test_every_detector_is_used_by_a_rule() -> None:
    assert {rule.detect for rule in rules()} == set(names())


def test_rules_stay_at_the_top_of_the_tree() -> None:
    assert all(Path(rule.path).parents[1].name == "rules" for rule in rules())


def test_only_few_rules_are_always_asked() -> None:
    unfiltered = [r.id for r in rules() if r.trigger is None and r.scope == "unit"]
    assert unfiltered == []
