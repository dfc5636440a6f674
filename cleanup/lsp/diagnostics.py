"""Findings as an editor shows them: diagnostics, and what it tells where a person points."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticSeverity,
    Hover,
    MarkupContent,
    MarkupKind,
    Position,
)

from cleanup.edits.doubt import doubt
from cleanup.edits.edit import Edit, Kind
from cleanup.edits.report import Report
from cleanup.lsp.folder import Checked, Folder
from cleanup.lsp.text import Text
from cleanup.text.printable import seen

SOURCE = "cleanup"
_LETTER = re.compile(r"[^\W_]")
_LAST_WORD, _FIRST_WORD = re.compile(r"[\w’'-]*\Z"), re.compile(r"[\w’'-]*")
_NEAR = 30  # code points of a word beside a change
_LONGEST = 80  # code points of a text that is shown in a message
_SEVERITY: dict[Kind, DiagnosticSeverity] = {
    "safe": DiagnosticSeverity.Warning,
    "suggestion": DiagnosticSeverity.Information,
    "flag": DiagnosticSeverity.Hint,
}


def edits(report: Report) -> list[Edit]:
    """Return all findings of a report in the order of the text."""
    return sorted((*report.made, *report.left), key=lambda edit: (edit.start, edit.end))


def diagnostics(checked: Checked, text: Text, folder: Folder) -> list[Diagnostic]:
    """Return what an editor shows of a check: its findings, and why some of it was not checked."""
    found = [
        _problem(f"{note.message} The record is skipped.", text, note.line, note.column or 1)
        for note in checked.notes
    ]
    if checked.problem:
        found.append(_problem(checked.problem, text, checked.line, checked.column))
    if checked.report is not None:
        found += (_diagnostic(edit, text, folder) for edit in edits(checked.report))
    return found


def at(report: Report, start: int, end: int) -> list[Edit]:
    """Return the findings that a span of the text touches."""
    return [edit for edit in edits(report) if edit.start <= end and start <= edit.end]


def hover(found: list[Edit], text: Text, folder: Folder) -> Hover | None:
    """Return what a person is given findings in one place."""
    if not found:
        return None
    told = "\n\n---\n\n".join(_told(edit, text.raw, folder) for edit in found)
    spans = [span(edit, text.raw) for edit in found]
    there = text.range(min(start for start, _ in spans), max(end for _, end in spans))
    return Hover(MarkupContent(MarkupKind.Markdown, told), there)


def span(edit: Edit, raw: str) -> tuple[int, int]:
    """Return what is underlined: never nothing, for an insertion the character beside it."""
    start, end = edit.start, edit.end
    if start < end or not raw:
        return start, end
    if end < len(raw) and raw[end] not in "\r\n":
        return start, end + 1
    return max(0, start - 1), end


def change(edit: Edit, after: str | None, raw: str) -> str:
    """Return a change in words: “before” → “after”, with a word beside it where it has none."""
    left = right = ""
    if not _LETTER.search(edit.before) and not _LETTER.search(after or ""):
        left = _LAST_WORD.search(raw, max(0, edit.start - _NEAR), edit.start)[0]  # type: ignore[index]
        right = _FIRST_WORD.match(raw, edit.end, edit.end + _NEAR)[0]  # type: ignore[index]
    before = _shown(f"{left}{edit.before}{right}")
    if after is None:
        return before
    if f"{left}{after}{right}":
        return f"{before} → {_shown(f'{left}{after}{right}')}"
    return f"delete {before}"


def _diagnostic(edit: Edit, text: Text, folder: Folder) -> Diagnostic:
    there = text.range(*span(edit, text.raw))
    what = f" {change(edit, edit.after, text.raw)}" if edit.after is not None else ""
    page = _page(edit.rule, folder)
    return Diagnostic(
        range=there,
        message=f"{edit.reason}{what}",
        severity=_SEVERITY[edit.kind],
        code=edit.rule,
        code_description=CodeDescription(page) if page else None,
        source=SOURCE,
    )


def _page(name: str, folder: Folder) -> str | None:
    """Return the address of the file that a rule stands in, with its reason and its examples."""
    rule = folder.rule(name)
    return _address(rule.path) if rule is not None and rule.path else None


@lru_cache(maxsize=4096)  # each finding of each check asks
def _address(path: str) -> str | None:
    return Path(path).absolute().as_uri() if Path(path).is_file() else None


def _problem(message: str, text: Text, line: int, column: int) -> Diagnostic:
    start = text.offset(Position(max(0, line - 1), 0))
    start = min(start + max(0, column - 1), len(text.raw))
    return Diagnostic(
        range=text.range(start, start),
        message=message,
        severity=DiagnosticSeverity.Error,
        source=SOURCE,
    )


def _told(edit: Edit, raw: str, folder: Folder) -> str:
    """Return what Markdown says of a finding."""
    kind = {"safe": "safe to fix", "suggestion": "a suggestion", "flag": "no replacement"}
    lines = [f"**{edit.rule}** ({kind[edit.kind]})", _plain(f"{edit.reason} {doubt(edit)}".strip())]
    if edit.after is not None:
        each = [edit.after, *edit.alternatives]
        lines.append("\n".join(f"- {_plain(change(edit, after, raw))}" for after in each))
    rule = folder.rule(edit.rule)
    if rule is not None and rule.reason and rule.reason != edit.reason:
        lines.append(f"The rule: {_plain(rule.reason)}")
    page = _page(edit.rule, folder)
    where = f" · [its file]({page})" if page else ""
    lines.append(f"{edit.category}{where} · `cleanup rules {edit.rule}` explains it")
    return "\n\n".join(lines)


def _shown(text: str) -> str:
    """Return a text in quotation marks on one line, shortened in its middle."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"
    return f"“{seen(text)}”"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>()#+-.!|~&" else c for c in text)
