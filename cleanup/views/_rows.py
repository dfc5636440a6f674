"""Findings as rows of a table for people who work in spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.edit import Edit
from cleanup.edits.passage import Passage
from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.edits.severity import severity
from cleanup.text.printable import clip, fit
from cleanup.value import Value
from cleanup.views import Look
from cleanup.views._shared import change

_LONGEST = 2000  # code points of a text that is shown whole
_BESIDE = 300  # of what is at each side in a longer one
_FORMULA = tuple("=+-@\t\r＝＋－＠")  # what a spreadsheet may take for the start of a formula


class Row(Value):
    """A finding. The names of the fields are the headings."""

    file: str
    line: int
    segment: str
    source: str
    target: str
    suggestion: str
    rule: str
    category: str
    severity: str
    reason: str
    kind: str
    change: str


HEADINGS = tuple("segment id" if name == "segment" else name for name in Row.__match_args__)


def rows(reports: Iterable[Report], look: Look) -> Iterator[tuple[str | int, ...]]:
    """Yield the cells of each finding, in the order of ``HEADINGS``."""
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            edit = finding.edit
            passage = finding.passage
            target, suggestion = _texts(report, edit, passage)
            row = Row(
                report.place,
                finding.line,
                finding.segment,
                (passage.source or "") if passage else "",
                target,
                suggestion,
                ", ".join(edit.rules),
                edit.category,
                severity(edit.category),
                edit.reason,
                edit.kind,
                change(edit),
            )
            yield tuple(getattr(row, name) for name in Row.__match_args__)


def _texts(report: Report, edit: Edit, passage: Passage | None) -> tuple[str, str]:
    """Return the text that an edit stands in, and the same with the edit made ("" for a flag)."""
    raw = report.raw
    if passage is not None and raw[passage.start : passage.end] != passage.text:
        said = passage.text  # the file spells it otherwise
        if edit.after is None:
            return _short(said), ""
        alone = bool(edit.before) and said.count(edit.before) == 1
        return _short(said), _short(said.replace(edit.before, edit.after) if alone else edit.after)
    start, end = (passage.start, passage.end) if passage else _line(raw, edit)
    left, right = raw[start : edit.start], raw[edit.end : end]
    if end - start > _LONGEST:
        left = f"…{left[-_BESIDE:]}" if len(left) > _BESIDE else left
        right = f"{right[:_BESIDE]}…" if len(right) > _BESIDE else right
    made = "" if edit.after is None else f"{left}{edit.after}{right}"
    return f"{left}{edit.before}{right}", made


def _line(raw: str, edit: Edit) -> tuple[int, int]:
    """Return the span of the lines that an edit touches, without the last line end."""
    start = max(raw.rfind("\n", 0, edit.start), raw.rfind("\r", 0, edit.start)) + 1
    ends = (raw.find(sign, edit.end) for sign in "\r\n")
    return start, min((at for at in ends if at >= 0), default=len(raw))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{clip(text, _LONGEST)}…"


def harmless(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before its sign.

    See OWASP, CSV injection.
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def printable(cell: str | int) -> str | int:
    """Return a cell with controls spelled out but for tabs and line breaks."""
    if not isinstance(cell, str) or cell.isprintable():
        return cell
    return "".join(sign if sign in "\t\n\r" else fit(sign) for sign in cell)
