"""The code quality report of GitLab.

Format: docs.gitlab.com, "Code Quality", section "Code Quality report format".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.views import PLAIN, Look
from cleanup.views._shared import Fingerprints, message, near


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield an array with an object per finding: minor where it is safe to fix, else for
    information.
    """
    names = Fingerprints()
    opening = "["
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            entry = {
                "description": message(finding.edit),
                "check_name": finding.edit.rule,
                "fingerprint": names.of(finding, report),
                "severity": "minor" if finding.kind == "safe" else "info",
                "location": {
                    "path": near(report.path),
                    "lines": {"begin": finding.line, "end": finding.end_line},
                },
            }
            yield f"{opening}\n  {json.dumps(entry)}"
            opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"
