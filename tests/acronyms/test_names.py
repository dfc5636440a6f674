"""Names that are wrong, broken or without their capitals, and acronyms in two alphabets."""

# ruff: noqa: E501  a sentence and its repair stand in one line

from __future__ import annotations

import re
import tomllib

import pytest

from cleanup.detectors.acronyms import broken_long_form, long_form, mixed_acronym, name_case
from cleanup.detectors.acronyms.mixed_acronym import unmixed
from cleanup.storage.data import shipped
from tests.acronyms.looking import look, outcome

RULE = tomllib.loads((shipped() / "en" / "names.toml").read_text("utf-8"))
CASE = name_case.build(heads=RULE["lost-capital"]["heads"])
BROKEN = broken_long_form.build()
LONG = long_form.build()
MIXED = mixed_acronym.build()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the Belt and Road initiative. the Route (BRI), of", "the Belt and Road Initiative (BRI), of"),
        ("the World Health organization; the Body (WHO).", "the World Health Organization (WHO)."),
        ("the Lower Danube Commission. the committee (LDC)", "the Lower Danube Commission (LDC)"),
        ("the Lower Danube Commission. the committee\n(LDC)", "the Lower Danube Commission\n(LDC)"),
    ],
)  # fmt: skip
def test_broken(before: str, after: str) -> None:
    assert outcome(BROKEN, before, "en") == (after, False)


@pytest.mark.parametrize(
    "text",
    [
        "He left the Lower Danube Commission. The committee (LDC) stayed.",
        "He left the Lower Danube Commission. then all of the others (LDC) did.",
        "It is made by Green Day Inc. of Boston (GDI).",
        "It is made by Long Day Co. the company (LDC).",
        "They met in May. the committee (LDC) said.",
        "the Belt and Road Initiative (BRI)",
    ],
)
def test_not_broken(text: str) -> None:
    assert look(BROKEN, text, "en") == []


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", "liquid petroleum gas (LPG)", "liquefied petroleum gas (LPG)"),
        ("en", "Liquid petroleum gases (LPG)", "Liquefied petroleum gases (LPG)"),
        ("en", "LNG (liquid natural gas)", "LNG (liquefied natural gas)"),
        (
            "en",
            "the Shanghai Organization of Cooperation (SCO)",
            "the Shanghai Cooperation Organization (SCO)",
        ),
        ("en", "the Organization of the World Trade (WTO)", "the World Trade Organization (WTO)"),
        ("fr", "du gaz naturel liquide (GNL)", "du gaz naturel liquéfié (GNL)"),
        ("en", "the gross interior product (GDP)", "the gross domestic product (GDP)"),
    ],
)
def test_wrong_name(lang: str, before: str, after: str) -> None:
    assert outcome(LONG, before, lang) == (after, False)


@pytest.mark.parametrize(
    "text",
    [
        "liquefied petroleum gas (LPG)",
        "liquid petroleum gas (LNG)",
        "liquid petroleum gas",
        "the Organisation for Co-operation and Economic Development (OECD)",
    ],
)
def test_right_name(text: str) -> None:
    assert look(LONG, text, "en") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the Belt and Road initiative", "the Belt and Road Initiative"),
        ("the Belt and road initiative", "the Belt and Road Initiative"),
        ("the World Health organisation", "the World Health Organisation"),
        ("the International Labor organization", "the International Labor Organization"),
    ],
)
def test_lost_capital(before: str, after: str) -> None:
    assert outcome(CASE, before, "en") == (after, False)


@pytest.mark.parametrize(
    "text",
    [
        "the Belt and Road Initiative",
        "the BELT AND ROAD INITIATIVE",
        "a world health organization",
        "the belt and road initiative",
        "a Lower Danube organization",
    ],
)
def test_capitals_in_place(text: str) -> None:
    assert look(CASE, text, "en") == []


def test_heads_must_be_given() -> None:
    with pytest.raises(ValueError, match="`heads` is empty"):
        name_case.build(heads=[])


@pytest.mark.parametrize(
    ("word", "meant", "safe"),
    [
        ("СSTO", "CSTO", True),
        ("NАTO", "NATO", True),
        ("ΝATO", "NATO", True),
        ("OДКБ", "ОДКБ", True),
        ("ООH", "ООН", False),
        ("XZСQ", "XZCQ", False),
        ("СOVID-19", "COVID-19", False),
        ("СSTOs", "CSTOs", True),
        ("G7-ΒRICS", "G7-BRICS", True),
    ],
)
def test_mixed_letters(word: str, meant: str, safe: bool) -> None:  # noqa: FBT001
    assert outcome(MIXED, f"В {word} говорят", None) == (f"В {meant} говорят", safe)


@pytest.mark.parametrize(
    "word",
    "НАТО NATO HATO СOCЕ ЦERN Т-90M AК-47 AК AК47 АС-DC ΔT ΔCT ΔEΗ G7 СО2 А123ВС Москва СССР".split(),
)
def test_letters_that_do_not_tell(word: str) -> None:
    assert look(MIXED, word, None) == []


def test_a_greek_word_in_greek() -> None:
    assert outcome(MIXED, "η ΔEΗ είπε", "el") == ("η ΔΕΗ είπε", False)
    assert look(MIXED, "όπου ΔEΗ και ΔΕΗ", "en") == []
    assert unmixed("ΒДS") == ("", "")


def test_names_looked_up_by_their_words_are_those_of_all() -> None:
    every = name_case._names("en", ())
    assert len(every) > 100
    for key, name in every.items():
        words = frozenset(re.findall(r"\w+", key))
        some = name_case._among(words, "en")
        assert some[key] == name
        assert some.items() <= every.items()
        assert list(some) == [each for each in every if each in some]
