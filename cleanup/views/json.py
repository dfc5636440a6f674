"""All findings as one JSON array, written as they come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.views import PLAIN, Look


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """An array with one object a finding, each on its own line.

    ``start`` and ``end`` are code points of the file's text, ends exclusive; lines and columns
    count from 1; ``after`` is null for a flag.
    """
    opening = "["
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            edit = finding.edit
            entry = {
                "path": report.path,
                **({"member": report.member} if report.member else {}),
                "line": finding.line,
                "column": finding.column,
                "end_line": finding.end_line,
                "end_column": finding.end_column,
                "kind": finding.kind,
                "start": finding.start,
                "end": finding.end,
                "before": edit.before,
                "after": edit.after,
                "rule": edit.rule,
                "rules": edit.rules,
                "category": edit.category,
                "reason": edit.reason,
                "safe": edit.safe,
                "alternatives": edit.alternatives,
                "confidence": edit.confidence,
                "group": edit.group,
            }
            yield f"{opening}\n  {json.dumps(entry)}"
            opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"
