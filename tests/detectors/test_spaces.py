"""Doubled spaces in prose and spaces at line ends; layout is not prose."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors import Detector
from cleanup.detectors.spaces import doubled_space, line_end
from cleanup.edits.edit import apply
from cleanup.text.segment import View

DOUBLED = doubled_space.build()
LINE_END = line_end.build()


def cleaned(text: str, detector: Detector, document: str | None = None) -> str:
    edits = list(detector.find(View(text, None, None, None, document or text)))
    if edits:
        assert detector.trigger is not None
        assert re.search(detector.trigger, text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the old mill by  the river is open", "the old mill by the river is open"),
        ("the old mill,  by the river, is open", "the old mill, by the river, is open"),
        ("the old mill\u00a0 by the river is open", "the old mill by the river is open"),
        # two no-break spaces may be meant
        ("the old mill\u00a0\u00a0by the river is open", None),
        # the end of a sentence
        ("The old mill is open.  It is noon now.", None),
        ("Is the old mill open?  It is noon now.", None),
        # columns, tables, code, indentation, justified lines
        ("mill      river   bridge  church  tower  gate", None),
        ("| the old mill  by | the river is open |", None),
        ("    the old mill by the river is open", None),
        ("the  old  mill  by  the  river  is  open", None),
        ("call foo::bar with the  old mill by now", None),
        ("too  few words", None),
        ("the\told mill by  the river is open", None),
    ],
)
def test_doubled(text: str, expected: str | None) -> None:
    assert cleaned(text, DOUBLED) == (expected or text)


def test_each_line_is_judged_by_itself() -> None:
    prose = "the old mill by  the river is open"
    table = "mill    river   bridge  church  tower  gate"
    assert cleaned(f"{table}\n{prose}", DOUBLED) == f"{table}\n{prose.replace('  ', ' ')}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one \ntwo", "one\ntwo"),
        ("one\t \u00a0\ntwo  ", "one\ntwo"),
        ("one \r\ntwo \r\n", "one\r\ntwo\r\n"),
        ("one\n   \ntwo", "one\n\ntwo"),
        ("one\n-- \nAnna", "one\n-- \nAnna"),
        # a string of one line may need its space
        ("Name: ", "Name: "),
        (" ", " "),
    ],
)
def test_line_end(text: str, expected: str) -> None:
    assert cleaned(text, LINE_END) == expected


def test_a_line_of_a_longer_text() -> None:
    assert cleaned("one  ", LINE_END, "one  \ntwo") == "one"


def test_blanks_that_end_a_line_of_the_source_too_are_meant() -> None:
    text, source = "Eins \nZwei\t\nDrei", "One \nTwo\nThree"
    found = LINE_END.find(View(text, "de", source, "en", text))
    assert [(edit.start, edit.before) for edit in found] == [(10, "\t")]


@given(st.text("ab \t\u00a0\r\n-", max_size=30))
def test_line_ends_lose_nothing_but_space(text: str) -> None:
    once = cleaned(text, LINE_END)
    assert re.sub(r"[ \t\u00a0]", "", once) == re.sub(r"[ \t\u00a0]", "", text)
    assert cleaned(once, LINE_END) == once


@pytest.mark.parametrize("params", [{"words": 0}, {"share": 0}])
def test_refuses(params: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        doubled_space.build(**params)
