"""The language server: what it knows of its client, and how texts are checked for it.

Only this file knows pygls; what is answered to requests stands in ``cleanup.lsp.answers``.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import BinaryIO

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from cleanup.lsp.diagnostics import diagnostics
from cleanup.lsp.folder import Checked
from cleanup.lsp.open import Open
from cleanup.lsp.options import SECTION, Options
from cleanup.lsp.workspace import Workspace, configurations
from cleanup.version import __version__

_PATIENCE = 2.0  # seconds that a client has to tell its settings


class _Protocol(LanguageServerProtocol):  # type: ignore[misc,unused-ignore]
    """The protocol without pygls' own copies of texts, which end lines where no editor does."""

    _server: Server

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        self._server.opened(params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        self._server.changed(params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        self._server.closed(params)


class Server(LanguageServer):  # type: ignore[misc,unused-ignore]
    """All in the event loop's thread, but for the checks, which one thread of their own does."""

    def __init__(self, said: Options) -> None:
        super().__init__("cleanup", __version__, protocol_cls=_Protocol)
        self.checks = ThreadPoolExecutor(1, "checks")
        self.mine = Workspace(said, self.tell)
        self.settled = asyncio.Event()  # the client's settings are known
        self._loop: asyncio.AbstractEventLoop | None = None
        self._told: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, params: lsp.InitializeParams) -> None:
        """Take what the client says of itself at the start."""
        self._loop = asyncio.get_running_loop()
        folders = [each.uri for each in params.workspace_folders or ()]
        self.mine.roots = folders or ([params.root_uri] if params.root_uri else [])
        self.mine.encoding = self.workspace.position_encoding or "utf-16"
        self.mine.configure(params.initialization_options)

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Take a document that the editor has opened."""
        told = params.text_document
        self.mine.close(told.uri)
        self._soon(self.mine.open(told.uri, told.language_id, told.version, told.text), 0)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Take what has changed in a document."""
        document = self.mine.documents.get(params.text_document.uri)
        if document is not None:
            document.text = document.text.changed(params.content_changes)
            document.version = params.text_document.version
            self._soon(document, document.delay)

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Forget a document that the editor has closed."""
        uri = params.text_document.uri
        self.mine.close(uri)
        if not self.pulled:
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @property
    def pulled(self) -> bool:
        """Whether the client asks for diagnostics."""
        of_texts = self.client_capabilities.text_document
        return of_texts is not None and of_texts.diagnostic is not None

    @property
    def versions(self) -> bool:
        """Whether the client takes edits of a document's version."""
        of_space = self.client_capabilities.workspace
        edit = of_space.workspace_edit if of_space else None
        return bool(edit and edit.document_changes)

    def tell(self, sentence: str) -> None:
        """Show a message to the person, once; any thread may."""
        if sentence in self._told or self._loop is None:
            return
        self._told.add(sentence)
        message = lsp.ShowMessageParams(lsp.MessageType.Warning, f"cleanup: {sentence}")
        self._loop.call_soon_threadsafe(self.window_show_message, message)

    def again(self) -> None:
        """Have all documents checked again: what they depend on has changed."""
        for document in self.mine.documents.values():
            document.forget()
            self._soon(document, 0)
        of_space = self.client_capabilities.workspace
        if self.pulled and of_space and (told := of_space.diagnostics) and told.refresh_support:
            self.workspace_diagnostic_refresh(None)

    def _soon(self, document: Open, delay: float) -> None:
        """Check a document after ``delay`` seconds without a further change."""
        loop = self._loop = asyncio.get_running_loop()
        if document.timer is not None:
            document.timer.cancel()
        if not self.pulled:
            document.timer = loop.call_later(delay, self._start, document)

    def _start(self, document: Open) -> None:
        task = asyncio.ensure_future(self._publish(document))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _publish(self, document: Open) -> None:
        checked = await self.current(document)
        if not document.closed and document.seen is document.text:
            found = diagnostics(checked, document.text, document.folder)
            self.text_document_publish_diagnostics(
                lsp.PublishDiagnosticsParams(document.uri, found, document.version)
            )

    async def current(self, document: Open) -> Checked:
        """Return the check of a document's newest text, once the settings are known."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.settled.wait(), _PATIENCE)
        self.settled.set()
        return await document.current(self.checks)

    async def configure(self) -> None:
        """Ask the client for its settings, where it can tell."""
        of_space = self.client_capabilities.workspace
        if of_space and of_space.configuration:
            roots = self.mine.roots
            items = [lsp.ConfigurationItem(section=SECTION)]
            items += [lsp.ConfigurationItem(scope_uri=uri, section=SECTION) for uri in roots]
            with suppress(JsonRpcException, TimeoutError):
                asked = self.workspace_configuration_async(lsp.ConfigurationParams(items))
                told = await asyncio.wait_for(asked, _PATIENCE)
                self.mine.configure(None, configurations(roots, told or ()))
        self.settled.set()

    def serve(self, streams: tuple[BinaryIO, BinaryIO], port: int | None) -> None:
        """Serve one client on two streams, or on a port of this machine, until it leaves.

        Raises OSError where the port cannot be had.
        """
        try:
            if port is not None:
                self.start_tcp("127.0.0.1", port)
            else:
                self.start_io(*streams)
        finally:
            self.checks.shutdown(wait=False, cancel_futures=True)
