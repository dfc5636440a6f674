"""A command line that is read without click is read as click reads it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.cli import check, fix
from cleanup.cli.console import table
from cleanup.cli.console.plain import read

COMMANDS = {"check": (check.command, table.shared), "fix": (fix.command, table.of_fix)}
VALUES = ["en", "a,b", ",", "", "-", "--lang", "-1", "2", "0", "x=y", "auto", "full", "off", "."]


def by_click(name: str, args: list[str]) -> dict[str, Any]:
    return COMMANDS[name][0].make_context(name, list(args)).params


def tokens(name: str) -> st.SearchStrategy[str]:
    options = COMMANDS[name][1]()
    names = [f"--{option.name}" for option in options]
    names += [f"--no-{option.name}" for option in options if option.kind == "switch"]
    names += ["-j", "-j3", "-q", "-o", "-qj", "--", "-h", "--nothing", "--lan"]
    names += [f"{each}={value}" for each in names[:30] for value in ("en", "", "2")]
    return st.sampled_from([*names, *VALUES, "a.txt", "b c"])


@pytest.mark.parametrize("name", COMMANDS)
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_both_read_the_same(name: str, data: st.DataObject) -> None:
    args = data.draw(st.lists(tokens(name), max_size=5))
    plain = read(args, COMMANDS[name][1]())
    if plain is not None:
        assert plain == by_click(name, args)


@pytest.mark.parametrize(
    "args",
    [
        ["a.txt"],
        ["-", "--lang", "en", "--select=any,en/phrases", "--select", "de"],
        ["a", "b", "-q", "-j", "2", "--color", "never", "--no-decisions", "--log", "l.jsonl"],
        ["a", "--output-format", "json", "--exclude", "x,y", "--lang=de", "--isolated"],
    ],
)
def test_what_people_write_is_plain(args: list[str]) -> None:
    plain = read(args, table.shared())
    assert plain is not None
    assert plain == by_click("check", args)


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["-h"],
        ["a", "--help"],
        ["a", "-qj2"],
        ["--", "a"],
        ["a", "--lang"],
        ["a", "-j", "0"],
        *[["a", "--color", "blue"], ["a", "--no-quiet"], ["a", "--quiet=1"], ["a", "--log", "."]],
    ],
)
def test_the_rest_is_left_to_click(args: list[str]) -> None:
    assert read(args, table.shared()) is None
