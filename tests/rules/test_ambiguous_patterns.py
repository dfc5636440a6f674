"""No pattern that repeats a choice can read one sign in two ways.

Of n such signs it then has 2^n readings, and tries all of them where what follows is not there: a
check of 400 Thai sentences took minutes. Patterns are read with Python's own parser.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from itertools import chain, combinations
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import cleanup
from cleanup.engine.rulebook import default

FEW = 20  # so often a sign may be repeated and read twice
# Signs of many scripts, and ASCII.
SIGNS = "".join(
    map(
        chr,
        chain(
            range(32, 127),
            range(0xC0, 0x180),
            range(0x391, 0x3CA),
            range(0x410, 0x450),
            range(0x5D0, 0x5EB),
            range(0x620, 0x653),
            range(0x904, 0x964),
            range(0xE01, 0xE4F),
            range(0x3041, 0x3097),
            range(0x4E00, 0x4E10),
            range(0xAC00, 0xAC10),
            (0xA0, 0x2019, 0x3002, 0xFF0C),
        ),
    )
)
ONE = (kinds.LITERAL, kinds.NOT_LITERAL, kinds.IN, kinds.ANY)
INNER = {
    kinds.MAX_REPEAT: lambda value: [value[2]],
    kinds.MIN_REPEAT: lambda value: [value[2]],
    kinds.POSSESSIVE_REPEAT: lambda value: [value[2]],
    kinds.SUBPATTERN: lambda value: [value[3]],
    kinds.ATOMIC_GROUP: lambda value: [value],
    kinds.BRANCH: lambda value: value[1],
    kinds.ASSERT: lambda value: [value[1]],
    kinds.ASSERT_NOT: lambda value: [value[1]],
    kinds.GROUPREF_EXISTS: lambda value: [part for part in value[1:] if part is not None],
}
CATEGORIES = {
    kinds.CATEGORY_WORD: r"\w",
    kinds.CATEGORY_NOT_WORD: r"\W",
    kinds.CATEGORY_DIGIT: r"\d",
    kinds.CATEGORY_NOT_DIGIT: r"\D",
    kinds.CATEGORY_SPACE: r"\s",
    kinds.CATEGORY_NOT_SPACE: r"\S",
}


def ambiguous(parsed: Any) -> Iterator[str]:
    """Yield what two choices of a repeated choice have in common, each choice being one sign."""
    for what, value in parsed:
        if what in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[1] > FEW:
            inner = value[2]
            while len(inner) == 1 and inner[0][0] is kinds.SUBPATTERN:
                inner = inner[0][1][3]
            if len(inner) == 1 and inner[0][0] is kinds.BRANCH:
                choices = [signs(each[0]) for each in inner[0][1][1] if single(each)]
                for one, other in combinations(choices, 2):
                    if both := one & other:
                        yield "".join(sorted(both))
        for part in INNER.get(what, lambda _: [])(value):
            yield from ambiguous(part)


def single(parsed: Any) -> bool:
    return len(parsed) == 1 and parsed[0][0] in ONE


def signs(item: Any) -> set[str]:
    what, value = item
    if what is kinds.ANY:
        return {*SIGNS}
    if what is kinds.LITERAL:
        return {chr(value)}
    if what is kinds.NOT_LITERAL:
        return {*SIGNS} - {chr(value)}
    found = {sign for kind, of in value for sign in listed(kind, of)}
    return {*SIGNS} - found if value[0][0] is kinds.NEGATE else found


def listed(kind: Any, of: Any) -> set[str]:
    if kind is kinds.LITERAL:
        return {chr(of)}
    if kind is kinds.RANGE:
        return {sign for sign in SIGNS if of[0] <= ord(sign) <= of[1]}
    if kind is kinds.CATEGORY:
        return {*re.findall(CATEGORIES[of], SIGNS)}
    return set()


def patterns() -> Iterator[tuple[str, str]]:
    """Yield the patterns of all modules and rules, by name."""
    for module in pkgutil.walk_packages(cleanup.__path__, "cleanup."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            of = value if isinstance(value, re.Pattern) else getattr(value, "__self__", None)
            if isinstance(of, re.Pattern) and isinstance(of.pattern, str):
                yield f"{module.name}.{name}", of.pattern
    for rule in default().rules:
        of_rule = rule.params.get("find") if rule.detect == "regex" else None
        for pattern in (rule.unless, rule.unsure, of_rule):
            if isinstance(pattern, str) and "{@" not in pattern:
                yield rule.id, pattern


def test_no_pattern_reads_a_sign_in_two_ways() -> None:
    seen, found = 0, {}
    for name, pattern in patterns():
        try:
            parsed = _parser.parse(pattern)
        except re.error:  # written for `regex`, which a rule may ask for
            continue
        seen += 1
        if twice := [*ambiguous(parsed)]:
            found[name] = twice
    assert seen > 2000, "of hundreds of modules and two thousand rules"
    assert found == {}


@pytest.mark.parametrize("pattern", [r"(?:[^\W_]|[\u0e00-\u0eff])+!", "(.|a)+"])
def test_such_a_pattern_is_known(pattern: str) -> None:
    assert [*ambiguous(_parser.parse(pattern))]


@pytest.mark.parametrize(
    "pattern", [r"(?:[^\W_]|(?!\w)[\u0e00-\u0eff])+!", "(?:a|b)+", r"(?:\w|[a-z]){2,5}"]
)
def test_others_are_left_alone(pattern: str) -> None:
    assert not [*ambiguous(_parser.parse(pattern))]
