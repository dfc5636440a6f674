"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.views import Style, plain


def view(reports: Iterable[Report], *, style: Style = plain) -> Iterator[str]:
    """One line a rule and kind, the most frequent first: ``count  kind  rule``."""
    counts = Counter(
        (finding.kind, rule)
        for report in reports
        for finding in findings(report)
        for rule in finding.edit.rule.split("+")
    )
    width = len(str(max(counts.values(), default=0)))
    for (kind, rule), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>{width}}  {style(f'{kind:<10}', kind)}  {style(rule, 'rule')}\n"
