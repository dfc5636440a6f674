"""Mark-up that a machine tore or glued, and letters left as escapes."""

from __future__ import annotations

import pytest

from cleanup.api import clean
from cleanup.detectors import Detector
from cleanup.detectors.markup import (
    escaped_letter,
    glued_heading,
    glued_link,
    task_box,
    torn_emphasis,
)
from cleanup.edits.edit import apply
from cleanup.text.segment import View

EMPHASIS = torn_emphasis.build()
LINK = glued_link.build()
LETTER = escaped_letter.build()
BOX = task_box.build()
HEADING = glued_heading.build()


def mended(detector: Detector, text: str) -> str:
    return apply(text, list(detector.find(View(text, None, None, None, text))))


@pytest.mark.parametrize(
    ("detector", "text", "after"),
    [
        (EMPHASIS, "the ** old ** mill", "the **old** mill"),
        (EMPHASIS, "**a word ** and **one**", "**a word** and **one**"),
        (EMPHASIS, "**磨坊：**开门", "**磨坊：** 开门"),
        (EMPHASIS, "**磨坊*开门", "**磨坊**开门"),
        (LINK, "Voir[Envoyer](/x)", "Voir [Envoyer](/x)"),
        (LINK, "Zie de[kaart](/x)van de haven", "Zie de [kaart](/x) van de haven"),
        (BOX, "- [] Door", "- [ ] Door"),
        (LETTER, r"caf\u00e9 M\u00fchle", "café Mühle"),
    ],
)
def test_what_was_torn_is_offered_whole(detector: Detector, text: str, after: str) -> None:
    assert mended(detector, text) == after
    assert mended(detector, after) == after


@pytest.mark.parametrize(
    ("detector", "text"),
    [
        (EMPHASIS, "2 ** 3 ** 2"),
        (EMPHASIS, "**one.** and **(two)**"),
        (EMPHASIS, "f(**kwargs) and a ** b"),
        (EMPHASIS, "src/**/a*.py"),
        (LINK, "[file](/x)s and a[0](/x), list[idx](args)"),
        (LINK, "npm[#24](/x)"),
        (LINK, "参见[地图](/x)和"),
        (BOX, "[] Door"),
        (BOX, "- [](x) Door"),
        (LETTER, r"write \u00e9"),
        (LETTER, r"C:\new\u00e9a"),
        (LETTER, r"a\u0009b"),
    ],
)
def test_what_is_meant_stays(detector: Detector, text: str) -> None:
    assert mended(detector, text) == text


@pytest.mark.parametrize(
    ("line", "rest", "after"),
    [
        ("#Title", "\n\nText.", "# Title"),
        ("##Title", "\n\nText.", "## Title"),
        ("#Title", "\nText.", "#Title"),
        ("#Title", "", "#Title"),
        ("#One #Two", "\n\nText.", "#One #Two"),
        ("#title", "\n\nText.", "#title"),
    ],
)
def test_a_heading_stands_alone_above_a_paragraph(line: str, rest: str, after: str) -> None:
    view = View(line, None, None, None, line + rest)
    assert apply(line, list(HEADING.find(view))) == after


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_stars_on_the_wrong_side_of_a_space_are_one_edit(form: str) -> None:
    told = clean("He read **the plan **of the mill.", "en", format=form)
    assert [(edit.before, edit.after) for edit in told.suggestions] == [(" **", "** ")]
