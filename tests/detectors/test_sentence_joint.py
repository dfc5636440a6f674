"""A full stop before a word in lower case, and all the reasons it may have."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors.joints import sentence_joint
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View

DETECTOR = sentence_joint.build(
    joining=["and", "which"], abbreviations=["approx", "dept"], names=["eMall", "qmail"]
)


def edits(text: str) -> list[Edit]:
    found = list(DETECTOR.find(View(text, None, None, None, text)))
    if found:
        assert DETECTOR.trigger is not None
        assert re.search(DETECTOR.trigger, text)
    return found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They met the bakers. and others there.", "They met the bakers and others there."),
        ("They met in the mill. which is old.", "They met in the mill which is old."),
        ("They met in the mill. nobody spoke there.", "They met in the mill. Nobody spoke there."),
        ("They met (in the mill). and left soon.", "They met (in the mill) and left soon."),
        ("They met in\nthe mill.\nand left soon.", "They met in\nthe mill\nand left soon."),
        ("Ils sont là demain. été comme hiver.", "Ils sont là demain. Été comme hiver."),
        ("Она пришла домой. никто не ждал.", "Она пришла домой. Никто не ждал."),
    ],
)
def test_repairs(text: str, first: str) -> None:
    found = edits(text)
    assert apply(text, found) == first
    assert all(len(e.alternatives) == 2 and e.after not in e.alternatives for e in found)


def test_both_ways_are_offered() -> None:
    (edit,) = edits("They met the bakers. and others there.")
    assert (edit.before, edit.after) == (". and", " and")
    assert edit.alternatives == (", and", ". And")


@pytest.mark.parametrize(
    "text",
    [
        "It has approx. forty rooms in all.",
        "The dept. which he led is closed.",
        "It is sold by Miller Inc. and others here.",
        "He came from the U.S. and went home.",
        "They waited and waited... and left.",
        "He has a new phone. iPhone sales fell.",
        "They liked his work. van Gogh did too.",
        "They changed the server. qmail was gone.",
        "They read the file. readme.txt was lost.",
        "Look at fig. three of the book.",
        "So it is. a",
        "Wait here. and",
        "1. bread 2. milk",
        "he came home. he slept. he left.",
        "They came home. he slept there. she left soon. it rained.",
        "That is all there was. afp",
        "They wrote it down again. mill-grind does that too.",
        "That was the old way. milld does it. It is new. milld does not. They left. milld asks.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert edits(text) == []


def test_a_function_word_of_any_language_is_no_program() -> None:
    text = (
        "They met the bakers. milld went. They saw the old mill. milld slept. They came home. "
        "milld rested. It was late. They left. Nobody saw them. All was well."
    )
    assert edits(text) == []
    assert [edit.before for edit in edits(text.replace("milld", "oder"))] == [". oder"] * 3


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"joining": ["as well"], "abbreviations": []}, "one word"),
        ({"joining": [], "abbreviations": ["etc."]}, "without its full stop"),
        ({"joining": [], "abbreviations": [], "names": [""]}, "one word"),
    ],
)
def test_refuses(params: dict[str, list[str]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        sentence_joint.build(**params)
