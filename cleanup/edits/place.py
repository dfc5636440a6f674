"""A finding: an edit with its place in the file, as the views show it."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from cleanup.edits.edit import Edit, Kind
from cleanup.edits.passage import Passage, passage_at
from cleanup.edits.report import Report
from cleanup.text.lines import line_starts, place
from cleanup.value import Value


class Finding(Value):
    """An edit of a file. Lines and columns count from 1, columns in code points, ends exclusive.

    ``made`` tells that the run makes it (or would). ``start`` and ``end`` are code points of the
    whole file, or of the ``member`` of it, also where the report is of a part; those in ``edit``
    are of the part. ``passage`` is the text that it stands in, where that has a name or a source.
    """

    edit: Edit
    made: bool
    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    member: str = ""
    passage: Passage | None = None

    @property
    def segment(self) -> str:
        """The name of the text that the edit stands in: a key, a unit's id, a column; else ""."""
        return self.passage.id if self.passage else ""

    @property
    def kind(self) -> Kind:
        """Return what is done about the edit: safe, suggestion or flag."""
        return self.edit.kind


def findings(report: Report, *, left_only: bool = False) -> Iterator[Finding]:
    """Yield everything found in a document in the order of its text, or only what is left."""
    made = () if left_only else report.made
    if not (made or report.left):
        return
    starts = line_starts(report.raw)
    both = ((edit, True) for edit in made), ((edit, False) for edit in report.left)
    for edit, is_made in merge(*both, key=lambda each: (each[0].start, each[0].end)):
        line, column = place(starts, edit.start)
        end_line, end_column = place(starts, edit.end)
        yield Finding(
            edit,
            is_made,
            report.path,
            edit.start + report.offset,
            edit.end + report.offset,
            line + report.line,
            column,
            end_line + report.line,
            end_column,
            report.member,
            passage_at(report.passages, edit.start, edit.end) if report.passages else None,
        )
