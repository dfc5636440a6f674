"""Numbers of footnotes beside their words."""

from __future__ import annotations

import pytest

from cleanup.detectors.joints.glued_notes import build
from cleanup.text.segment import View


def flagged(text: str) -> list[str]:
    return [edit.before for edit in build().find(View(text, "en", None, None, text))]


def test_a_row_is_flagged_whatever_stands_between() -> None:
    text = "Мельница4 была построена. Колесо.5 Она стоит у реки6, и вода чиста7."
    assert flagged(text) == ["4", "5", "6", "7"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill1 and the wheel2.",
        "The mill1, mill2 and mill3.",
        "The mill1, wheel3 and boat4.",
        "See `x`: the mill1, wheel2 and boat3.",
        "version1.2, valley2.3 and river3.4",
    ],
)
def test_names_gaps_and_code_are_left(text: str) -> None:
    assert flagged(text) == []
