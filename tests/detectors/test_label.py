"""Labels: a whole line or cell, the weak ones only in company."""

from __future__ import annotations

import pytest

from cleanup.detectors.names import label
from cleanup.edits.edit import apply
from cleanup.text.segment import View

LABELS = label.build(labels={"illustrate": "Description"}, weak={"use": "Usage", "Type": "Type"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## illustrate", "## Description"),
        ("| use | illustrate |", "| Usage | Description |"),
        ("use | Type", "Usage | Type"),
        ("1. **illustrate**:", "1. **Description**:"),
        ("use", None),
        ("we illustrate it", None),
        ("", None),
        ("|||", None),
    ],
)
def test_labels(text: str, expected: str | None) -> None:
    edits = list(LABELS.find(View(text, "en", None, None, text)))
    assert not any(edit.safe for edit in edits)
    assert apply(text, edits) == (expected or text)


def test_labels_are_checked() -> None:
    with pytest.raises(ValueError, match="one line"):
        label.build(labels={" ": "x"})
