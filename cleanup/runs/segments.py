"""The segments of a report, read again: for views that show a text as it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from cleanup.edits.report import Report
from cleanup.files.input import Input
from cleanup.files.read import Part
from cleanup.runs.worker import Piece, document_of
from cleanup.text.segment import Segment


def segments_of(inputs: Iterable[Input]) -> Callable[[Report], Sequence[Segment]]:
    """Return what gives the segments of a report; none where its format cannot read it alone."""
    by_path = {each.path: each for each in inputs}

    def read(report: Report) -> Sequence[Segment]:
        file = by_path.get(report.path)
        if file is None:
            return ()
        part = Part(report.raw, report.offset, report.line)
        piece = Piece(file.path, part, file.format, file.options, file.profile, "utf-8")
        try:
            return document_of(piece).segments
        except ValueError:  # a part of a large file may need what came before it
            return ()

    return read
