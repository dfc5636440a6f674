"""One line a finding: ``path:line:column: rule before → after``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.text.printable import cut, fit, seen
from cleanup.views import PLAIN, Look
from cleanup.views._shared import line_of


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield one line per finding; a flag's line ends with its reason instead of a replacement."""
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            edit = finding.edit
            where = f"{look.style(fit(report.place), 'path')}:{finding.line}:{finding.column}:"
            before = look.style(cut(seen(edit.before), 60), "removed")
            head = f"{where} {look.style(edit.rule, 'rule')} {before}"
            if edit.after is None:
                yield f"{head}: {fit(edit.reason)}\n"
            else:
                after = look.style(cut(seen(edit.after), 60) or "(nothing)", "added")
                line = look.style(line_of(report.raw, edit, 60), "reason")
                mark = "" if finding.kind == "safe" else " (suggestion)"
                yield f"{head} → {after}  | {line}{mark}\n"
