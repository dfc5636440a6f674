"""A translation in another language or alphabet is pointed at; names, codes and terms are not."""

from __future__ import annotations

import pytest

from cleanup.detectors.bilingual import foreign_run, wrong_language
from cleanup.text.segment import View

WRONG, RUN = wrong_language.build(), foreign_run.build()
TEXTS = {
    "en": "The old mill by the river is open again, and the wheel is turning for all of us.",
    "de": "Die alte Mühle am Fluss ist wieder offen, und das Rad dreht sich für uns alle.",
    "fr": "Le vieux moulin au bord de la rivière est ouvert, et la roue tourne pour nous tous.",
    "es": "El viejo molino junto al río está abierto de nuevo, y la rueda gira para todos.",
    "ru": "Старая мельница у реки снова открыта, и колесо крутится для всех нас.",
    "uk": "Старий млин біля річки знову відкритий, і колесо крутиться для всіх нас.",
    "cs": "Starý mlýn u řeky je znovu otevřený a kolo se točí pro nás pro všechny.",
    "ja": "川のそばの古い水車小屋がまた開いて、みんなのために水車が回っています。",
    "zh": "河边的老磨坊又重新开放了，水车正在为我们所有人转动。",
    "ko": "강가의 오래된 방앗간이 다시 문을 열었고, 물레방아가 모두를 위해 돌고 있다.",
    "hi": "नदी के किनारे की पुरानी चक्की फिर से खुल गई है और पहिया हम सब के लिए घूम रहा है।",
    "he": "הטחנה הישנה ליד הנהר פתוחה שוב, והגלגל מסתובב בשביל כולנו.",
}


def wrong(text: str, lang: str, source: str = TEXTS["en"], source_lang: str = "en") -> list[str]:
    return [edit.reason for edit in WRONG.find(View(text, lang, source, source_lang, text))]


@pytest.mark.parametrize("lang", sorted(TEXTS))
@pytest.mark.parametrize("written", sorted(TEXTS))
def test_each_language_in_the_place_of_each(lang: str, written: str) -> None:
    if lang == "en":
        return
    assert bool(wrong(TEXTS[written], lang)) is (written != lang)


@pytest.mark.parametrize(
    ("text", "lang", "source"),
    [
        ("iPhone 15 Pro Max", "ru", "iPhone 15 Pro Max"),
        ("#mill #boats #harbour", "ja", "#mill #boats #harbour"),
        ("https://mill.example/the/old/mill/by/the/river", "zh", "See the page."),
        ("OK", "de", "OK"),
        ("7", "he", "7"),
        ("", "fr", "The mill."),
        ("水車小屋", "ja", "mill"),
        ("磨坊2号", "zh", "ミル2号"),
        ("Hotel Mill River, Boston", "de", "Hotel Mill River, Boston"),
        ("в млині", "uk", "in the mill"),
    ],
)
def test_names_codes_and_short_texts_stay(text: str, lang: str, source: str) -> None:
    assert not wrong(text, lang, source)


def test_the_source_s_own_language_is_no_fault() -> None:
    assert not wrong(TEXTS["en"], "en-GB", TEXTS["en"], "en-US")
    assert not [*WRONG.find(View(TEXTS["en"], None, TEXTS["de"], "de", TEXTS["en"]))]


def runs(text: str, lang: str, source: str) -> list[str]:
    return [edit.before for edit in RUN.find(View(text, lang, source, "en", text))]


@pytest.mark.parametrize(
    ("text", "lang", "source", "expected"),
    [
        ("Мельница vieux открыта", "ru", "The mill is open", ["vieux"]),
        ("Мельница the old wheel открыта", "ru", "The old wheel", ["the old wheel"]),
        ("Мельница wheel открыта", "ru", "The wheel", []),
        ("水車squelchの音", "ja", "The sound of it", ["squelch"]),
        ("यह mill खुली है", "hi", "It is open", ["mill"]),
        ("млиnка", "uk", "mill", ["млиnка"]),
        ("SIMка и PDFки", "ru", "card", []),
        ("Скажите ok", "ru", "Say yes", []),
        ("Пишите на info@mill.example", "ru", "Write", []),
        ("<b>мельница</b> class=old", "ru", "mill", []),
        ("Die Mühle vieux", "de", "The mill", []),
        ("Млин #openmill", "uk", "Mill", []),
    ],
)
def test_latin_words_in_other_letters(
    text: str, lang: str, source: str, expected: list[str]
) -> None:
    assert runs(text, lang, source) == expected
