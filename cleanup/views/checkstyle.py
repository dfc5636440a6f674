"""Checkstyle's XML, which many CI servers and reviewing tools read.

Format: the class XMLLogger of Checkstyle, version 4.3 of its reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import quoteattr

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.text.printable import fit
from cleanup.views import PLAIN, Look
from cleanup.views._shared import message, near


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield an element per file: warnings are safe to fix, all else is for information."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for path, parts in groupby(reports, key=lambda report: report.path):
        yield f"  <file name={quoteattr(fit(near(path)))}>\n"
        for report in parts:
            for finding in findings(report, left_only=look.fixed):
                yield (
                    f'    <error line="{finding.line}" column="{finding.column}"'
                    f' severity="{"warning" if finding.kind == "safe" else "info"}"'
                    f" message={quoteattr(message(finding.edit))}"
                    f" source={quoteattr(f'cleanup.{fit(finding.edit.rule)}')}/>\n"
                )
        yield "  </file>\n"
    yield "</checkstyle>\n"
