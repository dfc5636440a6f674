"""One name with two acronyms in a document, and initials that stand backwards."""

# ruff: noqa: E501  a sentence and its repair stand in one line
from __future__ import annotations

import tomllib

import pytest

from cleanup.detectors.acronyms import inconsistent_acronym, reversed_acronym
from cleanup.storage.data import shipped
from tests.acronyms.looking import look, outcome

RULE = tomllib.loads((shipped() / "en" / "names.toml").read_text("utf-8"))
TWO = inconsistent_acronym.build()
BACKWARDS = reversed_acronym.build(own=RULE["reversed-acronym"]["own"])
OSCE = "Organisation für Sicherheit und Zusammenarbeit in Europa"
RIVER = "the Lower Danube Commission"


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", f"{RIVER} (LDC) and {RIVER} (CDL)", f"{RIVER} (LDC) and {RIVER} (LDC)"),
        ("en", f"{RIVER} (CDL) and {RIVER} (LDC)", f"{RIVER} (LDC) and {RIVER} (LDC)"),
        ("en", f"{RIVER} (LDC) and {RIVER} (LDE)", f"{RIVER} (LDC) and {RIVER} (LDC)"),
        ("en", f"CDL, CDL: {RIVER} (CDL); {RIVER} (LDC)", f"CDL, CDL: {RIVER} (CDL); {RIVER} (CDL)"),
        ("de", f"die {OSCE} (OSZE); die {OSCE} (OSCE), die OSZE", f"die {OSCE} (OSZE); die {OSCE} (OSZE), die OSZE"),
        ("ru", "Большая Речная Комиссия (БРК) и Большой Речной Комиссии (БКР)", "Большая Речная Комиссия (БРК) и Большой Речной Комиссии (БРК)"),
    ],
)  # fmt: skip
def test_one_name_two_acronyms(lang: str, before: str, after: str) -> None:
    assert outcome(TWO, before, lang) == (after, False)


@pytest.mark.parametrize(
    "text",
    [
        f"{RIVER} (LDC) and {RIVER} (LDC)",
        f"{RIVER} (LDC) and {RIVER}s (LDCs)",
        f"{RIVER} (LDC) and the Friends of {RIVER} (FLDC)",
        f"{RIVER} (LDC) and {RIVER} (Galati), {RIVER} (EU)",
        f"{RIVER} (LDC) and the Youth of {RIVER} (YDC)",
        f"{RIVER} (CDL) and {RIVER} (DCL)",
        f"LDC and CDL: {RIVER} (LDC), {RIVER} (CDL)",
        f"{RIVER} (LDC) met; the Advisory Panel of {RIVER} (LAPC) did not",
    ],
)
def test_no_two_acronyms(text: str) -> None:
    assert look(TWO, text, "en") == []


def test_a_corpus_is_no_document() -> None:
    text = f"{RIVER} (LDC) and {RIVER} (CDL).\n" + "All is well in the village.\n" * 5000
    assert look(TWO, text, "en") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The Regional Flood Authority (AFR)", "The Regional Flood Authority (RFA)"),
        ("He left the “Lower Danube Navigation Commission” (CNDL)", "He left the “Lower Danube Navigation Commission” (LDNC)"),
        ("In May, Mountain Hut Service (SHM)", "In May, Mountain Hut Service (MHS)"),
    ],
)  # fmt: skip
def test_backwards(before: str, after: str) -> None:
    assert outcome(BACKWARDS, before, "en") == (after, False)


@pytest.mark.parametrize(
    "text",
    [
        "The Regional Flood Authority (RFA)",
        "The regional flood authority (AFR)",
        "The Regional Flood Authority (ARF)",
        "The Old Regional Flood Authority (AFR)",
        "The Regional Flood Authority (AFR) warned. The AFR did.",
        "The National Action Party (PAN), the National Liberation Front (FLN)",
        "The Office of Water and Health (HWO)",
        "THE REGIONAL FLOOD AUTHORITY (AFR)",
    ],
)
def test_not_backwards(text: str) -> None:
    assert look(BACKWARDS, text, "en") == []
