"""What can be said of quotation marks and brackets only from the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors import Detector
from cleanup.detectors.quotes import mixed_quotes, unbalanced
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View

UNBALANCED = unbalanced.build()
MIXED = mixed_quotes.build()


def edits(text: str, detector: Detector) -> list[Edit]:
    return list(detector.find(View(text, "en", None, None, text)))


FULL = "(one) and (two) are here.\n\n“Three,” he said, and “four.”\n\n[five] and [six].\n\n"


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (FULL + "The mill (built in 1820 is open.", "("),
        (FULL + "The mill built in 1820) is open.", ")"),
        (FULL + "He said “the mill is open.", "“"),
        (FULL + "He said the mill is open.”", "”"),
        (FULL + "The mill [built in 1820 is open.\n\nIt is old.", "["),
    ],
)
def test_lonely_marks_are_flagged(text: str, alone: str) -> None:
    (edit,) = edits(text, UNBALANCED)
    assert edit.before == alone
    assert edit.after is None
    assert alone in edit.reason


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        "The mill (built in 1820 is open.",  # a sentence by itself
        "“The mill is old.\n\n“It is open.\n\n“It is ours,” he said, and “fine.”",
        FULL + "a) bread\n\nb) milk\n\n1) wine\n\niv) salt",
        FULL + "Good night :) and sleep well ;-)",
        FULL + "So glad))) to hear",
        FULL + "if (x) { return foo(; }",
        FULL + "Er rief „Halt“ und lief.\n\n„Halt“, rief er.",
    ],
)
def test_no_flag(text: str) -> None:
    assert edits(text, UNBALANCED) == []


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"marks": "(x)"}, "'x'"),
        ({"marks": "(["}, "not one of a pair"),
        ({"paragraphs": 0}, "1 or more"),
    ],
)
def test_refuses(params: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        unbalanced.build(**params)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town's mill isn't old.\nIt's \"ours\", and the baker’s.",
            "The town's mill isn't old.\nIt's \"ours\", and the baker's.",
        ),
        (
            '“Come,” he said. “It’s late.”\nIt\'s the town’s "mill".',
            "“Come,” he said. “It’s late.”\nIt’s the town’s “mill”.",
        ),
        (
            "‘Come,’ he said. ‘It’s late.’\nThe bakers' bread and 'mill'.",
            "‘Come,’ he said. ‘It’s late.’\nThe bakers’ bread and ‘mill’.",
        ),
    ],
)
def test_the_majority_decides_for_the_whole_text(text: str, expected: str) -> None:
    found = edits(text, MIXED)
    assert apply(text, found) == expected
    assert len({edit.group for edit in found}) == 1
    assert None not in {edit.group for edit in found}
    assert edits(expected, MIXED) == []


@pytest.mark.parametrize(
    "text",
    [
        'It\'s "ours" and the baker’s.',  # one line
        "“Come,” he said.\n“It’s late.”",
        '“Come,” he said.\n“It’s a 12" board.”',
        '“Come,” he said.\n“It’s "late.”',  # an odd one
        '“Come,” he said.\nCall print("It\'s late"); and leave.',
        '„Komm“, sagte er.\nIt\'s the baker’s "mill".',
    ],
)
def test_not_mixed(text: str) -> None:
    assert edits(text, MIXED) == []


@given(st.text("ab \"'“”‘’\n.,", max_size=40))
def test_a_decision_settles_it(text: str) -> None:
    found = edits(text, MIXED)
    if found:
        assert edits(apply(text, found), MIXED) == []


def test_one_mark_is_not_mixed() -> None:
    with pytest.raises(ValueError, match="2 or more"):
        mixed_quotes.build(minimum=1)
