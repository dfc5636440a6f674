"""Broken encodings are repaired word by word, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleanup.detectors.encoding import mojibake
from cleanup.detectors.encoding._garbled import mend
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View

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
        ("彼はcafÃ©「水車」に行った", [("cafÃ©", "café")]),
    ],
)
def test_an_edit_is_a_whole_word_or_mark(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(edit.before, edit.after) for edit in edits(text)] == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("caffÃ¨ Ã© â€œx", "UTF-8 was decoded as Windows-1252."),
        ("das ist schĂ¶n und fĂĽr uns", "UTF-8 was decoded as Windows-1250."),
        ("РџСЂРёРІРµС‚ всем", "UTF-8 was decoded as Windows-1251."),
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
@example("À\x800Í\x80")
def test_edits_are_disjoint_and_say_what_ftfy_says(text: str) -> None:
    found = edits(text)
    if all(edit.safe and edit.after is not None for edit in found):
        assert apply(text, found) in (mend(text, mojibake._repair(text)), text)
    apply(text, found)


@pytest.mark.parametrize("text", ["À\x800Í\x80", "vÀ\x80lt", "Ã€Â\x80 À\x80"])
def test_nothing_is_repaired_to_a_control_character(text: str) -> None:
    found = edits(text)
    assert found
    assert not any(edit.after and "\0" in edit.after for edit in found)


@given(st.text(alphabet="aé zÃ¡Å¾â€™“Ã©Â \x96РџСЂ", max_size=30))
@example("Â  Р©Р ")
def test_a_repaired_word_never_begins_before_the_word(text: str) -> None:
    for edit in edits(text):
        assert edit.before
        # One of two spaces may be a damaged letter's second half: which, nobody can tell.
        said = edit.before[0] == "\xa0" or text[edit.start - 1 : edit.start] == " "
        assert not edit.before[0].isspace() or said


# --- letters that are also leading bytes, before marks that are also trailing ones ---------------

CAPITALS = [chr(c) for c in range(0xC0, 0x180) if chr(c).isupper()]
SMALL = [chr(c) for c in range(0xC0, 0x180) if chr(c).islower()]
MARKS = "»”’“«‹›„…–—²³¹ºª®™©°·•†‡§´¡¿£¥¢¬¼½¾¨¸¯¦±µ×÷\xa0\xad"
IN_CAPITALS = [
    "A peça “{}” estreou",
    "«{}» foi ontem",
    "a sign says {}",
    "{}, and so on",
    "the note ({}) is old. And",
]


@pytest.mark.parametrize("sentence", IN_CAPITALS)
def test_a_word_in_capitals_before_a_mark_is_never_changed_unasked(sentence: str) -> None:
    words = [
        f"{start}{letter}{mark}"
        for start in ("", "MANH", "A ")
        for letter in CAPITALS
        for mark in MARKS
    ]
    words += [f"manh{letter}{mark}" for letter in SMALL for mark in MARKS]
    assert [w for w in words if any(e.safe for e in edits(sentence.format(w)))] == []


@pytest.mark.parametrize(
    "text",
    [
        "A peça “A MANH\xc3” estreou",
        "«AMANH\xc3», disse",
        "DE MANH\xc3–TARDE",
        "BEB\xca\xb2 e M\xc3E",
        "MEN\xdc\xb9 F\xdcR ZWEI",
        "Das \xd6L\xc7\xdc\xb2",
        "HYV\xc4\xb2 ja muut",
        "CAFF\xc8\xb2 e LUNED\xcc»",
        "X\xc3\xb2",
        "La lettre Â est rare",
        "A letra Ã é nasal, AMANHÃ… talvez",
        "The operator Ã acts on the state.",
        "Set √∂ as the boundary",
    ],
)
def test_nothing_is_said_of_what_is_likely_meant(text: str) -> None:
    assert edits(text) == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("jusqu'Ã nos jours, la rÃ©flexion", "jusqu'à nos jours, la réflexion"),
        ("Ã bientôt, cafÃ©", "à bientôt, café"),
        ("DrÃ¥ber i havnen", "Dråber i havnen"),
        ("Ä°stanbul gÃ¼zel", "İstanbul güzel"),
        ("п▓я▀ п╫п╣ я┌п╟п╪", "Вы не там"),
    ],
)
def test_one_proof_is_enough_for_the_whole_text(text: str, after: str) -> None:
    found = edits(text)
    assert all(edit.safe for edit in found)
    assert apply(text, found) == after


@pytest.mark.parametrize(
    "text",
    [
        "Ð¼Ð»Ð¸Ð½ Ð±Ñ–Ð»Ñ Ñ€Ñ–Ñ‡ÐºÐ¸",
        "ä½\xa0å¥½ï¼Œç£¨åŠå¼€é—¨",
        "Officiâš´le frieten",
        "水车自动计®\x97工具的宽度",
        "물레방아가 도움이 됩니\x8b¤.",
    ],
)
def test_what_can_be_mended_only_in_part_is_flagged(text: str) -> None:
    found = edits(text)
    assert [edit for edit in found if edit.after is None]
    assert not [edit for edit in found if edit.safe and edit.after is not None]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("On en a parlé\x85 Tu sais, c\x92est vrai", True),
        ("a week \x96 or two", True),
        ("caf\x8e au lait", False),
        ("le c\x9cur du moulin", False),
        ("El pa\x92s es grande", False),
        ("voil\x85 le moulin", False),
    ],
)
def test_a_control_character_is_a_mark_where_that_is_certain(text: str, safe: bool) -> None:  # noqa: FBT001
    assert {edit.safe for edit in edits(text)} == {safe}


def test_what_is_spoken_of_in_sentences_without_spaces_is_not_repaired_unasked() -> None:
    text = "フランス語の文字が「Ã©」、「Ã¨」、「Ã§」などに置き換えられます。"
    assert [(edit.before, edit.safe) for edit in edits(text)] == [
        ("Ã©", False),
        ("Ã¨", False),
        ("Ã§", False),
    ]
