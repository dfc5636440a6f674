"""Words said twice in a row, without a list of them."""

from __future__ import annotations

import random

import pytest

from cleanup.detectors.repetition import doubled_phrase, echoed_word
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


def test_lines_without_a_long_word_twice_have_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(7)
    some = "The mill mill, İnce of is is, «Wheel» wheel wheel’ old OLD abc' das und".split()
    texts = [" ".join(draw.choices(some, k=draw.randint(2, 9))) for _ in range(3_000)]
    echo = echoed_word.build(spare=["very"], links=["of"], joins=["und"], articles=["das"])
    asked = [
        (each, View(text, "en", None, None, text)) for text in texts for each in (PHRASE, echo)
    ]
    quick = [list(each.find(view)) for each, view in asked]
    for module in (doubled_phrase, echoed_word):
        monkeypatch.setattr(module, "apart", lambda _text: 1)
    assert [list(each.find(view)) for each, view in asked] == quick
    assert sum(map(bool, quick)) > 100
