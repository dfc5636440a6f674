"""Nouns beside numerals, in languages with three forms."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector, trigger_of
from cleanup.detectors.agreement import numeral
from cleanup.edits.edit import apply
from cleanup.text.segment import View

RUSSIAN = numeral.build(one=["год"], few=["года"], many=["лет"])
POLISH = numeral.build(one=["rok"], few=["lata"], many=["lat"], ones=False)


@pytest.mark.parametrize(
    ("detector", "text", "expected"),
    [
        (RUSSIAN, "прошло 5 года", "прошло 5 лет"),
        (RUSSIAN, "прошло 12 года", "прошло 12 лет"),
        (RUSSIAN, "прошло 100 года", "прошло 100 лет"),
        (RUSSIAN, "прошло 21 лет", "прошло 21 год"),
        (POLISH, "minęło 5 lata", "minęło 5 lat"),
        (POLISH, "minął 1 lat", "minął 1 rok"),
        (RUSSIAN, "прошло 2 лет", "прошло 2 лет"),
        (RUSSIAN, "прошло 22 года", "прошло 22 года"),
        (RUSSIAN, "прошло 11 лет", "прошло 11 лет"),
        (RUSSIAN, "с 2005 года", "с 2005 года"),
        (RUSSIAN, "прошло 1,5 года", "прошло 1,5 года"),
        (RUSSIAN, "№ 1,5 года", "№ 1,5 года"),
        (POLISH, "minęło 21 lat", "minęło 21 lat"),
    ],
)
def test_the_form_behind_a_number(detector: Detector, text: str, expected: str) -> None:
    edits = list(detector.find(View(text, None, None, None, text)))
    if edits:
        assert re.search(trigger_of(detector) or "", text)
    assert apply(text, edits) == expected


@pytest.mark.parametrize("few", [[], ["года", "дня"]])
def test_lists_of_unequal_length_are_refused(few: list[str]) -> None:
    with pytest.raises(ValueError, match="forms of the same nouns"):
        numeral.build(one=["год"], few=few, many=["лет"])
