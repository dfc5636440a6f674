"""Capitals that a language asks for, and capitals in mid-sentence."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.bilingual import source_edges
from cleanup.detectors.capitals import lost_capital, stray_capital
from cleanup.edits.edit import apply
from cleanup.text.segment import View
from tests.growth import growth

LOST = lost_capital.build(words=["european", "monday"])
STRAY = stray_capital.build(words=["It", "At"], joining=["but"])
EDGES = source_edges.build()


def cleaned(detector: Detector, text: str) -> str:
    edits = list(detector.find(View(text, "en", None, None, text)))
    if edits:
        assert re.search(str(detector.trigger), text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The european mills met on monday.", "The European mills met on Monday."),
        ("(european) and non-european mills. Yes.", "(European) and non-european mills. Yes."),
        ("all in small letters on monday", None),
        ("See /european/ and european.css. Yes.", None),
    ],
)
def test_lost(text: str, expected: str | None) -> None:
    assert cleaned(LOST, text) == (expected or text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it is old but It must be open", "it is old but it must be open"),
        ("of the old mill, It must be open", "of the old mill, it must be open"),
        ("boats came at night At the harbour", "boats came at night. At the harbour"),
        ("the song Let It Be is old", None),
        ("The End of It was old", None),
        ("It is old. It is open", None),
    ],
)
def test_stray(text: str, expected: str | None) -> None:
    assert cleaned(STRAY, text) == (expected or text)


@pytest.mark.parametrize(
    ("lang", "source", "text", "expected"),
    [
        ("de", "The mill is open.", "die Mühle ist offen.", "Die Mühle ist offen."),
        ("de", "The mill is open.", "Die Mühle ist offen", "Die Mühle ist offen."),
        ("zh", "The mill is open now.", "磨坊开了", None),
        (
            "zh",
            "The mill is open now.",
            "那个老磨坊，现在已经开门了",
            "那个老磨坊，现在已经开门了。",
        ),
        ("th", "The mill is open now.", "โรงสีเปิดแล้วตอนนี้", None),
        ("de", "Mill.", "Mühle", None),
        ("de", "The iPhone is here.", "iPhone ist jetzt da.", None),
        ("de", "The mill is open", "die Mühle ist offen", None),
        ("de", "The mill is open.", "Die Mühle ist offen!", None),
    ],
)
def test_edges(lang: str, source: str, text: str, expected: str | None) -> None:
    edits = list(EDGES.find(View(text, lang, source, "en", text)))
    assert apply(text, edits) == (expected or text)


def test_a_missing_stop_can_be_shown_alone() -> None:
    detector = source_edges.build(flag=True)
    text = " Die Mühle ist offen "
    (edit,) = detector.find(View(text, "de", "The mill is open.", "en", text))
    assert (edit.before, edit.after) == ("offen", None)


def test_lists_are_checked() -> None:
    with pytest.raises(ValueError, match="empty"):
        lost_capital.build(words=[])
    with pytest.raises(ValueError, match="capital"):
        stray_capital.build(words=["it"], joining=[])
    with pytest.raises(ValueError, match="false"):
        source_edges.build(first=False, last=False)


def test_a_document_without_capitals_is_read_once() -> None:
    def work(size: int) -> None:
        document = "an european law\n" * size
        for _ in range(size):
            assert not list(LOST.find(View("an european law", "en", None, None, document)))

    assert growth(work, 500) < 10


NAMES = stray_capital.build(words=["Und", "Von", "Es"], joining=["weil"], particles=["Von"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Müller Und die Mühle", "Der Müller und die Mühle"),
        ("er mahlt, weil Es Mehl gibt", "er mahlt, weil es Mehl gibt"),
        ("die Mühle Von der Burg", None),
        ("das Es und das Ich", None),
    ],
)
def test_stray_beside_names_and_nouns(text: str, expected: str | None) -> None:
    edits = list(NAMES.find(View(text, "de", None, None, text)))
    assert apply(text, edits) == (expected or text)
