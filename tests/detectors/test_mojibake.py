"""Broken encodings are repaired word by word, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleanup.detectors import mojibake
from cleanup.edit import Edit, apply
from cleanup.segment import View

DETECTOR = mojibake.build()


def edits(text: str) -> list[Edit]:
    return list(DETECTOR.find(View(text, None, None, None, text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A cafÃ© and a crÃ¨me.", [("cafÃ©", "café"), ("crÃ¨me", "crème")]),
        ("I donâ€™t know", [("donâ€™t", "don’t")]),
        ("He said â€œyes!â€\x9d", [("â€œ", "“"), ("â€\x9d", "”")]),
        ("zÃ¡roveÅˆ, Å¾e", [("zÃ¡roveÅˆ", "zároveň"), ("Å¾e", "že")]),
        ("РџСЂРёРІРµС‚, РјРёСЂ", [("РџСЂРёРІРµС‚", "Привет"), ("РјРёСЂ", "мир")]),
        ("a week \x96 or so", [("\x96", "–")]),
        ("café cafÃ© café", [("cafÃ©", "café")]),
        ("the cafÃƒÂ© twice", [("cafÃƒÂ©", "café")]),
    ],
)
def test_an_edit_is_a_whole_word_or_mark(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(edit.before, edit.after) for edit in edits(text)] == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("caffÃ¨ Ã© â€œx", "UTF-8 was read as Windows-1252."),
        ("das ist schĂ¶n und fĂĽr uns", "UTF-8 was read as Windows-1250."),
        ("РџСЂРёРІРµС‚ всем", "UTF-8 was read as Windows-1251."),
    ],
)
def test_the_reason_names_the_encoding(text: str, reason: str) -> None:
    assert reason in [edit.reason for edit in edits(text)]


def test_what_lost_a_letter_for_good_is_no_safe_edit() -> None:
    found = edits("He said â€œyesâ€\ufffd and more")
    assert found
    assert [edit.safe for edit in found if "\ufffd" in (edit.after or "")] == [False]


READ_WRONGLY = [
    ("Größe für Männer", "cp1252"),
    ("Größe für Männer", "cp1250"),
    ("Größe für Männer", "cp437"),
    ("Příliš žluťoučký kůň", "latin-1"),
    ("Příliš žluťoučký kůň", "cp1251"),
    ("Привет, дорогой мир", "cp1251"),
    ("Привет, дорогой мир", "latin-1"),
    ("Привет, дорогой мир", "cp437"),
    ("Ελληνική γλώσσα", "latin-1"),
    ("Ελληνική γλώσσα", "cp437"),
    ("日本語の文章", "latin-1"),
]


@pytest.mark.parametrize(("text", "encoding"), READ_WRONGLY)
def test_what_comes_back_is_what_was_written_or_untouched(text: str, encoding: str) -> None:
    damaged = text.encode().decode(encoding)
    assert apply(damaged, edits(damaged)) in (text, damaged)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
@example("Ã Ã  à Ã\xa0é")
@example("Å¾eÅ¾ Ã ")
def test_edits_are_disjoint_and_say_what_ftfy_says(text: str) -> None:
    found = edits(text)
    assert apply(text, found) == (mojibake._repair(text) if found else text)


@given(st.text(alphabet="aé zÃ¡Å¾â€™“Ã©Â \x96РџСЂ", max_size=30))
def test_a_repaired_word_never_begins_before_the_word(text: str) -> None:
    for edit in edits(text):
        assert edit.before
        assert not edit.before[0].isspace() or edit.before[0] == "\xa0"
