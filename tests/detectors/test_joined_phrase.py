"""Phrases that are joined to themselves."""

from __future__ import annotations

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.repetition import doubled_phrase, joined_phrase
from cleanup.edits.edit import apply
from cleanup.text.segment import View
from tests.growth import growth

JOINED = joined_phrase.build(links=["and", "of", "or"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the ninth volume of the ninth volume, it ends.", "In the ninth volume, it ends."),
        ("He saw the mill, and saw the mill, and went.", "He saw the mill, and went."),
        ("It was sent to the upper mill and sent to the upper mill again.", None),
        ("the mill and the mill", None),
        ("flour and water and flour and water", None),
        ("step by step and step by step", None),
        ("the old mill, or the old mill, or the old mill", "the old mill, or the old mill"),
        (
            "It was sent to the upper mill and sent to the upper mill.",
            "It was sent to the upper mill.",
        ),
        ("a new mill and a new mill of stone", None),
        ("over and over and over and over", None),
        ("the mill and\nthe mill", None),
        ("the mill of 1900 and the mill of 1900", None),
        ("and and and", None),
        ("", None),
    ],
)
def test_phrases(text: str, expected: str | None) -> None:
    edits = list(JOINED.find(View(text, "en", None, None, text)))
    assert not any(edit.safe for edit in edits)
    assert apply(text, edits) == (expected or text)


def test_more_words_between_phrases_of_some_length() -> None:
    again = joined_phrase.build(links=["which", "are", "the"], far=3, least=4)
    text = "They are said to be sold by the town, which are said to be sold by the town, at last."
    edits = list(again.find(View(text, "en", None, None, text)))
    assert apply(text, edits) == "They are said to be sold by the town, at last."
    text = "They saw the old mill, which the old mill was."
    assert not list(again.find(View(text, "en", None, None, text)))


def test_places_in_a_long_text() -> None:
    one = "The old mill and the old mill, at last, were sold to the town. "
    text = one * 400
    edits = list(JOINED.find(View(text, "en", None, None, text)))
    assert apply(text, edits) == text.replace(" and the old mill", "")


@pytest.mark.parametrize(
    ("detector", "text"),
    [
        (JOINED, "They saw the old mill and the old mill."),
        (doubled_phrase.build(), "the grey wheel of the grey wheel of the house"),
    ],
)
def test_what_the_source_repeats_too_stays(detector: Detector, text: str) -> None:
    again = "Sie sahen die Mühle of die Mühle, und das alte Rad das alte Rad von früher."
    assert list(detector.find(View(text, "en", "Sie sahen die Mühle.", "de", text)))
    assert not list(detector.find(View(text, "en", again, "de", text)))


def test_time_grows_with_the_text_only() -> None:
    def run(size: int) -> object:
        text = "mill and wheel of stone or mill of wheel and stone " * size
        return list(JOINED.find(View(text, "en", None, None, text)))

    assert growth(run, 2_000) < 8


def test_a_link_is_one_word() -> None:
    with pytest.raises(ValueError, match="one word"):
        joined_phrase.build(links=["and the"])
