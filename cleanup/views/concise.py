"""One line a finding: ``path:line:column: rule before → after``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.text.printable import bare, fit
from cleanup.views import PLAIN, Look


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """One line a finding; a flag's line ends with its reason instead of a replacement."""
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            edit = finding.edit
            where = f"{look.style(fit(report.place), 'path')}:{finding.line}:{finding.column}:"
            before = look.style(bare(edit.before), "removed")
            head = f"{where} {look.style(edit.rule, 'rule')} {before}"
            if edit.after is None:
                yield f"{head}: {fit(edit.reason)}\n"
            else:
                mark = "" if finding.kind == "safe" else " (suggestion)"
                yield f"{head} → {look.style(bare(edit.after) or '(nothing)', 'added')}{mark}\n"
