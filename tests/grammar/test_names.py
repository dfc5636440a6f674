"""Names are not spelling mistakes, and spelling mistakes are no names."""

from __future__ import annotations

import pytest

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.filter.proper_names import Names, _slip, opens


def why(
    text: str,
    word: str,
    lang: str = "en",
    source: str | None = None,
    *,
    offered: str = "",
    more: str = "",
) -> str:
    """Why a word is taken for a name in a text of a document that has ``more``."""
    start = text.index(word)
    finding = Finding(
        start, start + len(word), "X", "", "", "TYPOS", "misspelling", (offered,) if offered else ()
    )
    passage = Passage(text, lang, source)
    return Names(
        [passage, Passage(more, lang), Passage("Hlavka Hlavka Hlavka", lang, document=1)]
    ).why(passage, finding)


@pytest.mark.parametrize(
    ("text", "word", "lang", "source", "reason"),
    [
        ("She met Hlavka there.", "Hlavka", "en", "Elle y a vu Hlavka.", "source"),
        ("Sie traf Hlavka dort.", "Hlavka", "de", "She met Hlavka there.", "source"),
        ("Он видел Facebook там.", "Facebook", "ru", "He saw Facebook there.", "source"),
        ("Hlavka’s car", "Hlavka’s", "en", "la voiture de Hlavka", "source"),
        ("a kinase (EtAMA1) was", "EtAMA1", "en", "une kinase (EtAMA1)", "source"),
        ("The IMSS said so.", "IMSS", "en", None, "acronym"),
        ("We saw Jana Hlavka there.", "Hlavka", "en", None, "resembles no other"),
        ("Jana Hlavka came.", "Hlavka", "en", None, "resembles no other"),
        ("Hlavka Meier came.", "Hlavka", "en", None, "name"),
        ("There Hlavka Jones sat.", "Hlavka", "en", None, "resembles no other"),
        ("On a vu J. Hlavka ici.", "Hlavka", "fr", None, "resembles no other"),
        ("Dort saß Dr. Hlavka lange.", "Hlavka", "de", None, "resembles no other"),
        ("Dort saß Präsident Hlavka lange.", "Hlavka", "de", None, "resembles no other"),
        ("They saw Ludwig van Hlavka there.", "Hlavka", "en", None, "resembles no other"),
        ("président Hlavka", "Hlavka", "fr", None, "resembles no other"),
        ("They came to Hlavka in May.", "Hlavka", "en", None, "resembles no other"),
        ("Der Umzug nach Hlavka kam.", "Hlavka", "de", None, "resembles no other"),
        ("Поезд в Хлавку ушёл.", "Хлавку", "ru", None, "resembles no other"),
        ("They spoke to Yu then.", "Yu", "en", None, "resembles no other"),
        ("the Hlavka-Meier plan", "Hlavka", "en", None, "resembles no other"),
    ],
)
def test_names(text: str, word: str, lang: str, source: str | None, reason: str) -> None:
    assert reason in why(text, word, lang, source)


@pytest.mark.parametrize(
    ("text", "word", "lang", "source", "offered"),
    [
        ("We saw teh dog.", "teh", "en", None, "the"),
        ("We saw teh dog.", "teh", "en", "teh", "the"),  # the source is written in small letters
        ("Teh dog came.", "Teh", "en", None, "The"),
        ("The Govermnent came.", "Govermnent", "en", None, "Government"),
        ("Der Mann kaufte Kartofeln dort.", "Kartofeln", "de", None, "Kartoffeln"),
        ("Die Regirung kam.", "Regirung", "de", None, "Regierung"),
        ("Der Präsidnt kam aus Berlin.", "Präsidnt", "de", None, "Präsident"),
        ("Die Kosten Regirung", "Regirung", "de", None, "Regierung"),
        ("He saw Paris. Teh dog came.", "Teh", "en", None, "The"),
        ("It was european.", "european", "en", None, "European"),
        ("It was in YOrk then.", "YOrk", "en", None, "York"),
        ("See also: Teh dog", "Teh", "en", None, "The"),
        ("Teh President came.", "Teh", "en", None, "The"),
        ("Becuase Paris is old.", "Becuase", "en", None, "Because"),
        ("THE GOVERMNENT CAME", "GOVERMNENT", "en", None, "GOVERNMENT"),
        ("Dei Kosten steigen.", "Dei", "de", None, "Die"),
    ],
)
def test_no_names(text: str, word: str, lang: str, source: str | None, offered: str) -> None:
    assert why(text, word, lang, source, offered=offered) == ""


@pytest.mark.parametrize(
    ("text", "lang", "reason"),
    [
        ("We saw Jana Hlavka there.", "en", "name"),
        ("There Hlavka Jones sat.", "en", "name"),
        ("They saw Ludwig van Hlavka there.", "en", "name"),
        ("Dort saß Präsident Hlavka lange.", "de", "name"),
        ("Dort saß J. Hlavka lange.", "de", "name"),
        ("Dort saß Freund Hlavka lange.", "de", ""),
        ("They came to Hlavka in May.", "en", ""),
    ],
)
def test_what_is_near_to_a_word_is_a_name_beside_a_name(text: str, lang: str, reason: str) -> None:
    told = why(text, "Hlavka", lang, offered="Hlavca")
    assert reason in told
    assert bool(reason) == bool(told)


def test_a_word_that_recurs_with_its_capital_inside_sentences_is_a_name() -> None:
    text = "They came to Hlavka in May."
    near = {"offered": "Hlavca"}
    assert "throughout" in why(text, "Hlavka", more="In June Hlavka was full.", **near)
    assert why(text, "Hlavka", **near) == ""  # in another document it does not count
    assert why("Regirung. Regirung. Teh end.", "Regirung", offered="Regierung") == ""
    assert why("die Regirung", "Regirung", "de", more="der Regirung", offered="Regierung") == ""
    spelt = "a govermnent, the Govermnent"
    assert why("the Govermnent", "Govermnent", more=spelt, offered="Government") == ""


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("Govermnent", "Government", True),
        ("Goverment", "Government", True),
        ("Regirung", "Regierung", True),
        ("Kartofeln", "Kartoffeln", True),
        ("Hlavka", "Alaska", False),
        ("Whistler", "whistle", True),
        ("Abcd", "Abce", False),
        ("Abcdef", "Abdcfe", False),
        ("Abcde", "Abcde", True),
    ],
)
def test_slips(word: str, other: str, expected: bool) -> None:  # noqa: FBT001
    assert _slip(word, other) is expected
    if len(other) >= 5:
        assert _slip(other, word) is expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("Teh", 0, True),
        ("So. Teh", 4, True),
        ("met Dr. Teh", 8, False),
        ("met J. Teh", 7, False),
        ("A, Teh", 3, False),
        ("“Teh", 1, True),
        ("He said “Teh", 9, False),
        ("1: Teh", 3, True),
        ("one\nTeh", 4, True),
        ("- Teh", 2, True),
    ],
)
def test_where_a_sentence_may_begin(text: str, at: int, expected: bool) -> None:  # noqa: FBT001
    assert opens(text, at) is expected
