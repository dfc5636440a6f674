"""A translation's acronyms held against its source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.acronyms.alignment import matches
from cleanup.acronyms.numbered import TRIGGER, numbered
from cleanup.acronyms.occurrences import shouting, spots
from cleanup.detectors.bilingual import (
    acronym_number,
    loud_word,
    missing_acronym,
    respelled_acronym,
    slipped_acronym,
    source_acronym,
    unfounded_acronym,
)
from tests.acronyms.translations import found, told
from tests.evaluation import needs_evaluation, rows

SOURCE = source_acronym.build()
RESPELLED = respelled_acronym.build()
NUMBER = acronym_number.build()
SLIPPED = slipped_acronym.build()
UNFOUNDED = unfounded_acronym.build()
MISSING = missing_acronym.build()
LOUD = loud_word.build()
ALL = (SOURCE, RESPELLED, NUMBER, SLIPPED, UNFOUNDED, MISSING, LOUD)
MOST = 5  # hits in a thousand human translations


@pytest.mark.parametrize(
    ("other", "lang", "source", "text", "expected"),
    [
        ("en", "es", "the bark depth (BD)", "la profundidad de la corteza (BD)", ["BD → PC"]),
        ("en", "es", "the bark depth (BD)", "la profundidad de la corteza (PC)", []),
        # the code of a gene, a receptor, a virus is the same everywhere
        (
            "en",
            "es",
            "the bark growth factor 2 (BGF-2)",
            "el factor de crecimiento de la corteza 2 (BGF-2)",
            [],
        ),
        # the acronym goes on
        (
            "en",
            "fr",
            "The root mass (RM) grew, and RM fell.",
            "La biomasse des racines (RM) a crû, puis la RM a baissé.",
            ["RM → BR", "RM → BR"],
        ),
        # two acronyms for one
        (
            "en",
            "es",
            "The leaf mass (LM) fell. LM rose.",
            "La masa foliar (MF) bajó. La LM subió.",
            ["LM → MF"],
        ),
        # one acronym for two
        (
            "en",
            "es",
            "dry mass (DM) and damp mass (WM)",
            "la masa seca (MS) y la masa mojada (MS)",
            ["MS → MM"],
        ),
        # not the source's, and not made of the name either
        ("ru", "en", "зимний сад (ЗС)", "the winter garden (ZS)", ["ZS → WG"]),
        # how far back the name goes is not sure: no replacement
        ("de", "en", "die Wurzelmassenzahl (WMZ)", "and count root mass (WMZ)", ["WMZ"]),
        # institutions, products and trials keep theirs
        ("en", "es", "the Bark Safety Office (BSO)", "la Oficina de Corteza Segura (BSO)", []),
        ("fr", "de", "l'Office des écorces sûres (OES)", "beim Amt für sichere Rinde (OES)", []),
        # whose letters they are is said
        ("en", "es", "bark depth (BD)", "la profundidad de la corteza (BD, en inglés)", []),
        # letters of no alphabet with capitals
        ("en", "zh", "bark depth (BD)", "树皮深度（BD）", []),
        ("en", "ar", "bark depth (BD)", "عمق اللحاء (BD)", []),
        # what the source does not explain either
        ("en", "es", "as before (BD)", "la profundidad de la corteza (BD)", []),
        # the termbase's own
        ("en", "fr", "gross domestic product (GDP)", "le produit intérieur brut (PIB)", []),
        ("en", "en", "bark depth (BD)", "the depth of bark (BD)", []),
    ],
)
def test_an_acronym_made_of_the_sources_words(
    other: str, lang: str, source: str, text: str, expected: list[str]
) -> None:
    assert told(SOURCE, (other, lang), source, text) == expected


@pytest.mark.parametrize(
    ("other", "lang", "source", "text", "expected"),
    [
        ("ru", "en", "Больные с ГКТШ выписаны.", "Patients with GKTSh were sent home.", ["GKTSh"]),
        ("ru", "en", "Больные с ГКТР выписаны.", "Patients with GKTR were sent home.", ["GKTR"]),
        ("en", "uk", "Measure the BVKT twice.", "Виміряйте БВКТ двічі.", ["БВКТ"]),
        ("ru", "en", "Клуб СМС", "The SMS club", []),  # three letters
        ("ru", "en", "ЮНЕСКО решила", "UNESCO decided", []),  # an acronym that is known
        ("ru", "uk", "ГКТР решил", "ГКТР вирішив", []),
        ("uk", "cs", "ГКТР вирішив", "GKTR rozhodl", []),  # close languages have the same words
        ("en", "ru", "MADRID (Reuters)", "МАДРИД (Рейтер)", []),  # a word in capitals
    ],
)
def test_an_acronym_respelled(
    other: str, lang: str, source: str, text: str, expected: list[str]
) -> None:
    assert told(RESPELLED, (other, lang), source, text) == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("The G20 met.", "Die G2 tagte.", ["G2 → G20"]),
        ("The G20 met.", "Die G-20 tagte.", []),
        ("The P5+1 met.", "Die P5 tagte.", ["P5 → P5+1"]),
        ("COVID-19 spread.", "COVID-91 breitete sich aus.", ["COVID-91 → COVID-19"]),
        ("H1N1 spread.", "H1N breitete sich aus.", ["H1N → H1N1"]),
        ("PM2.5 rose.", "PM2,5 stieg.", []),
        ("PM2.5 rose.", "PM25 stieg.", []),
        ("PM2.5 rose.", "PM3.5 stieg.", ["PM3.5 → PM2.5"]),
        ("The 5G net", "Das 4G-Netz", ["4G → 5G"]),
        ("The G7 and the G20", "Die G20 und die G7", []),
        ("The G7 and the G20", "Die G2 tagte", []),  # either may be meant
        ("at 7PM", "um 19 Uhr", []),
        ("It costs USD20.", "Es kostet EUR18.", []),
        ("FY2019", "FY19", []),
        ("The TABLO-15 test", "Der LO-15-Test", ["LO-15 → TABLO-15"]),
        ("The TABLO-15 test", "Der TAB LO-15-Test", []),
        ("The T20s", "Die T20", []),
        ("The 4GB card", "Die 8GB-Karte", []),  # a measure is no acronym
    ],
)
def test_a_number_in_an_acronym(source: str, text: str, expected: list[str]) -> None:
    assert told(NUMBER, ("en", "de"), source, text) == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("UNICEF said", "UNICFE sagte", ["UNICFE → UNICEF"]),
        ("UNICEF said", "UNIECF sagte", ["UNIECF → UNICEF"]),
        ("CABLAR-3 won", "CBALAR-3 gewann", ["CBALAR-3 → CABLAR-3"]),
        ("WHO said", "WHHO sagte", ["WHHO → WHO"]),
        ("The IMF said", "Der FMI sagte", ["FMI → IWF"]),
        ("The IMF said", "Der Fonds (FW-I) sagte", []),
        ("The IMF said", "Der IFW sagte", ["IFW → IWF"]),  # its own in German is known
        ("The IMF said", "Der IWF und der IFW sagten", []),
        ("The QKD said", "Der QDK sagte", []),  # nobody knows whose it is
        ("The LCRB grew", "Die LCRBCRB wuchs", ["LCRBCRB → LCRB"]),
        ("UNICEF said", "UNICEF sagte", []),
        ("The LGBTQ group", "Die LGBTI-Gruppe", []),
        ("The TABLE stood", "Der TABLES stand", []),
        ("PROJECT starts", "PROJEKT beginnt", []),
        ("UNICEF and UNIDOT", "UNICEF und UNICET", []),  # two steps from either that is lost
    ],
)
def test_a_slip(source: str, text: str, expected: list[str]) -> None:
    assert told(SLIPPED, ("en", "de"), source, text) == expected


SIX = st.permutations("BCDGKMQWXZ").map(lambda letters: "".join(letters[:6]))


@given(SIX, st.integers(0, 4), st.sampled_from(["drop", "swap", "change", "stutter"]))
def test_every_slip_before_the_last_letter_is_found(word: str, at: int, kind: str) -> None:
    wrong = {
        "drop": word[:at] + word[at + 1 :],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "change": word[:at] + "V" + word[at + 1 :],
        "stutter": word[: at + 2] + word[at:],
    }[kind]
    if kind == "swap" and at == 4:  # the last two letters: another family member
        return
    assert told(SLIPPED, ("en", "de"), f"The {word} met.", f"Die {wrong} tagte.") == [
        f"{wrong} → {word}"
    ]


@pytest.mark.parametrize(
    ("other", "lang", "source", "text", "expected"),
    [
        ("ru", "en", "Сотрудники НИТК ушли.", "The staff of UNESCO left.", ["UNESCO"]),
        ("ru", "en", "Сотрудники ЮНЕСКО и НИТК ушли.", "The staff of UNESCO left.", []),
        ("ru", "en", "Сотрудники ушли.", "The staff of UNESCO left.", []),
        ("de", "en", "Die Weltgesundheitsorganisation lobt den NDRX.", "WHO lauds it.", []),
    ],
)
def test_an_acronym_that_the_source_knows_nothing_of(
    other: str, lang: str, source: str, text: str, expected: list[str]
) -> None:
    assert told(UNFOUNDED, (other, lang), source, text) == expected


@pytest.mark.parametrize(
    ("other", "lang", "source", "text", "lost"),
    [
        ("en", "fr", "NATO met today.", "La rencontre a lieu.", "NATO"),
        ("en", "fr", "NATO met today.", "L'OTAN s'est réunie.", ""),
        ("en", "fr", "NATO met today.", "L'alliance atlantique s'est réunie.", ""),
        ("en", "zh", "NATO met today.", "北约今天开会。", ""),
        ("en", "zh", "NATO met today.", "今天开会。", "NATO"),
        ("en", "de", "CD19 and CD34 were seen.", "CD19 war zu sehen.", "CD34"),
        ("en", "de", "CD34 was seen.", "CD 34 war zu sehen.", ""),
        ("en", "de", "(SPEAKER7) Yes.", "Ja.", ""),
        ("en", "fr", "The Tree Office (NATO) met.", "Le bureau s'est réuni.", ""),
        ("en", "fr", "NATO met today.", "", ""),
    ],
)
def test_a_lost_acronym_is_flagged_at_the_first_word(
    other: str, lang: str, source: str, text: str, lost: str
) -> None:
    edits = found(MISSING, (other, lang), source, text)
    assert bool(edits) == bool(lost)
    for edit in edits:
        assert (edit.start, edit.after) == (0, None)
        assert lost in edit.reason


@pytest.mark.parametrize(
    ("other", "lang", "source", "text", "expected"),
    [
        ("de", "en", "Ziele: Wir fragten.", "AIMS We asked.", []),  # too short to tell
        ("de", "en", "Methoden: Wir fragten.", "METHODS We asked.", ["METHODS → Methods"]),
        ("ru", "uk", "Хлеб горячий.", "Хліб ГАРЯЧИЙ.", ["ГАРЯЧИЙ → гарячий"]),
        ("en", "cs", "I DO NOT see it.", "To NEVIDÍM.", []),
        ("en", "de", "It is NOT here.", "Es ist NIRGENDS.", []),
        ("fr", "en", "Selon l'Unicef, oui.", "UNICEF says yes.", []),
        ("fr", "en", "Selon l'Insee, oui.", "INSEE says yes.", []),
        ("zh", "en", "上海5月3日", "SHANGHAI, May 3", []),
        ("de", "en", "Es war ein Brett.", "It was a STRPLK.", []),  # nobody can say it
    ],
)
def test_a_word_in_capitals(
    other: str, lang: str, source: str, text: str, expected: list[str]
) -> None:
    assert told(LOUD, (other, lang), source, text) == expected


@pytest.mark.parametrize("detector", ALL)
@pytest.mark.parametrize("source", [None, ""])
def test_without_a_source_nothing_is_found(detector: object, source: str | None) -> None:
    text = "La longitud del brazo (FL) de la OTAN y de COVID-91."
    assert told(detector, ("en", "es"), source, text) == []  # type: ignore[arg-type]


WORDS = st.sampled_from(
    "the of WHO NATO ОДКБ CSTO COVID-19 G20 (RC) [AB] la de brazo arm AB-CD U.S. "
    "世界 ЮНЕСКО H1N1".split()
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


@given(TEXTS, TEXTS, st.sampled_from(["en", "ru", "fr", "zh", "xx"]), st.sampled_from(["en", "uk"]))
def test_whatever_is_found_fits_and_is_triggered(
    text: str, source: str, lang: str, other: str
) -> None:
    for detector in ALL:
        assert not any(edit.safe for edit in found(detector, (other, lang), source, text))


@given(TEXTS)
def test_a_source_left_as_it_is_has_nothing_slipped_or_lost(text: str) -> None:
    for detector in (SLIPPED, NUMBER, MISSING, RESPELLED):
        assert told(detector, ("en", "de"), text, text) == []


@given(TEXTS, TEXTS)
def test_matches_name_places_in_both(text: str, source: str) -> None:
    ours = {spot.start for spot in spots(text)}
    theirs = {spot.start for spot in spots(source)}
    paired = matches(text, source)
    assert {match.spot.start for match in paired} <= ours
    assert {match.origin.start for match in paired} <= theirs
    assert len({match.spot.start for match in paired}) == len(paired)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die EU-Kommission und die WHO.", ["EU", "WHO"]),
        ("SARS-CoV-2 and COVID-19", ["SARS-CoV-2", "COVID-19"]),
        ("台湾CPI年增率", ["CPI"]),
        ("Part III and Louis XIV", []),
        ("THE WHO SAID NO", []),
        ("#NATO @WHO", []),
        ("the U.S. and U.S.A", ["U.S", "U.S.A"]),
        ("(ARDs) [IQR]", ["ARDs", "IQR"]),
    ],
)
def test_acronyms_in_running_text(text: str, words: list[str]) -> None:
    assert [spot.word for spot in spots(text)] == words
    assert not words or not shouting(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("G20, P5+1, PM2.5, H1N1, 5G", ["G20", "P5+1", "PM2.5", "H1N1", "5G"]),
        ("COVID-19-Fälle", ["COVID-19"]),
        ("7PM USD20 FY2019 4GB", []),
        ("Room 5 of 7", []),
    ],
)
def test_acronyms_with_a_number(text: str, words: list[str]) -> None:
    assert [one.word for one in numbered(text)] == words
    assert all(re.search(TRIGGER, word) for word in words)


@needs_evaluation
@pytest.mark.parametrize("name", ["wmt_de", "wmt_ru", "wmt_es"])
def test_few_are_found_in_human_translations(name: str) -> None:
    pairs = {
        (row["source_lang"], row["lang"], row["src"], text)
        for row in rows(name)
        for text in row.get("refs") or [row.get("ref")]
        if text
    }
    hits = sum(
        len(told(detector, (other, lang), source, text))
        for other, lang, source, text in pairs
        for detector in ALL
    )
    assert hits * 1000 <= MOST * len(pairs)
