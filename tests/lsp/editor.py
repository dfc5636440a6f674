"""A client of the language server that keeps the texts as an editor does, and applies edits."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types as lsp
from pytest_lsp import LanguageClient, make_test_lsp_client

T = TypeVar("T")
_UNITS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_WIDTH = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Editor:
    """One server, and the documents that it was told of. ``pull``: diagnostics are asked for."""

    def __init__(
        self,
        root: Path,
        *args: str,
        encoding: str = "utf-16",
        pull: bool = False,
        options: Any = None,
        env: dict[str, str] | None = None,
    ) -> None:
        self.encoding, self.pull = encoding, pull
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self._runner = asyncio.Runner()
        self.client: LanguageClient = make_test_lsp_client()
        self._published: dict[str, list[lsp.PublishDiagnosticsParams]] = {}
        self.client.protocol.fm.features[lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = self._take
        # lsprotocol reads a code action that has a command as a command
        # (findings/lsprotocol-code-action-with-command.sh).
        self.client.protocol._converter.register_structure_hook(
            lsp.Command | lsp.CodeAction, _action
        )
        capabilities = lsp.ClientCapabilities(
            general=lsp.GeneralClientCapabilities(position_encodings=[encoding]),
            workspace=lsp.WorkspaceClientCapabilities(
                workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=True)
            ),
            text_document=lsp.TextDocumentClientCapabilities(
                diagnostic=lsp.DiagnosticClientCapabilities() if pull else None
            ),
        )
        params = lsp.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[lsp.WorkspaceFolder(root.as_uri(), root.name)],
            initialization_options=options,
        )
        self.run(self.client.start_io(sys.executable, "-m", "cleanup", "lsp", *args, env=env))
        self.server = self.run(self.client.initialize_session(params)).capabilities

    def run(self, what: Coroutine[Any, Any, T], seconds: float = 60) -> T:
        """Return what comes of it."""
        return self._runner.run(asyncio.wait_for(what, seconds))

    def close(self) -> None:
        """Leave as an editor does."""
        self.run(self.client.shutdown_session())
        self.run(self.client.stop())
        self._runner.close()

    def open(self, uri: str, language: str, text: str) -> list[lsp.Diagnostic]:
        """Open a document, and return its diagnostics."""
        self.texts[uri], self.versions[uri] = text, 1
        item = lsp.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return self.diagnostics(uri)

    def shut(self, uri: str) -> None:
        """Close a document."""
        identifier = lsp.TextDocumentIdentifier(uri)
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(identifier))
        self._published.pop(uri, None)

    def replace(self, uri: str, start: int, end: int, new: str) -> None:
        """Change a stretch of a document, in code points."""
        there = lsp.Range(self.position(uri, start), self.position(uri, end))
        self.texts[uri] = self.texts[uri][:start] + new + self.texts[uri][end:]
        self.versions[uri] += 1
        change = lsp.TextDocumentContentChangePartial(range=there, text=new)
        named = lsp.VersionedTextDocumentIdentifier(version=self.versions[uri], uri=uri)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(named, [change]))

    def diagnostics(self, uri: str) -> list[lsp.Diagnostic]:
        """Return the diagnostics of the document's newest version."""
        if self.pull:
            params = lsp.DocumentDiagnosticParams(lsp.TextDocumentIdentifier(uri))
            return list(self.run(self.client.text_document_diagnostic_async(params)).items)
        return self.run(self._next(uri))

    def _take(self, told: lsp.PublishDiagnosticsParams) -> None:
        self._published.setdefault(told.uri, []).append(told)

    async def _next(self, uri: str) -> list[lsp.Diagnostic]:
        """Return the first diagnostics that nobody has seen and that are of the newest version."""
        while True:
            waiting = self._published.setdefault(uri, [])
            while waiting:
                told = waiting.pop(0)
                if told.version == self.versions[uri]:
                    return list(told.diagnostics)
            await asyncio.sleep(0.005)

    def actions(self, uri: str, at: int, only: list[str] | None = None) -> list[lsp.CodeAction]:
        """Return what can be done at a place."""
        there = lsp.Range(self.position(uri, at), self.position(uri, at))
        params = lsp.CodeActionParams(
            lsp.TextDocumentIdentifier(uri), there, lsp.CodeActionContext([], only)
        )
        return list(self.run(self.client.text_document_code_action_async(params)) or ())

    def hover(self, uri: str, at: int) -> str:
        """Return what is told of a place."""
        params = lsp.HoverParams(lsp.TextDocumentIdentifier(uri), self.position(uri, at))
        found = self.run(self.client.text_document_hover_async(params))
        return "" if found is None else found.contents.value

    def do(self, action: lsp.CodeAction) -> None:
        """Do as a code action says."""
        for change in action.edit.document_changes if action.edit else ():
            uri = change.text_document.uri
            assert change.text_document.version == self.versions[uri]
            for edit in sorted(change.edits, key=lambda e: self.offset(uri, e.range.start))[::-1]:
                start, end = edit.range.start, edit.range.end
                self.replace(uri, self.offset(uri, start), self.offset(uri, end), edit.new_text)
        if action.command:
            params = lsp.ExecuteCommandParams(action.command.command, action.command.arguments)
            self.run(self.client.workspace_execute_command_async(params))

    def position(self, uri: str, offset: int) -> lsp.Position:
        """Return the position of an offset, counted in another way than the server's."""
        before = self.texts[uri][:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        units = len(before[-1].encode(_UNITS[self.encoding])) // _WIDTH[self.encoding]
        return lsp.Position(len(before) - 1, units)

    def offset(self, uri: str, at: lsp.Position) -> int:
        """Return the offset of a position."""
        lines = [*self.texts[uri].splitlines(keepends=True), ""]
        data = lines[at.line].encode(_UNITS[self.encoding])[: at.character * _WIDTH[self.encoding]]
        return sum(map(len, lines[: at.line])) + len(data.decode(_UNITS[self.encoding]))

    def shown(self, uri: str, found: list[lsp.Diagnostic]) -> list[tuple[str, str]]:
        """Return rule and underlined text of diagnostics."""
        return [
            (
                str(each.code),
                self.texts[uri][
                    self.offset(uri, each.range.start) : self.offset(uri, each.range.end)
                ],
            )
            for each in found
        ]


def _action(value: Any, _: type) -> Any:
    from lsprotocol.converters import get_converter  # noqa: PLC0415

    kind = lsp.Command if isinstance(value.get("command"), str) else lsp.CodeAction
    return get_converter().structure(value, kind)
