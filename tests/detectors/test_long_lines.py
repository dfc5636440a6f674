"""A long line of nearly nothing costs no rule of marks and spaces more than a moment."""

from __future__ import annotations

import pytest
from growth import growth

from cleanup.engine.rulebook import default
from cleanup.text.segment import View

FAMILIES = ("punctuation", "spaces", "joints", "quotes")
LENGTH = 2_000  # characters, and four times as many
MOST = 10  # times as long: four is in proportion, sixteen is to go back over them at each place
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
@pytest.mark.parametrize("lang", ["en", "fr", "zh"])
def test_long_lines(line: str, lang: str) -> None:
    matcher = default().matcher(lang)
    slow = []
    for number, rule in enumerate(matcher.rules):
        if rule.id.split("/")[1] in FAMILIES:
            text = {size: (line * size)[:size] + " z" for size in (LENGTH, 4 * LENGTH)}
            views = {size: View(some, lang, None, None, some) for size, some in text.items()}
            if growth(lambda size: matcher.find(number, views[size]), LENGTH) >= MOST:  # noqa: B023
                slow.append(rule.id)
    assert not slow
