"""French spaces: one decision, with the spaces that the text has already."""

from __future__ import annotations

import pytest

from cleanup.detectors.spaces import mark_spacing
from cleanup.edits.edit import apply
from cleanup.text.segment import View

FRENCH = mark_spacing.build(
    before={":": "\u00a0", ";": "\u202f", "?": "\u202f"}, inside={"«»": "\u00a0"}
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le moulin: vieux; ouvert?", "Le moulin\u00a0: vieux\u202f; ouvert\u202f?"),
        ("Le «moulin» est vieux", "Le «\u00a0moulin\u00a0» est vieux"),
        ("Quoi ? Le moulin : vieux; ouvert", "Quoi ? Le moulin : vieux ; ouvert"),
        ("Il ouvre à 10:30, voir https://mill.example/a", None),
        ("Le « moulin » est vieux", None),
        ("x == 1: {y}", None),
        (
            "Warning: Each child should have a key!\nAttention: danger",
            "Warning: Each child should have a key!\nAttention\u00a0: danger",
        ),
        (
            "Le moulin:\n\n- x == 1: {y}\n\nOuvert?",
            "Le moulin\u00a0:\n\n- x == 1: {y}\n\nOuvert\u202f?",
        ),
        ("Le moulin:\nx == 1: {y}\n\nOuvert?", "Le moulin:\nx == 1: {y}\n\nOuvert\u202f?"),
    ],
)
def test_french(text: str, expected: str | None) -> None:
    edits = list(FRENCH.find(View(text, "fr", None, None, text)))
    assert apply(text, edits) == (expected or text)
    assert len({edit.group for edit in edits}) <= 1


def test_marks_are_checked() -> None:
    with pytest.raises(ValueError, match="one character"):
        mark_spacing.build(before={"::": " "})
    with pytest.raises(ValueError, match="pair"):
        mark_spacing.build(before={":": " "}, inside={"«": " "})
