"""A long line of nearly nothing costs no rule of marks and spaces more than a moment."""

from __future__ import annotations

import time

import pytest

from cleanup.engine.rulebook import default
from cleanup.text.segment import View

FAMILIES = ("punctuation", "spaces", "joints", "quotes")
LENGTH = 8_000  # characters: what goes back over them at each place takes seconds
LIMIT = 1.0  # seconds, on a busy machine
LINES = (
    "x",
    " ",
    "a ,",
    "( a",
    '" a ',
    "“ a ” ",
    "abc. abc ",
    "a. ” b",
    "[ ,",
    "{a ,",
    "git a ",
    "a ? b : ",
    "字 ,字",
)


@pytest.mark.parametrize("line", LINES)
def test_long_lines(line: str) -> None:
    text = (line * LENGTH)[:LENGTH] + " z"
    for lang in ("en", "fr", "zh"):
        matcher = default().matcher(lang)
        for number, rule in enumerate(matcher.rules):
            if rule.id.split("/")[1] not in FAMILIES:
                continue
            start = time.perf_counter()
            matcher.find(number, View(text, lang, None, None, text))
            assert time.perf_counter() - start < LIMIT, rule.id
