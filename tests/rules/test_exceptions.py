"""Exceptions that rules refer to by name: each has its own tests, and words of a language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanup import clean
from cleanup.rules.exceptions import exceptions, joined, read_exceptions, with_words

CASES = [
    (name, text, lang, held)
    for name, each in exceptions().items()
    for held, examples in ((True, each.matches), (False, each.misses))
    for text, lang in examples
]


@pytest.mark.parametrize(("name", "text", "lang", "held"), CASES)
def test_every_exception_keeps_its_examples(
    name: str, text: str, lang: str | None, *, held: bool
) -> None:
    pattern = with_words(exceptions()[name].pattern, lang)
    assert bool(re.search(pattern, text)) is held


def test_words_are_those_of_the_language_or_of_all() -> None:
    pattern = "(?&before-marks)"
    assert re.fullmatch(with_words(pattern, "nl-BE"), "met")
    assert not re.fullmatch(with_words(pattern, "en"), "met")
    assert re.fullmatch(with_words(pattern, None), "met")
    assert re.fullmatch(with_words(pattern, "fi"), "met"), "a language without a list has all"


@pytest.mark.parametrize(
    ("text", "lang", "after"),
    [
        ("They met , in spring.", "en", "They met, in spring."),
        ("Ze schreef het op met , als teken.", "nl", None),
        ("Press the key , twice.", "en", None),
        ("Het is met , bedoeld.", "nl", None),
        ("She came by boat , not by road.", "de", "She came by boat, not by road."),
    ],
)
def test_a_word_of_another_language_protects_nothing(
    text: str, lang: str, after: str | None
) -> None:
    assert clean(text, lang=lang).text == (after or text)


def test_a_word_that_may_name_a_key_makes_the_edit_a_suggestion() -> None:
    found = clean("The key , they said, was lost.", lang="en")
    assert found.text == "The key , they said, was lost."
    assert [(edit.before, edit.after) for edit in found.suggestions] == [(" ,", ",")]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (["no-such"], "there is no exception `no-such`; known are "),
        (["(?&no-such)"], "no language has a list `no-such`"),
        ("(", "`unless` is not a valid regular expression"),
        (["mark-named", "["], "`unless` is not a valid regular expression"),
    ],
)
def test_what_is_no_exception_is_named(told: str | list[str], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        joined("unless", told)


def test_an_exception_without_its_tests_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text("[face]\npattern = 'o_o'\nwhy = 'A face.'\nmatches = ['o_o']\n", "utf-8")
    with pytest.raises(ValueError, match=r"\[face\] must have the keys matches, misses"):
        read_exceptions(path)
