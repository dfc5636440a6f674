"""Words in another language's case are found behind the words asked for, and only there."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector, trigger_of
from cleanup.detectors.capitals import wrong_case
from cleanup.edits.edit import apply
from cleanup.text.segment import View

MONTHS = wrong_case.build(words=["mars", "mai"], after=["en", "<n> de", "<,>", "l'"])
DATED = wrong_case.build(words=["mars"], after=["<n>"], before=["<n>", "dernier"])
PLACES = wrong_case.build(words=["Italie", "Arabie saoudite", "États-Unis"], after=["en", "aux"])


def cleaned(text: str, detector: Detector) -> str:
    edits = list(detector.find(View(text, None, None, None, text)))
    if edits:
        assert re.search(trigger_of(detector) or "", text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("detector", "text", "expected"),
    [
        (MONTHS, "il vient en Mars.", "il vient en mars."),
        (MONTHS, "le 3 de Mai", "le 3 de mai"),
        (MONTHS, "hier, Mars fini", "hier, mars fini"),
        (MONTHS, "l’Mai", "l’mai"),
        (DATED, "le 3 Mars 2020", "le 3 mars 2020"),
        (DATED, "le 1er Mars dernier", "le 1er mars dernier"),
        (PLACES, "en italie", "en Italie"),
        (PLACES, "en arabie saoudite", "en Arabie saoudite"),
        (PLACES, "en Arabie Saoudite", "en Arabie saoudite"),
        (PLACES, "aux états-unis", "aux États-Unis"),
    ],
)
def test_written_as_the_language_does(detector: Detector, text: str, expected: str) -> None:
    assert cleaned(text, detector) == expected


@pytest.mark.parametrize(
    ("detector", "text"),
    [
        (MONTHS, "En Mars"),
        (MONTHS, "en MARS"),
        (MONTHS, "en Mars-Avril"),
        (MONTHS, "bien Mars"),
        (DATED, "le 3 Mars"),
        (DATED, "13 Mars 20x"),
        (PLACES, "en ITALIE"),
        (PLACES, "en italie/france"),
    ],
)
def test_left_alone(detector: Detector, text: str) -> None:
    assert cleaned(text, detector) == text


@pytest.mark.parametrize(("words", "after"), [([], ["en"]), (["mars"], []), (["1920"], ["en"])])
def test_nothing_to_look_for_is_refused(words: list[str], after: list[str]) -> None:
    with pytest.raises(ValueError, match=r"`words`"):
        wrong_case.build(words=words, after=after)
