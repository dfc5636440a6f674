"""A long line of nearly nothing costs no rule of marks and spaces more than a moment."""

from __future__ import annotations

import pytest
from growth import growth

from cleanup.detectors.residue import entity
from cleanup.engine.rulebook import default
from cleanup.text.segment import View

FAMILIES = (
    *("punctuation", "spaces", "joints", "quotes", "torn-code", "model-remarks", "typography"),
    "mirrored-pages",
)
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
    "«a» ",
    "a: ",
    "**a****b",
    "wheel (s) ",
)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("lang", ["en", "fr", "zh"])
def test_long_lines(line: str, lang: str) -> None:
    matcher = default().matcher(lang)

    def grows(number: int, least: int) -> float:
        text = {size: (line * size)[:size] + " z" for size in (least, 4 * least)}
        views = {size: View(some, lang, None, None, some) for size, some in text.items()}
        return growth(lambda size: matcher.find(number, views[size]), least)

    asked = [n for n, rule in enumerate(matcher.rules) if rule.id.split("/")[1] in FAMILIES]
    seen = [number for number in asked if grows(number, LENGTH) >= MOST]
    # What is in proportion beyond the width of a window, or was disturbed, is not slow there.
    assert not [matcher.rules[n].id for n in seen if grows(n, 4 * LENGTH) >= MOST]


TORN = (
    ("any/spans/glued", "**a****b"),
    ("en/quotes/mixed", '<!-- “"\n'),
    ("any/markup/table-rule-dashed", "|—|—|\n"),
    ("any/mirrored-pages/label-glued", "CountryItalia\n"),
    ("any/mirrored-pages/label-glued", "Country: Italia\nCountryside\n"),
    ("any/mirrored-pages/picture-line", "The old Mill.jpg\n\nx\n"),
    ("any/mirrored-pages/sound-note", "Mill (listen)About this sound; "),
    ("any/mirrored-pages/flag-and-country", "Flag of Italy Ital "),
)


@pytest.mark.parametrize(("name", "piece"), TORN)
def test_torn_marks(name: str, piece: str) -> None:
    matcher = default().matcher("en")
    number = next(n for n, rule in enumerate(matcher.rules) if rule.id == name)
    text = {size: (piece * size)[:size] for size in (LENGTH, 4 * LENGTH)}
    views = {size: View(some, "en", None, None, some) for size, some in text.items()}
    assert growth(lambda size: matcher.find(number, views[size]), LENGTH) < MOST


def test_entities_that_were_escaped_twice() -> None:
    find = entity.build().find
    lines = {size: ("&amp;laquo;x " * size)[:size] for size in (20_000, 80_000)}
    views = {size: View(line, "en", None, None, line) for size, line in lines.items()}
    assert growth(lambda size: list(find(views[size])), 20_000) < MOST
