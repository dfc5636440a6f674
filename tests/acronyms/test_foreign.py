"""A bare acronym of another language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors.acronyms import foreign_acronym
from tests.acronyms.translations import found, told
from tests.evaluation import names, needs_evaluation, rows

FOREIGN = foreign_acronym.build()
MOST = 20  # hits in a million words of human text


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The ministers of OTAN will meet soon.", ["OTAN → NATO"]),
        ("en", "The report of the ООН was read in full.", ["ООН → UN"]),
        ("en", "The experts of the OMS warned of it.", ["OMS → WHO"]),
        ("de", "Die Fachleute der OMS haben davor gewarnt.", ["OMS → WHO"]),
        ("es", "Los ministros de la NATO se reúnen pronto.", ["NATO → OTAN"]),
        # its own
        ("en", "The ministers of NATO will meet soon.", []),
        ("fr", "Les ministres de l'OTAN se réunissent.", []),
        ("nl", "De ministers van de NATO komen bijeen.", []),  # admitted there
        ("ru", "Министры NATO соберутся завтра снова.", []),
        # spoken of
        ("en", "The ministers of NATO/OTAN will meet soon.", []),
        ("en", "He painted “OTAN” on the wall of the house.", []),
        ("en", "OTAN (North Atlantic Treaty Organization) will meet.", []),
        ("en", "In Spain its acronym OTAN is on every wall.", []),
        ("en", "The flags of NATO flew where OTAN had stood.", []),
        ("en", "See #OTAN and the page of OTAN-news there.", []),
        # in another language, or too little of any
        ("en", "Los ministros de la OTAN se reúnen pronto en la sede.", []),
        ("en", "OTAN", []),
        # after a number, in a gloss, or in a Latin name
        ("en", "Nobody knew the city in the year of 210 OMS at all.", []),
        ("en", "The party of the people or PNUD won all seats there.", []),
        ("ru", "Так сказал вчера глава группы Friends OMS в городе.", []),
        ("ru", "Тяжесть оценили по шкале OMS в обеих группах больных.", []),
        # in capitals, as all around it
        ("en", "WHY THE OTAN MEETS AGAIN SO SOON", []),
        # no language
        (None, "The ministers of OTAN will meet soon.", []),
        # one that belongs to another thing here
        ("en", "The IMF and the SDR are on the list of today.", []),
    ],
)
def test_by_itself(lang: str | None, text: str, expected: list[str]) -> None:
    assert told(FOREIGN, ("", lang or ""), None, text) == (expected if lang else [])


@pytest.mark.parametrize(
    ("other", "lang", "source", "text", "expected"),
    [
        ("en", "fr", "The EU said so again.", "La EU l'a dit encore une fois.", ["La EU → L'UE"]),
        ("en", "fr", "The EU said so again.", "L'UE l'a dit encore une fois.", []),
        (
            "ru",
            "en",
            "НАТО заявило это вчера.",
            "The OTAN said so yesterday again.",
            ["OTAN → NATO"],
        ),
        ("ru", "en", "Вчера это заявили в ООН.", "The OTAN said so yesterday again.", []),
    ],
)
def test_with_a_source(other: str, lang: str, source: str, text: str, expected: list[str]) -> None:
    assert told(FOREIGN, (other, lang), source, text) == expected


@given(st.lists(st.sampled_from("OTAN the of OMS “ ” ( ) / ООН WHO de la".split())).map(" ".join))
def test_whatever_is_found_fits_and_is_triggered(text: str) -> None:
    for lang in ("en", "fr", "ru", "zh"):
        assert not any(edit.safe for edit in found(FOREIGN, ("", lang), None, text))


@needs_evaluation
def test_few_are_found_in_human_text() -> None:
    words = hits = 0
    for name in names("clean_"):
        for row in rows(name):
            words += len(row["text"].split())
            hits += len(told(FOREIGN, ("", row["lang"]), None, row["text"]))
    assert hits * 1_000_000 <= MOST * words
