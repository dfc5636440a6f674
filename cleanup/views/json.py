"""All findings as one JSON array, written as they come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from cleanup.edits.fields import fields
from cleanup.edits.passage import Passage
from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.views import PLAIN, Look


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield an array with one object per finding, each on its own line.

    ``start`` and ``end`` are code points of the file's text, ends exclusive; lines and columns
    count from 1; ``after`` is null for a flag. With ``look.mqm`` it is an object of ``findings``
    and ``mqm``.
    """
    tally = None
    if look.mqm:
        from cleanup.views._mqm import Tally  # noqa: PLC0415 -- seldom asked for

        tally = Tally(look)
        reports = tally.over(reports)
        yield '{"findings": '
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
                **fields(edit),
                **_passage(finding.passage),
            }
            yield f"{opening}\n  {json.dumps(entry)}"
            opening = ","
    yield "[]" if opening == "[" else "\n]"
    yield f',\n"mqm": {json.dumps(tally.told())}}}\n' if tally else "\n"


def _passage(passage: Passage | None) -> dict[str, str]:
    """Return the name and the source of the segment that an edit stands in, as far as known."""
    if passage is None:
        return {}
    told = {"segment": passage.id} if passage.id else {}
    return told if passage.source is None else {**told, "source": passage.source}
