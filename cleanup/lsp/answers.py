"""What is answered to each message of an editor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from lsprotocol import types as lsp

from cleanup.log.decisions import Decision, stamped
from cleanup.lsp import actions
from cleanup.lsp.diagnostics import at, diagnostics, hover
from cleanup.lsp.options import Options
from cleanup.lsp.server import Server

_WATCHED = ("**/cleanup.toml", "**/pyproject.toml", "**/words.txt", "**/.cleanup/*.jsonl")


def server(said: Options) -> Server:
    """Return a server that answers all of these. ``said`` are options of the command line."""
    made = Server(said)
    for name, answer in _ANSWERS.items():
        made.feature(name, _OPTIONS.get(name))(answer)
    made.command(actions.DECIDE)(_decide)
    return made


def _initialize(ls: Server, params: lsp.InitializeParams) -> None:
    ls.begin(params)


async def _initialized(ls: Server, _params: lsp.InitializedParams) -> None:
    of_space = ls.client_capabilities.workspace
    watching = of_space.did_change_watched_files if of_space else None
    if watching and watching.dynamic_registration:
        watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
        name = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
        wanted = lsp.Registration("cleanup-files", name, options)
        ls.client_register_capability(lsp.RegistrationParams([wanted]))
    await ls.configure()


async def _configuration(ls: Server, params: lsp.DidChangeConfigurationParams) -> None:
    if params.settings:
        ls.mine.configure(params.settings)
    await ls.configure()
    ls.again()


def _watched(ls: Server, _params: lsp.DidChangeWatchedFilesParams) -> None:
    ls.again()


async def _folders(ls: Server, params: lsp.DidChangeWorkspaceFoldersParams) -> None:
    gone = {each.uri for each in params.event.removed}
    kept = [uri for uri in ls.mine.roots if uri not in gone]
    ls.mine.roots = kept + [each.uri for each in params.event.added if each.uri not in kept]
    ls.mine.renew()
    await ls.configure()
    ls.again()


def _saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    name = params.text_document.uri.rpartition("/")[2]
    if any(pattern.endswith(f"/{name}") for pattern in _WATCHED):
        ls.again()


async def _diagnostic(
    ls: Server, params: lsp.DocumentDiagnosticParams
) -> lsp.DocumentDiagnosticReport:
    document = ls.mine.documents.get(params.text_document.uri)
    if document is None:
        return lsp.RelatedFullDocumentDiagnosticReport(items=[])
    checked = await ls.current(document)
    result = str(document.number)
    if params.previous_result_id == result:
        return lsp.RelatedUnchangedDocumentDiagnosticReport(result_id=result)
    found = diagnostics(checked, document.text, document.folder)
    return lsp.RelatedFullDocumentDiagnosticReport(items=found, result_id=result)


async def _hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    document = ls.mine.documents.get(params.text_document.uri)
    report = (await ls.current(document)).report if document is not None else None
    if document is None or report is None:
        return None
    there = document.text.offset(params.position)
    return hover(at(report, there, there), document.text, document.folder)


async def _code_action(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    document = ls.mine.documents.get(params.text_document.uri)
    checked = await ls.current(document) if document is not None else None
    if document is None or checked is None or checked.report is None:
        return []
    target = actions.Target(
        document.uri,
        document.version,
        document.text,
        checked.report,
        checked.format,
        ls.versions,
    )
    only = params.context.only
    found: list[lsp.CodeAction] = []
    if _asked(lsp.CodeActionKind.QuickFix.value, only):
        touched = at(checked.report, *document.text.span(params.range))
        found += actions.quick_fixes(target, touched, params.context.diagnostics)
    if _asked(actions.FIX_ALL, only) and (whole := actions.fix_all(target)):
        found.append(whole)
    return found


async def _decide(ls: Server, uri: str, told: dict[str, Any]) -> None:
    """Keep what a person decided; ``told`` are the fields of a decision."""
    document = ls.mine.documents.get(uri)
    try:
        if document is None:
            raise ValueError(f"{uri} is not open")  # noqa: TRY301
        now = datetime.now(UTC).isoformat(timespec="seconds")
        new = stamped(Decision(**told), document.folder.path_told(document.path), now)
        document.folder.decide(new)
    except (TypeError, ValueError, OSError) as error:
        ls.tell(f"the decision was not saved: {error}.")
        return
    ls.again()


def _asked(kind: str, only: Any) -> bool:
    """Return whether actions of a kind are asked for; ``only`` names kinds and what is below
    them.
    """
    return only is None or any(
        each in (kind, "") or kind.startswith(f"{each}.")
        for each in (getattr(one, "value", one) for one in only)
    )


_ANSWERS: dict[str, Callable[..., Any]] = {
    lsp.INITIALIZE: _initialize,
    lsp.INITIALIZED: _initialized,
    lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: _configuration,
    lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: _watched,
    lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders,
    lsp.TEXT_DOCUMENT_DID_SAVE: _saved,
    lsp.TEXT_DOCUMENT_DIAGNOSTIC: _diagnostic,
    lsp.TEXT_DOCUMENT_HOVER: _hover,
    lsp.TEXT_DOCUMENT_CODE_ACTION: _code_action,
}
_OPTIONS = {
    lsp.TEXT_DOCUMENT_DIAGNOSTIC: lsp.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=False, identifier="cleanup"
    ),
    lsp.TEXT_DOCUMENT_CODE_ACTION: lsp.CodeActionOptions(
        code_action_kinds=[lsp.CodeActionKind.QuickFix, actions.FIX_ALL]
    ),
}
