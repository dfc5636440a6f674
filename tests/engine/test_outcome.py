"""What is lost is told of the text as it was, wherever it got lost."""

from __future__ import annotations

from cleanup.edits.edit import Edit
from cleanup.edits.ledger import Ledger
from cleanup.engine.segment import _outcome
from cleanup.text.segment import Segment

TEXT = "Here it is: the old old mill"


def test_what_clashes_behind_a_repair_is_told_of_the_text_as_it_was() -> None:
    ledger = Ledger(TEXT, TEXT).make([Edit(0, 12, TEXT[:12], "", ("any/a/cut",))])
    kept = [
        Edit(4, 11, "old old", "old", ("any/a/doubled",)),
        Edit(8, 11, "old", "new", ("any/a/other",)),
    ]
    told = _outcome(Segment(0, len(TEXT), TEXT), ledger, kept, [])
    (first,), (lost,) = told.suggestions, told.lost
    assert (first.start, first.end) == (16, 23)
    assert (lost.edit.start, lost.edit.end, TEXT[lost.edit.start : lost.edit.end]) == (
        20,
        23,
        "old",
    )
    assert lost.reason == "any/a/doubled changes the same place."
