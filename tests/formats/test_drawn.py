"""Plain text: drawn tables and the hunks of diffs are protected, nothing else is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.formats.text import drawn

GRID = "  +----+----+\n  | a ,| b  |\n  +====+====+\n  | c  | d  |\n  +----+----+\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bread , and wine.\n", []),
        ("|x| is the size of x.\n", []),
        (f"Bread:\n\n{GRID}\nEnd.", [GRID]),
        ("| a | b |\n|---|---|\n| c | d |\n", ["| a | b |\n|---|---|\n| c | d |\n"]),
        (f"{GRID}\n{GRID}", [GRID, GRID]),
        ("┌──┬──┐\n│ a│ b│\n└──┴──┘\n", ["│ a│ b│"]),
        ("See:\n@@ -1,2 +1,2 @@\n a \n-b\n+c\n \n\nEnd .", ["@@ -1,2 +1,2 @@\n a \n-b\n+c\n \n"]),
    ],
)
def test_drawn(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in drawn(text)] == expected


@given(st.text("+-|= a@\n1,│", max_size=60))
def test_spans_are_sorted_and_disjoint(text: str) -> None:
    spans = drawn("\n@@ -1 +1 @@\n" + text)
    assert all(a < b for a, b in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
