"""What a language model says instead of a translation, thinks before it, and wraps it in."""

from __future__ import annotations

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.residue import reasoning, refusal, wrapped_answer
from cleanup.edits.edit import Edit, apply
from cleanup.edits.resolve import resolve
from cleanup.text.segment import View

REFUSAL = refusal.build(
    refusals={
        "en": "(?:i'm )?sorry # i can't # translate # help",
        "de": "leider # kann # über # h",
    },
    sure=["as an ai"],
    asks=["please provide the text"],
    about="translat|перев",
)
REASONING = reasoning.build()
WRAPPED = wrapped_answer.build(labels="translation", languages={"de": "german|deutsch"})


def found(detector: Detector, text: str, source: str | None = None) -> list[Edit]:
    return list(detector.find(View(text, "de", source, "en", text)))


@pytest.mark.parametrize(
    ("text", "source", "flagged"),
    [
        ("I'm sorry, but I can't translate it.", None, True),
        ("As an AI model, I must say no.", None, True),
        ("Please provide the text.", "Weiter", True),
        ("Please provide the text.", "Translate this.", False),
        ("Please provide the text.", None, False),
        ("Sorry, I can't help you.", None, False),
        ("Sorry, I can't help you.", "Die Mühle steht.", True),
        ("Sorry, I can't help you.", "Leider kann ich nicht helfen.", False),
        ("He said: sorry, I can't translate it.", None, False),
    ],
)
def test_a_refusal_is_flagged_unless_the_source_refuses(
    text: str, source: str | None, *, flagged: bool
) -> None:
    edits = found(REFUSAL, text, source)
    assert [edit.after for edit in edits] == ([None] if flagged else [])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("<think>Hm.</think>Die Mühle.", "Die Mühle."),
        ("<THINKING>\nHm.\n</THINKING>\nDie Mühle.", "Die Mühle."),
        ("Hm.\n</think>\nDie Mühle.", "Die Mühle."),
        ("Die Mühle. /nothink", "Die Mühle."),
    ],
)
def test_thoughts_go(text: str, after: str) -> None:
    assert apply(text, found(REASONING, text, "The mill.")) == after


@pytest.mark.parametrize("text", ["<think>Hm, the user wants", "<think>Hm.</think>"])
def test_thoughts_alone_are_flagged(text: str) -> None:
    assert [edit.after for edit in found(REASONING, text)] == [None]


@pytest.mark.parametrize("text", ["A <think> tag.", "Ends with </think>", "see a/think", "/think"])
def test_tags_that_are_spoken_of_stay(text: str) -> None:
    assert found(REASONING, text) == []


SOURCE = "The mill is open."


@pytest.mark.parametrize(
    "text",
    [
        "```text\nDie Mühle.\n```",
        '{"de": "Die Mühle."}',
        '["Die Mühle."]',
        "<output>Die Mühle.</output>",
        "1. Die Mühle.",
        '"Die Mühle."',
        "**German:** Die Mühle.",
        f"{SOURCE}\nDie Mühle.",
        f"Source: {SOURCE}\nTranslation: Die Mühle.",
        "Die Mühle.##",
    ],
)
def test_the_answer_alone_is_offered(text: str) -> None:
    assert apply(text, found(WRAPPED, text, SOURCE)) == "Die Mühle."
    assert found(WRAPPED, "Die Mühle.", SOURCE) == []
    assert not any(edit.after for edit in found(WRAPPED, text, text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("- Ja, gern.", "— Yes."),
        ('"Ja, gern doch."', "— Yes, gladly."),
        ("Mühle: offen", "mill: open"),
        ('{"a": 1}', SOURCE),
        ("``` offen", "``` open"),
    ],
)
def test_what_the_source_has_in_its_own_way_stays(text: str, source: str) -> None:
    assert found(WRAPPED, text, source) == []


def test_only_code_stops_a_rule_that_mends_what_is_protected() -> None:
    edit = Edit(3, 5, "ab", "b", ("any/a/b",), "", "", safe=False)
    flag = Edit(3, 5, "ab", None, ("any/a/b",), "", "", safe=False)
    spans = [(0, 9)]
    assert resolve([edit], spans)[0] == []
    assert resolve([edit], spans, menders=frozenset({"any/a/b"}))[0] == [edit]
    assert resolve([edit], spans, menders=frozenset({"any/a/b"}), quoted=spans)[0] == []
    assert resolve([flag], spans, menders=frozenset({"any/a/b"}), quoted=spans)[0] == [flag]
