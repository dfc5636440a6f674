"""Several acronyms in one pair of brackets: each is judged."""

# ruff: noqa: E501  a sentence and its repair stand in one line

from __future__ import annotations

import pytest

from cleanup.detectors.acronyms import acronym, acronym_parts
from tests.acronyms.looking import look, outcome

DETECTOR = acronym_parts.build()
CSTO = "Организация Договора о коллективной безопасности"


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("ru", f"{CSTO} (ОДКБ; CTSC)", f"{CSTO} (ОДКБ; CSTO)"),
        ("ru", f"{CSTO} (CTSC; ОДКБ)", f"{CSTO} (CSTO; ОДКБ)"),
        ("ru", f"{CSTO} (CTSC – ОДКБ)", f"{CSTO} (CSTO – ОДКБ)"),
        ("ru", f"{CSTO} (ОДКБ, англ. CTSC)", f"{CSTO} (ОДКБ, англ. CSTO)"),
        ("ru", f"{CSTO} (ОДБК; CSTO)", f"{CSTO} (ОДКБ; CSTO)"),
        ("de", "den Internationalen Währungsfonds (IWF, engl. IFM)", "den Internationalen Währungsfonds (IWF, engl. IMF)"),
        ("en", "the World Health Organization (WHO; French: OSM)", "the World Health Organization (WHO; French: OMS)"),
        ("en", "the World Health Organization (WHO/MOS)", "the World Health Organization (WHO/OMS)"),
    ],
)  # fmt: skip
def test_the_wrong_part_is_offered_its_right_form(lang: str, before: str, after: str) -> None:
    assert outcome(DETECTOR, before, lang) == (after, False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"{CSTO} (ОДКБ; CSTO)"),
        ("ru", f"{CSTO} (ОДКБ, англ. CSTO)"),
        ("ru", f"{CSTO} (ОДКБ; фр. OTSC)"),
        ("ru", f"{CSTO} (CTSC; CTCS)"),
        ("ru", f"{CSTO} (ОДКБ; Ташкент)"),
        ("en", "the World Health Organization (WHO, WTO)"),
        ("en", "the World Health Organization (WHO; Geneva)"),
        ("en", "the World Health Organisation (WHO/OMS/OMS)"),
        ("en", "a flood authority (WHO/MOS)"),
    ],
)
def test_left_alone(lang: str, text: str) -> None:
    assert look(DETECTOR, text, lang) == []
    assert look(acronym.build(), text, lang) == []
