"""The user's words are found as whole words, however many there are."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.settings.settings import ConfigError, settle
from cleanup.text.words import read, spans

WORDS = st.lists(st.text("ab!. ", min_size=1, max_size=4).map(str.strip).filter(bool), max_size=5)


@given(st.text("ab!. ", max_size=30), WORDS.map(tuple))
def test_what_is_found_is_a_whole_word_of_the_list(text: str, words: tuple[str, ...]) -> None:
    for start, end in spans(text, words):
        assert text[start:end] in words
        if re.search(r"\w", text[start:end]):
            assert not re.match(r"\w", text[end:])
            assert not re.search(r"\w\Z", text[:start])


@given(st.lists(st.sampled_from(["Hlavka", "so", "Yahoo!", "will.i.am", "de la Rue", "x"])))
def test_every_place_of_a_word_is_found(parts: list[str]) -> None:
    words = ("Hlavka", "Yahoo!", "will.i.am", "de la Rue")
    text = " ".join(parts)
    found = [text[a:b] for a, b in spans(text, words)]
    assert found == [part for part in parts if part in words]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Hlavkas Hlavka's Hlavka", ("Hlavka",), ["Hlavka", "Hlavka"]),
        (
            "New York Times in New York",
            ("New York", "New York Times"),
            ["New York Times", "New York"],
        ),
        ("C++ and C# and .NET", ("C++", ".NET", "C#"), ["C++", "C#", ".NET"]),
        ("so ™ it", ("™",), ["™"]),
        ("anything", (), []),
        ("", ("x",), []),
        ("Straße strasse", ("Straße",), ["Straße"]),
    ],
)
def test_spans(text: str, words: tuple[str, ...], found: list[str]) -> None:
    assert [text[a:b] for a, b in spans(text, words)] == found


def test_many_words_cost_no_more_than_few() -> None:
    text = "The committee met again in the autumn, and its report came out. " * 2000
    many = tuple(f"word{number}" for number in range(20_000))
    took = []
    for words in (("word1",), many):
        spans(text, words)
        began = time.process_time()
        for _ in range(3):
            spans(text, words)
        took.append(time.process_time() - began)
    assert took[1] < 5 * took[0]


def test_the_file(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(
        "\ufeff# names\nHlavka\n\n  Yahoo!  # a firm\nHlavka\nC#\nthe house style\n", "utf-8"
    )
    assert read(tmp_path / "words.txt") == ("Hlavka", "Yahoo!", "C#", "the house style")
    assert read(tmp_path / "none.txt") == ()


def test_it_counts_beside_a_configuration_only(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("Hlavka\n", "utf-8")
    assert settle(tmp_path, {})["words"] == ()
    (tmp_path / "cleanup.toml").write_text('words = ["Yahoo!"]\n', "utf-8")
    assert settle(tmp_path, {})["words"] == ("Yahoo!", "Hlavka")
    (tmp_path / "words.txt").write_bytes("Gr\xfc\xdfe\n".encode("latin-1"))
    with pytest.raises(ConfigError, match=r"words\.txt: is not UTF-8"):
        settle(tmp_path, {})
