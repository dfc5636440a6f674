"""Dates that were left in English."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors.residue import english_date
from cleanup.edits.edit import apply
from cleanup.text.segment import View

MONTHS = (
    "januára februára marca april mája júna júla augusta septembra októbra novembra decembra"
).split()
DATE = english_date.build(months=MONTHS, form="{d}. {m} {y}", on="dňa ", first="1.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bolo to December 31, 2018.", "Bolo to 31. decembra 2018."),
        ("On 13th May 2016 prišli.", "Dňa 13. mája 2016 prišli."),
        ("Mlyn on the 2nd of June 1901 stál.", "Mlyn dňa 2. júna 1901 stál."),
        ("Bolo to April 5, 2012.", "Bolo to 5. april 2012."),
        ("Bolo to 5 April 2012.", None),  # spelled alike: other rules
        ("“December 31, 2018”, a film", None),
        ("Mill News, published December 31, 2018.", None),
        ("Verzia December 31, 2018-1", None),
        ("Bolo to May 2016.", None),
        ("Zdroj: BBC, December 31, 2018.", None),
        ("アルバム『July 4, 1976』", None),
        ("31 December 2018 10:00:00 GMT", None),
    ],
)
def test_date(text: str, expected: str | None) -> None:
    edits = list(DATE.find(View(text, "sk", None, None, text)))
    if edits:
        assert re.search(str(DATE.trigger), text)
    assert apply(text, edits) == (expected or text)


def test_errors() -> None:
    with pytest.raises(ValueError, match="twelve"):
        english_date.build(months=["jan"], form="{d} {m} {y}")
    with pytest.raises(ValueError, match="twelve"):
        english_date.build(months=MONTHS, form="{m} {y}")
