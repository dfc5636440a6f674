"""Capitals that were lost: acronyms in brackets, German nouns by their ending."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector, trigger_of
from cleanup.detectors.capitals import capital_ending, small_acronym
from cleanup.edits.edit import apply
from cleanup.text.segment import View

ACRONYM = small_acronym.build()
NOUN = capital_ending.build(endings=["ung", "heit"], keep=["jung", "gescheit"])


def cleaned(text: str, detector: Detector, lang: str | None = None) -> str:
    edits = list(detector.find(View(text, lang, None, None, text)))
    if edits:
        assert re.search(trigger_of(detector) or "", text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "open mill repair (omr) and omr", "open mill repair (OMR) and OMR"),
        ("fr", "un canal ouvert (co), le co", "un canal ouvert (CO), le CO"),
        ("en", "two boat houses (bhs)", "two boat houses (BHs)"),
        ("en", "Inlaid MillScript (ims)", "Inlaid MillScript (IMS)"),
        ("en", "the low-water mark (lw-m)", "the low-water mark (LW-M)"),
        ("en", "35 (omr) open mill repair (omr)", "35 (OMR) open mill repair (OMR)"),
        ("en", "the lower keel line drawing (lkd)", "the lower keel line drawing (LKD)"),
    ],
)
def test_an_acronym_behind_its_long_form(lang: str, text: str, expected: str) -> None:
    assert cleaned(text, ACRONYM, lang) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the boat (oak)",
        "part two (ii), part four (iv)",
        "its length (mm) and weight (kg/m)",
        "a net (see below), a rope (left)",
        "the file (a.b) and (x)",
        "the ship (1999)",
        "(abc) at the start",
        "la route nouvelle (nr)",
        "the Line Printer Daemon (lpd)",
        "the Korn shell (ksh), a C-shell (csh)",
        "le gestionnaire de paquets du projet (dpkg)",
        "lengths in picometres (pm)",
    ],
)
def test_words_units_and_numbers_stay(text: str) -> None:
    assert cleaned(text, ACRONYM, "en") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die entwicklung ruht.", "Die Entwicklung ruht."),
        ("Mit sicherheit, auch schulung.", "Mit Sicherheit, auch Schulung."),
        ("Sie ist jung und gescheit.", "Sie ist jung und gescheit."),
        ("alles klein, auch schulung", "alles klein, auch schulung"),
        (
            "Oder jede andere (any later heitung) gilt.",
            "Oder jede andere (any later heitung) gilt.",
        ),
        ("Die Ausfü hrung", "Die Ausfü hrung"),
        ("Siehe www.schulung.example", "Siehe www.schulung.example"),
    ],
)
def test_a_german_noun(text: str, expected: str) -> None:
    assert cleaned(text, NOUN, "de") == expected


def test_no_endings_are_refused() -> None:
    with pytest.raises(ValueError, match="`endings` is empty"):
        capital_ending.build(endings=[], keep=[])
