"""Selectors name rules by the parts of their ids."""

from __future__ import annotations

import pytest

from cleanup.rules.rule import Rule
from cleanup.rules.select import select
from cleanup.value import replace

IDS = ["any/spaces/before-comma", "any/spaces/before-stop", "en/phrases/french", "fr/phrases/verbs"]
RULES = [Rule(i, i.split("/", 1)[0], "style", "Why.", "regex", {}) for i in IDS]

CASES = [
    ([], [], [0, 1, 2, 3]),
    (["any"], [], [0, 1]),
    (["any/spaces/before-comma"], [], [0]),
    (["*/phrases"], [], [2, 3]),
    (["*/phrases"], ["fr"], [2, 3]),
    (["*/phrases"], ["fr/phrases/verbs"], [2]),
    ([], ["any/spaces"], [2, 3]),
    (["any/spaces/before-stop"], ["any/spaces"], [1]),
    (["en", "fr"], ["*/phrases"], []),
]


@pytest.mark.parametrize(("chosen", "ignored", "kept"), CASES)
def test_the_longer_selector_wins(chosen: list[str], ignored: list[str], kept: list[int]) -> None:
    assert [r.id for r in select(RULES, chosen, ignored)] == [IDS[i] for i in kept]


def test_an_optional_rule_runs_where_its_family_or_name_is_asked_for() -> None:
    rules = [*RULES, replace(RULES[0], id="any/odd/one", optional=True)]

    def on(*asked: list[str]) -> bool:
        return any(rule.optional for rule in select(rules, *asked))

    assert not on([])
    assert not on(["any"])
    assert not on([], ["any/spaces"])
    assert on(["any/odd"])
    assert on(["any/odd/one"])
    assert on([], [], ["any/odd"])
    assert on(["en"], [], ["any"])
    assert not on([], ["any/odd/one"], ["any/odd"])
    assert len(select(rules, [], [], ["any/odd"])) == len(rules)


@pytest.mark.parametrize(
    "selector", ["xx", "any/space", "any/spaces/before", "en/phrases/french/x"]
)
def test_a_selector_that_names_nothing_is_an_error(selector: str) -> None:
    with pytest.raises(ValueError, match=f"no rule matches `{selector}`"):
        select(RULES, [selector])


def test_the_end_of_an_id_is_told_with_all_of_it() -> None:
    with pytest.raises(ValueError, match=r"did you mean `any/spaces/before-comma`\?"):
        select(RULES, ["before-comma"])
