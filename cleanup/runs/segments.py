"""The segments of a report, read again: for views that show a text as it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.members import ArchiveReading
from cleanup.files.read import Part
from cleanup.formats import FormatOptions, named
from cleanup.runs.worker import Piece, document_of
from cleanup.text.segment import Segment
from cleanup.value import replace


def segments_of(inputs: Iterable[Input]) -> Callable[[Report], Sequence[Segment]]:
    """Return what gives the segments of a report; none where its format cannot read it alone."""
    by_path = {each.path: each for each in inputs}
    known: dict[str, dict[str, FormatOptions]] = {}  # by path and member of a zip file

    def read(report: Report) -> Sequence[Segment]:
        file = by_path.get(report.path)
        if file is None:
            return ()
        part = Part(report.raw, report.offset, report.line, report.member)
        try:
            options = file.options
            if report.member:
                if file.path not in known:
                    known[file.path] = _of_members(file)
                options = known[file.path].get(report.member, options)
            if file.beside is not None:
                options = replace(options, source=_lines_beside(file, report))
            piece = Piece(file.path, part, file.format, options, file.profile, "utf-8")
            return document_of(piece).segments
        except (
            ValueError,
            OSError,
            FileError,
        ):  # a part of a large file may need what came before it
            return ()

    return read


def _lines_beside(file: Input, report: Report) -> str:
    """Return the lines of the source file that belong to a report. Raises FileError."""
    from cleanup.runs.sources import Beside  # noqa: PLC0415 -- for aligned files only

    assert file.beside is not None
    beside = Beside(file.path, file.beside)
    try:
        beside.skip(report.line)
        return beside.take(report.raw)
    finally:
        beside.close()


def _of_members(file: Input) -> dict[str, FormatOptions]:
    form = named(file.format)
    with file.read() as reading:
        if form.members is None or not isinstance(reading, ArchiveReading):
            return {}
        members = form.members(reading.archive.names, reading.text, file.options)
        return {each.name: each.options for each in members}
