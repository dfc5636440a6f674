"""Spaces inside quotation marks go where the pairs are certain, and only there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors.quotes import inner_space
from cleanup.edits.edit import apply
from cleanup.text.segment import View

STRAIGHT = inner_space.build(opening='"', closing='"')
CURLY = inner_space.build(opening="“", closing="”")


def cleaned(text: str, detector: inner_space.Detector = STRAIGHT) -> str:
    edits = list(detector.find(View(text, None, None, None, text)))
    if edits:
        assert detector.trigger is not None
        assert re.search(detector.trigger, text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('the " old mill " here', 'the "old mill" here'),
        ('" It is open. "', '"It is open."'),
        ('He said: " come in. "', 'He said: "come in."'),
        ('a "big " boat', 'a "big" boat'),
        ('a " big" boat', 'a "big" boat'),
        ('the "\u00a0old\u202f" mill', 'the "old" mill'),
        ('( " old " )', '( "old" )'),
    ],
)
def test_straight(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'said "yes" and "no"',
        'an odd " mark',
        'print("Name: ")',
        'say("a " + b + " c")',
        'x = " a "',
        'a board 12" by 3" wide',
        '"We ask if " Green Hills " could play," she said.',
        'He sang " Come, all. " She wept. If " Green Hills " could hear it! "',
        '"" and " "',
        'an "open" and "shut " case of 3″',
    ],
)
def test_straight_left_alone(text: str) -> None:
    assert cleaned(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the “ old mill ” here", "the “old mill” here"),
        ("“ a “ b ” c ”", "“a “b” c”"),
        ("“ never closed", "“ never closed"),
        ("a ” before “ b", "a ” before “ b"),
        ("one“ two ”three", "one“ two ”three"),
    ],
)
def test_curly(text: str, expected: str) -> None:
    assert cleaned(text, CURLY) == expected


@given(st.text('ab "“”.,:( ', max_size=25))
def test_only_spaces_go_and_once_is_enough(text: str) -> None:
    for detector in (STRAIGHT, CURLY):
        once = cleaned(text, detector)
        assert once.replace(" ", "") == text.replace(" ", "")
        assert cleaned(once, detector) == once


@pytest.mark.parametrize("mark", ["", "''"])
def test_a_mark_is_one_character(mark: str) -> None:
    with pytest.raises(ValueError, match="must be one character"):
        inner_space.build(opening=mark, closing='"')
