"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.views import PLAIN, Look


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield one line per rule and kind, the most frequent first: ``count  kind  rule``."""
    counts = Counter(
        (finding.kind, rule)
        for report in reports
        for finding in findings(report)
        for rule in finding.edit.rules
    )
    width = len(str(max(counts.values(), default=0)))
    for (kind, rule), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>{width}}  {look.style(f'{kind:<10}', kind)}  {look.style(rule, 'rule')}\n"
