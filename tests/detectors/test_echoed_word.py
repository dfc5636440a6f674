"""Words that stand twice, without a list of them; what people double on purpose stays."""

from __future__ import annotations

import pytest

from cleanup.detectors.repetition import echoed_word
from cleanup.edits.edit import apply
from cleanup.text.segment import View

ECHO = echoed_word.build(
    spare=["very"], links=["of"], joins=["and"], articles=["the"], kinds=["er", "hours"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a steep steep hill", "a steep hill"),
        ("It is simple simple.", "It is simple."),
        ("the wheel of the wheel turns", "the wheel turns"),
        ("a very very old mill", None),
        ("on and on, in in, the the", None),
        ("tick tick tick tick", None),
        ("higher and higher, for hours and hours", None),
        ("the child and child care", None),
        ("Brod Brod is a town, and the Wheel of the Wheel", None),
        ("mill.mill mill-mill mill's", None),
        ("mill, mill and mill", None),
        ("mill\nmill", None),
    ],
)
def test_echo(text: str, expected: str | None) -> None:
    edits = list(ECHO.find(View(text, "en", None, None, text)))
    assert not any(edit.safe for edit in edits)
    assert apply(text, edits) == (expected or text)


def test_lists_are_checked() -> None:
    with pytest.raises(ValueError, match="one word"):
        echoed_word.build(spare=["so so"])


def test_two_words_are_flagged() -> None:
    text = "There are two cases in two cases of the mill."
    [edit] = ECHO.find(View(text, "en", None, None, text))
    assert (edit.before, edit.after) == (" in two cases", None)


def test_what_is_joined_is_flagged() -> None:
    text = "It is simple and simple."
    [edit] = ECHO.find(View(text, "en", None, None, text))
    assert (edit.before, edit.after) == (" and simple", None)


def test_time_grows_with_the_text_only() -> None:
    text = " ".join(
        f"{'abcd'[i % 4]}{'xyzw'[i % 3]}mill{'q' * (i % 50)} " * 2 for i in range(20000)
    )
    assert len(list(ECHO.find(View(text, "en", None, None, text)))) >= 0
