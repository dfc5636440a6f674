"""A finding: an edit with its place in the file, as the views show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from typing import Literal

from cleanup.edits.edit import Edit, clash, without_covered
from cleanup.edits.report import Report
from cleanup.text.lines import line_starts, place

Kind = Literal["safe", "suggestion", "flag"]


@dataclass(frozen=True, slots=True)
class Finding:
    """An edit of a file. Lines and columns count from 1, columns in code points, ends exclusive.

    ``start`` and ``end`` are code points of the whole file, also where the report is of a part;
    those in ``edit`` are of the part.
    """

    edit: Edit
    kind: Kind
    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


def kind_of(edit: Edit) -> Kind:
    """What is done about an edit: made unasked, offered, or only pointed at."""
    if edit.after is None:
        return "flag"
    return "safe" if edit.safe else "suggestion"


def findings(report: Report) -> Iterator[Finding]:
    """Everything found in a document, in the order of its text."""
    if not (report.edits or report.suggestions):
        return
    starts = line_starts(report.before)
    for edit in merge(report.edits, report.suggestions, key=lambda e: (e.start, e.end)):
        line, column = place(starts, edit.start)
        end_line, end_column = place(starts, edit.end)
        yield Finding(
            edit,
            kind_of(edit),
            report.path,
            edit.start + report.offset,
            edit.end + report.offset,
            line + report.line,
            column,
            end_line + report.line,
            end_column,
        )


def chosen(report: Report, *, unsafe: bool = False) -> list[Edit]:
    """The edits that a run makes, in order and disjoint.

    With ``unsafe`` the suggestions that have a replacement take the place of the safe edits that
    they clash with.
    """
    if not unsafe:
        return list(report.edits)
    offered: list[Edit] = []
    for edit in report.suggestions:
        if edit.after is not None and not (offered and clash(offered[-1], edit)):
            offered.append(edit)
    every = sorted((*report.edits, *offered), key=lambda e: (e.start, e.end, e.safe))
    return without_covered(every, offered)
