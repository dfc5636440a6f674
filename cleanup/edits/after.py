"""Reports told of the texts that a run's edits left: what remains stands where it is now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from cleanup.edits.edit import NOTED, Edit, growth
from cleanup.edits.passage import Passage
from cleanup.edits.report import Report
from cleanup.text.lines import line_number
from cleanup.value import replace


def after(reports: Iterable[Report], targets: Mapping[str, str] | None = None) -> Iterator[Report]:
    """Yield the reports as of the new texts: nothing is left to be made, ``done`` counts what was.

    ``targets`` names for a file the one that was written.
    """
    here = ("", "")
    offset = lines = 0
    for report in reports:
        if (report.path, report.member) != here or not report.offset:
            here = (report.path, report.member)
            offset = lines = 0
        text = report.text()
        left = list(_moved(report, text))
        noted = sum(edit.reason == NOTED for edit in report.made)
        yield replace(
            report,
            path=(targets or {}).get(report.path, report.path),
            raw=text,
            made=(),
            left=tuple(edit for edit, _ in left),
            offset=report.offset + offset,
            line=report.line + lines,
            done=len(report.made) - noted,
            noted=noted,
            numbers=tuple(number for _, number in left),
            counted=len(report.made) + len(report.left),
            passages=tuple(_passages(report, text)),
        )
        if report.made:
            offset += len(text) - len(report.raw)
            lines += line_number(text, len(text)) - line_number(report.raw, len(report.raw))


def _moved(report: Report, text: str) -> Iterator[tuple[Edit, int]]:
    """Yield what is left where it is in the new text, less what the edits under it did already;
    with its number among all findings.
    """
    at = by = 0
    places = [(edit.start, edit.end) for edit in report.made]
    for count, edit in enumerate(report.left, 1):
        while at < len(report.made) and report.made[at].end <= edit.start:
            by += _grown(report.made[at])
            at += 1
        inner, end = 0, at
        while end < len(report.made) and report.made[end].start < edit.end:
            inner += _grown(report.made[end])
            end += 1
        start, stop = edit.start + by, edit.end + by + inner
        before = text[start:stop]
        if before != edit.after:
            number = count + bisect_right(places, (edit.start, edit.end))
            yield replace(edit, start=start, end=stop, before=before), number


def _passages(report: Report, text: str) -> Iterator[Passage]:
    """Yield the passages where they are in the new text."""
    starts, ends = ([edit.start for edit in report.made], [edit.end for edit in report.made])
    grown = growth(report.made)
    for each in report.passages:
        start = each.start + grown[bisect_right(ends, each.start)]
        end = each.end + grown[bisect_right(starts, each.end)]
        plain = report.raw[each.start : each.end] == each.text
        yield replace(each, start=start, end=end, text=text[start:end] if plain else each.text)


def _grown(edit: Edit) -> int:
    return len(edit.after or "") - len(edit.before)
