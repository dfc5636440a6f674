"""Annotations for GitHub Actions.

Syntax and escaping: docs.github.com, "Workflow commands for GitHub Actions", and the function
escapeProperty of @actions/core's command.ts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.text.printable import fit
from cleanup.views import PLAIN, Look
from cleanup.views._shared import change, line_of, near

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_MESSAGE = str.maketrans(_DATA)
_PROPERTY = str.maketrans({**_DATA, ":": "%3A", ",": "%2C"})


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield a warning for what is safe to fix, a notice for what is offered or flagged."""
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            edit = finding.edit
            level = "warning" if finding.kind == "safe" else "notice"
            place = {
                "title": f"cleanup ({edit.rule})",
                "file": fit(near(report.path)),
                "line": str(finding.line),
                "endLine": str(finding.end_line),
            }
            if finding.line == finding.end_line:
                # a column is refused where the annotation spans lines
                place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
            properties = ",".join(f"{k}={v.translate(_PROPERTY)}" for k, v in place.items())
            message = f"{change(edit)}\n{fit(edit.reason)}\n{line_of(report.raw, edit)}"
            yield f"::{level} {properties}::{message.translate(_MESSAGE)}\n"
