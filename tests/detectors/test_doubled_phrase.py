"""Words said twice in a row, without a list of them."""

from __future__ import annotations

import pytest

from cleanup.detectors.repetition import doubled_phrase
from cleanup.edits.edit import apply
from cleanup.text.segment import View

PHRASE = doubled_phrase.build()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the choice of the choice of the school", "the choice of the school"),
        ("It was at home, was at home, but old.", "It was at home, but old."),
        ("It came slowly home slowly home.", "It came slowly home."),
        ("The mill the mill is old, the mill the mill.", None),
        ("one by one by one by one", None),
        ("from door to door to sell", None),
        ("New York, New York, New York", None),
        ("the mill is\nthe mill is old", None),
        ("a b a b a b", None),
        ("", None),
    ],
)
def test_phrases(text: str, expected: str | None) -> None:
    edits = list(PHRASE.find(View(text, "en", None, None, text)))
    assert not any(edit.safe for edit in edits)
    assert apply(text, edits) == (expected or text)


def test_time_grows_with_the_text_only() -> None:
    text = "".join(f"mill{i % 7} old wheel mill{i % 7} old wheel stone{i} " for i in range(5_000))
    assert len(list(PHRASE.find(View(text, "en", None, None, text)))) == 0
    text = "".join(f"mill is old mill is old, {'abcdefg'[i % 7]}x " for i in range(5_000))
    assert len(list(PHRASE.find(View(text, "en", None, None, text)))) == 5_000
