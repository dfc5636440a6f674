"""Words joined at lost links; names and words that only look so."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors.joints import glued_word
from cleanup.edits.edit import apply
from cleanup.text.segment import View

GLUED = glued_word.build(
    tails=["he", "she", "has"], certain=["where"], openers=["As", "The"], keep=["everywhere"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We live in Bywhere the mill is.", None),
        ("We live in Harborwhere the mill is.", "We live in Harbor, where the mill is."),
        ("Marlowshe came. Carlow left.", None),
        ("Marlowshe has come. Marlow left.", "Marlow, she has come. Marlow left."),
        ("Harbour NewsAs of today", "Harbour News. As of today"),
        ("Everywhere we look", None),
        ("Blanche came. Goethe left.", None),
        ("the class MillThe of ours, MillThe again", None),
        ("Harborwhere is a name, and Harborwhere again", None),
    ],
)
def test_glued(text: str, expected: str | None) -> None:
    edits = list(GLUED.find(View(text, "en", None, None, text)))
    if edits:
        assert re.search(str(GLUED.trigger), text)
    assert apply(text, edits) == (expected or text)


def test_words_are_checked() -> None:
    with pytest.raises(ValueError, match="lower case"):
        glued_word.build(tails=["He"])
    with pytest.raises(ValueError, match="capitalised"):
        glued_word.build(tails=["he"], openers=["as"])
