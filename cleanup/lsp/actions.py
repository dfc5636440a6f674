"""What a person can do about findings: replace, ignore here, never again, make all safe edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Command,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from cleanup.edits.edit import Edit
from cleanup.edits.report import Report
from cleanup.log.decisions import decision
from cleanup.lsp.diagnostics import change
from cleanup.lsp.ignoring import comment
from cleanup.lsp.text import Text
from cleanup.value import Value, replace

DECIDE = "cleanup.decide"
FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.cleanup"


class Target(Value):
    """The document that actions are for; ``versions``: the client takes edits of a version."""

    uri: str
    version: int | None
    text: Text
    report: Report
    format: str
    versions: bool


def quick_fixes(
    target: Target, found: Sequence[Edit], shown: Sequence[Diagnostic]
) -> list[CodeAction]:
    """Return what can be done about the findings in one place; ``shown`` is what the client has."""
    actions: list[CodeAction] = []
    for edit in found:
        mine = [each for each in shown if each.code == edit.rule] or None
        actions += _replacements(target, edit, mine)
    for edit in found:
        mine = [each for each in shown if each.code == edit.rule] or None
        actions += _refusals(target, edit, mine)
    return actions


def fix_all(target: Target) -> CodeAction | None:
    """Return what makes all safe edits of the document, or None where there is none."""
    made = target.report.made
    if not made:
        return None
    count = "the safe edit" if len(made) == 1 else f"all {len(made)} safe edits"
    return CodeAction(
        title=f"cleanup: make {count}", kind=FIX_ALL, edit=workspace_edit(target, made)
    )


def workspace_edit(target: Target, edits: Iterable[Edit]) -> WorkspaceEdit:
    """Return edits of the document's text as the client takes them."""
    changes = [
        TextEdit(target.text.range(edit.start, edit.end), edit.after or "") for edit in edits
    ]
    if not target.versions:
        return WorkspaceEdit(changes={target.uri: changes})
    named = OptionalVersionedTextDocumentIdentifier(target.uri, target.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(named, list(changes))])


def _replacements(
    target: Target, edit: Edit, mine: list[Diagnostic] | None
) -> Iterable[CodeAction]:
    if edit.after is None:
        return
    together = _group(target.report, edit)
    if len(together) > 1:
        what = change(edit, edit.after, target.text.raw)
        title = f"{what}, with {len(together) - 1} more of the same group"
        yield CodeAction(
            title=title,
            kind=CodeActionKind.QuickFix,
            diagnostics=mine,
            is_preferred=edit.safe,
            edit=workspace_edit(target, together),
        )
        return
    for number, after in enumerate((edit.after, *edit.alternatives)):
        yield CodeAction(
            title=change(edit, after, target.text.raw),
            kind=CodeActionKind.QuickFix,
            diagnostics=mine,
            is_preferred=edit.safe and not number,
            edit=workspace_edit(target, [replace(edit, after=after)]),
        )


def _group(report: Report, edit: Edit) -> list[Edit]:
    """Return the edits that are one decision with this one, itself among them."""
    if edit.group is None:
        return [edit]
    every = sorted((*report.made, *report.left), key=lambda each: (each.start, each.end))
    return [each for each in every if each.group == edit.group and each.after is not None]


def _refusals(target: Target, edit: Edit, mine: list[Diagnostic] | None) -> Iterable[CodeAction]:
    raw = target.text.raw
    note = comment(target.format, raw, edit)
    if note is not None:
        yield CodeAction(
            title=f"Ignore {edit.rule} on this line (by a comment)",
            kind=CodeActionKind.QuickFix,
            diagnostics=mine,
            edit=workspace_edit(target, [note]),
        )
    what = change(edit, edit.after, raw)
    for title, everywhere in (
        (f"Ignore here: {what}", False),
        (f"Never again: {what}", True),
    ):
        told = asdict(decision(edit, raw, "reject", everywhere=everywhere))
        yield CodeAction(
            title=title,
            kind=CodeActionKind.QuickFix,
            diagnostics=mine,
            command=Command(title=title, command=DECIDE, arguments=[target.uri, told]),
        )
