"""JUnit's XML: a test suite a file, a failed test a finding.

Format: the schema of Jenkins' xUnit plug-in, junit-10.xsd, as far as GitLab, Jenkins and Azure read
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.text.printable import fit
from cleanup.views import PLAIN, Look
from cleanup.views._shared import change, near


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield the report; a file without findings is a test that passed."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cleanup">\n'
    for path, parts in groupby(reports, key=lambda report: report.path):
        name = fit(near(path))
        found = [each for part in parts for each in findings(part, left_only=look.fixed)]
        counts = f'tests="{len(found) or 1}" failures="{len(found)}" errors="0"'
        yield f"  <testsuite name={quoteattr(name)} {counts}>\n"
        if not found:
            yield f"    <testcase name={quoteattr(name)} classname={quoteattr(name)}/>\n"
        for finding in found:
            yield _case(finding, name)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(finding: Finding, name: str) -> str:
    edit = finding.edit
    title = f"{finding.line}:{finding.column} {fit(edit.rule)}"
    where = f"{name}:{finding.line}:{finding.column}"
    return (
        f"    <testcase name={quoteattr(title)} classname={quoteattr(name)}>\n"
        f"      <failure type={quoteattr(finding.kind)} message={quoteattr(change(edit))}>"
        f"{escape(f'{where}: {fit(edit.reason)}')}</failure>\n"
        "    </testcase>\n"
    )
