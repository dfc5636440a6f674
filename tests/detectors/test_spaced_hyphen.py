"""A space beside a hyphen: compounds are joined, options, dashes and ellipses stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors.spaces import spaced_hyphen
from cleanup.edits.edit import apply
from cleanup.text.segment import View

GUESS = spaced_hyphen.build(guess=True, heads=["multi"], lang="en")
LISTED = spaced_hyphen.build(
    tails=["based"], pairs=["plug-in"], clitics=["il"], units=["year"], lang="en"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a far -off island and an old mill", "a far-off island and an old mill"),
        ("the plug -in. A plug-in is a part.", "the plug-in. A plug-in is a part."),
        ("| the far -off mill | it is old and far |", "| the far-off mill | it is old and far |"),
        ("a multi- storey mill", "a multi-storey mill"),
        # options of commands, and what is said of them
        ("tar -xzf mill.tar in the old harbour", None),
        ("find . -name mill -type f in the harbour", None),
        ("the option -quiet makes the old mill quiet", None),
        ("mill --fast -quiet for the old harbour", None),
        # half a compound, a dash, an aside
        ("Import duties and -taxes of the old mill", None),
        ("pre- and post-war mills in the harbour", None),
        ("the mill -old as it was- stood by the river", None),
        ("a mill - and it was old", None),
        ("too few -words", None),
    ],
)
def test_guessed(text: str, expected: str | None) -> None:
    edits = list(GUESS.find(View(text, "en", None, None, text)))
    assert apply(text, edits) == (expected or text)
    assert not edits or re.search(str(GUESS.trigger), text)


@pytest.mark.parametrize(
    ("text", "expected", "safe"),
    [
        ("the plug -in is new", "the plug-in is new", True),
        ("a water -based paint", "a water-based paint", True),
        ("a 20 -year -old boat", "a 20-year-old boat", True),
        ("The mill, dit -il, is open", "The mill, dit-il, is open", False),
        ("the plug -out is new", "the plug -out is new", False),
    ],
)
def test_listed(text: str, expected: str, *, safe: bool) -> None:
    edits = list(LISTED.find(View(text, "en", None, None, text)))
    assert apply(text, edits) == expected
    assert all(edit.safe is safe for edit in edits)


def test_a_rule_that_finds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="guess"):
        spaced_hyphen.build()
    with pytest.raises(ValueError, match="hyphen"):
        spaced_hyphen.build(pairs=["plugin"])


PIECES = st.sampled_from(
    [
        "far",
        "off",
        "Öl",
        "a",
        "7",
        "x_y",
        "l’eau",
        "-",
        "‐",
        " ",
        "\u00a0",
        "\n",
        "\t",
        ".",
        "/",
        "@",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_is_looked_for_from_hyphen_to_hyphen_is_all_that_there_is(text: str) -> None:
    pairs = (
        (spaced_hyphen._AT_HYPHEN, spaced_hyphen._APART),
        (spaced_hyphen._AT_DASH, spaced_hyphen._BOTH),
    )
    for sign, whole in pairs:
        around = [match.span() for match in spaced_hyphen._around(sign, whole, text)]
        assert around == [match.span() for match in whole.finditer(text)]
