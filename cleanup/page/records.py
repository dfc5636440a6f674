"""What the page shows, as records: one JSON object a line, in the order of the texts.

``{"file": path}`` opens a file, ``{"block": pieces}`` is a stretch of text, ``{"gap": count}``
stands for blocks that are not shown, ``{"end": counts}`` comes last. A piece is a text, a finding
or ``{"cut": count}`` in the place of so many code points.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from cleanup.edits.doubt import doubt
from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.page.blocks import Block, Gap, Numbered, blocks
from cleanup.page.segments import Segments, no_segments

_LONGEST = 1600  # code points of text between two findings that are shown
_KEPT = 600  # of them at each side where there are more
_UNFIT = re.compile("[<\u2028\u2029\ud800-\udfff]")


def records(
    reports: Iterable[Report], segments: Segments = no_segments, *, left_only: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield the records of the reports; findings are numbered from 1, as ``check`` numbers them."""
    number = hidden = uncertain = 0
    name: tuple[str, str] | None = None
    for report in reports:
        hidden += report.hidden
        uncertain += report.uncertain
        found: list[Numbered] = []
        for each in findings(report):
            number += 1
            if not (left_only and each.made):
                found.append(Numbered(number, each))
        if not found:
            continue
        if name != (report.path, report.member):
            name = report.path, report.member
            yield {"file": report.path, "member": report.member, "lang": report.lang}
        for block in blocks(report, found, segments(report)):
            yield {"gap": block.count} if isinstance(block, Gap) else _block(block, report)
    yield {"end": {"findings": number, "hidden": hidden, "uncertain": uncertain}}


def line_of(record: dict[str, Any]) -> str:
    """Return a record's line; nothing in it ends a script element or a line of JavaScript."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return _UNFIT.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _block(block: Block, report: Report) -> dict[str, Any]:
    segment = block.segment
    told: dict[str, Any] = {
        "block": [piece for each in block.pieces for piece in _piece(each)],
        "line": block.line,
        "lang": segment.lang or report.lang,
    }
    if segment.id and segment.id != segment.source:
        told["id"] = segment.id
    if segment.source is not None:
        told["source"] = segment.source
        told["source_lang"] = segment.source_lang
    return told


def _piece(piece: str | Numbered) -> Iterator[Any]:
    if isinstance(piece, Numbered):
        yield _finding(piece)
    elif len(piece) > _LONGEST:
        yield piece[:_KEPT]
        yield {"cut": len(piece) - 2 * _KEPT}
        yield piece[-_KEPT:]
    else:
        yield piece


def _finding(each: Numbered) -> dict[str, Any]:
    finding, edit = each.finding, each.finding.edit
    told: dict[str, Any] = {
        "n": each.number,
        "kind": edit.kind,
        "before": edit.before,
        "after": edit.after,
        "rules": edit.rules,
        "category": edit.category,
        "reason": edit.reason,
        "line": finding.line,
        "column": finding.column,
    }
    if why := doubt(edit):
        told["doubt"] = why
    if edit.alternatives:
        told["alternatives"] = edit.alternatives
    if edit.confidence is not None:
        told["confidence"] = edit.confidence
    if edit.group is not None:
        told["group"] = edit.group
    if each.under:
        told["under"] = [_finding(other) for other in each.under]
    return told
