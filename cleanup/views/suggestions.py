"""Suggestions as a diff to be decided in an editor: one hunk each, its reason as a comment before.

``cleanup apply`` makes what a person left of it. The log of the run stands at the end, in lines
that begin with ``#:``, so that what was taken out is known too.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby

from cleanup.edits.edit import Edit
from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.log.records import edit_line, head_line
from cleanup.text.printable import fit, seen
from cleanup.views import PLAIN, Look
from cleanup.views._shared import change
from cleanup.views.diff import header

LOGGED = "#: "  # what a line of the log begins with
_HEAD = """\
# Suggestions of cleanup, one hunk each. Remove the hunks that you do not want, or change their
# lines with +; then run `cleanup apply` with this file, in the current folder.
# What is left is applied; what you removed is remembered as rejected.
"""
_TAIL = "\n# The end: cleanup needs the lines below; do not change them.\n"
_IN_MEMORY = 1 << 20


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield a hunk for each suggestion that has a replacement, then the log of everything."""
    number = hunks = 0
    with tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n") as log:
        for path, parts in groupby(reports, key=lambda report: report.path):
            line = 0
            with tempfile.SpooledTemporaryFile(
                _IN_MEMORY, "w+", encoding="utf-8", newline="\n"
            ) as wait:
                for part in parts:
                    every = list(findings(part))
                    together = _together(every, number)
                    for finding in every:
                        number += 1
                        wait.write(f"{LOGGED}{edit_line(finding, part.raw)}")
                        edit = finding.edit
                        if edit.safe or edit.after is None:
                            continue
                        yield _HEAD * (not hunks)
                        hunks += 1
                        others = [n for n in together.get(edit.group, ()) if n != number]
                        yield _comment(number, finding, others, look)
                        yield _hunk(part.raw, edit, line, look, path)
                    line += part.raw.count("\n")
                top = look.head(path)
                if top is not None:
                    log.write(f"{LOGGED}{head_line(top)}")
                    wait.seek(0)
                    log.writelines(wait)
        if hunks:
            yield _TAIL
            log.seek(0)
            yield from log


def _together(every: list[Finding], number: int) -> dict[str | None, list[int]]:
    """Return the numbers of the edits that are one decision, by their group."""
    groups: dict[str | None, list[int]] = {}
    for at, finding in enumerate(every, number + 1):
        if finding.edit.group is not None:
            groups.setdefault(finding.edit.group, []).append(at)
    return groups


def _comment(number: int, finding: Finding, others: list[int], look: Look) -> str:
    edit = finding.edit
    where = look.style(f"{finding.line}:{finding.column}", "place")
    told = f"\n# [{number}] {where}  {look.style(fit(', '.join(edit.rules)), 'rule')}\n"
    told += f"# {change(edit)}\n"
    if edit.alternatives:
        told += f"# or: {', '.join(seen(other) or '(nothing)' for other in edit.alternatives)}\n"
    if others:
        told += (
            f"# Goes together with {', '.join(f'[{n}]' for n in others)}: all of them or none.\n"
        )
    return f"{told}# {look.style(fit(edit.reason), 'reason')}\n"


def _hunk(raw: str, edit: Edit, line: int, look: Look, path: str) -> str:
    """Return the hunk of one edit, with a line of context on each side, under its file's name."""
    start, end = block(raw, edit)
    new = raw[start : edit.start] + (edit.after or "") + raw[edit.end : end]
    above = raw.rfind("\n", 0, max(start - 1, 0)) + 1 if start else 0
    below = _line_end(raw, end) if end < len(raw) else end
    first = line + raw.count("\n", 0, above) + 1
    rows = [(" ", raw[above:start]), ("-", raw[start:end]), ("+", new), (" ", raw[end:below])]
    lines = [(sign, each) for sign, text in rows for each in _lines(text)]
    old = sum(sign != "+" for sign, _ in lines)
    made = sum(sign != "-" for sign, _ in lines)
    head = look.style(f"@@ -{first},{old} +{first},{made} @@", "place")
    body = "".join(_spelled(sign, each, look) for sign, each in lines)
    return f"{header(path, look.style)}{head}\n{body}"


def block(raw: str, edit: Edit) -> tuple[int, int]:
    """Return the span of the whole lines that an edit changes; lines end with LF."""
    start = raw.rfind("\n", 0, edit.start) + 1
    if edit.end > start and raw[edit.end - 1] == "\n" and (edit.after or "").endswith("\n"):
        return start, edit.end
    return start, _line_end(raw, edit.end)


def _line_end(raw: str, at: int) -> int:
    return raw.find("\n", at) + 1 or len(raw)


def _lines(text: str) -> list[str]:
    *ended, last = text.split("\n")
    return [f"{each}\n" for each in ended] + [last] * bool(last)


def _spelled(sign: str, line: str, look: Look) -> str:
    role = {"-": "removed", "+": "added"}.get(sign)
    text = line.removesuffix("\n")
    shown = sign + (fit(text.removesuffix("\r")) if look.screen else text)
    end = "\n" if line.endswith("\n") else "\n\\ No newline at end of file\n"
    return (look.style(shown, role) if role else shown) + end
