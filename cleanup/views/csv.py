"""Findings as a table in CSV (RFC 4180), for a spreadsheet.

A byte order mark tells Excel that it is UTF-8. No cell is taken for a formula.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from cleanup.edits.report import Report
from cleanup.views import PLAIN, Look
from cleanup.views._rows import HEADINGS, harmless, printable, rows


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield the headings, then a row for each finding."""
    yield "\ufeff" + _line(HEADINGS)
    for row in rows(reports, look):
        yield _line(map(harmless, map(printable, row)))


def _line(cells: Iterable[str | int]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
