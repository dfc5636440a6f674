"""The language server as a client sees it, on Markdown, XLIFF and PO."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsp.editor import Editor
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

MARKDOWN = "# Mill 🌾\n\nThe old 🗝 mill , once a museum, is open.\n"
XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="fr" target-language="en" original="a" datatype="plaintext"><body>
<trans-unit id="1"><source>Le moulin &amp; 🌾.</source>
<target>The mill &amp; 🌾 boat , as it was.</target></trans-unit>
</body></file></xliff>
"""
PO = """msgid ""
msgstr "Language: en\\n"

msgid "Le 🌊 port, le soir"
msgstr "The 🌊 harbour , in the evening"
"""
FILES = {"a.md": ("markdown", MARKDOWN), "a.xlf": ("xml", XLIFF), "a.po": ("po", PO)}
COMMA = "any/spaces/before-comma"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("space")


@pytest.fixture(scope="module")
def editor(root: Path) -> Iterator[Editor]:
    made = Editor(root)
    yield made
    made.close()


@pytest.fixture(scope="module", params=["utf-16", "utf-8", "utf-32"])
def encoded(editor: Editor, root: Path, request: pytest.FixtureRequest) -> Iterator[Editor]:
    """Editors that count in each way; those that do not push ask for diagnostics."""
    if request.param == editor.encoding:
        yield editor
        return
    made = Editor(root, encoding=request.param, pull=True)
    yield made
    made.close()


@pytest.mark.parametrize("name", FILES)
def test_a_document_is_checked_and_repaired(encoded: Editor, root: Path, name: str) -> None:
    editor = encoded
    language, text = FILES[name]
    uri = (root / name).as_uri()
    assert editor.server.position_encoding == editor.encoding
    found = editor.open(uri, language, text)
    comma = next(each for each in found if each.code == COMMA)
    assert (COMMA, " ,") in editor.shown(uri, found)
    assert comma.severity == lsp.DiagnosticSeverity.Warning
    assert comma.code_description.href.endswith("any/spaces.toml")
    assert "no space before a comma" in comma.message
    assert re.search(r"“(\w+) ,” → “\1,”$", comma.message)
    at = text.index(" ,")
    told = editor.hover(uri, at + 1)
    assert f"**{COMMA}**" in told
    assert "no space before a comma" in told
    assert editor.hover(uri, 0) == ""
    first = editor.actions(uri, at + 1)[0]
    assert first.is_preferred
    editor.do(first)
    assert editor.texts[uri] == text.replace(" ,", ",")
    assert COMMA not in [each.code for each in editor.diagnostics(uri)]
    editor.shut(uri)


def test_all_safe_edits_are_made(editor: Editor, root: Path) -> None:
    uri = (root / "b.md").as_uri()
    editor.open(uri, "markdown", MARKDOWN + "\n🌾🌾 Boats , keys and the the mill. .\n")
    [action] = editor.actions(uri, 0, ["source.fixAll"])
    assert action.kind == "source.fixAll.cleanup"
    editor.do(action)
    assert editor.texts[uri].endswith("\n🌾🌾 Boats, keys and the mill.\n")
    editor.diagnostics(uri)
    assert editor.actions(uri, 0, ["source.fixAll.cleanup"]) == []
    assert editor.actions(uri, 0, ["refactor"]) == []
    editor.shut(uri)


def test_what_is_ignored_here_is_shown_elsewhere(editor: Editor, root: Path) -> None:
    """By a comment in Markdown, which is part of the file, and by a decision in any format."""
    uri = (root / "c.md").as_uri()
    text = "The old mill , a museum.\n\nThe new mill , a shop.\n"
    editor.open(uri, "markdown", text)
    titles = {each.title: each for each in editor.actions(uri, text.index(" ,"))}
    editor.do(titles[f"Ignore {COMMA} on this line (by a comment)"])
    assert editor.texts[uri].startswith(f"The old mill , a museum. <!-- cleanup: ignore[{COMMA}]")
    [left] = editor.diagnostics(uri)
    assert left.range.start.line == 2
    editor.shut(uri)


@pytest.mark.parametrize(("name", "title"), [("d.po", "Ignore here"), ("e.po", "Never again")])
def test_a_decision_is_kept(editor: Editor, root: Path, name: str, title: str) -> None:
    uri = (root / name).as_uri()
    text = PO + '\nmsgid "a"\nmsgstr "The 🌊 quay , at noon"\n'
    editor.open(uri, "po", text)
    action = next(
        each for each in editor.actions(uri, text.index(" ,")) if each.title.startswith(title)
    )
    kept = root / ".cleanup" / "decisions.jsonl"
    try:
        editor.do(action)
        [line] = kept.read_text("utf-8").splitlines()
        told = json.loads(line)
        assert (told["rule"], told["verdict"], told["path"]) == (COMMA, "reject", name)
        assert told.get("everywhere", False) == (title == "Never again")
        found = editor.diagnostics(uri)
        assert len(found) == (0 if title == "Never again" else 1)
    finally:
        kept.unlink(missing_ok=True)
        editor.shut(uri)


def test_alternatives_are_offered(editor: Editor, root: Path) -> None:
    uri = (root / "f.md").as_uri()
    text = "They come to the official request of the harbour council.\n"
    found = editor.open(uri, "markdown", text)
    assert [each.severity for each in found] == [lsp.DiagnosticSeverity.Information]
    offered = [each for each in editor.actions(uri, text.index("to the")) if each.edit]
    assert not any(each.is_preferred for each in offered)
    editor.do(offered[0])
    assert editor.texts[uri] == "They come at the official request of the harbour council.\n"
    editor.shut(uri)


def test_what_no_format_reads_is_left_alone(editor: Editor, root: Path) -> None:
    for name, language in (("a.rs", "rust"), ("Makefile", "makefile"), ("a.docx", "plaintext")):
        assert editor.open((root / name).as_uri(), language, "a mill , b\n") == []
        editor.shut((root / name).as_uri())


def test_an_unsaved_text_is_read_by_its_language(editor: Editor) -> None:
    found = editor.open("untitled:Untitled-1", "markdown", "`a , b` The mill , a museum.\n")
    assert editor.shown("untitled:Untitled-1", found) == [(COMMA, " ,")]
    editor.shut("untitled:Untitled-1")


def test_a_broken_file_is_told_in_one_diagnostic(editor: Editor, root: Path) -> None:
    uri = (root / "g.xlf").as_uri()
    [told] = editor.open(uri, "xml", XLIFF.replace("</body>", "</bodi>"))
    assert told.severity == lsp.DiagnosticSeverity.Error
    assert told.code is None
    editor.shut(uri)


def test_settings_that_change_change_what_is_found(editor: Editor, root: Path) -> None:
    uri = (root / "h.md").as_uri()
    assert len(editor.open(uri, "markdown", "The old mill , a museum.\n")) == 1
    for told, count in (({"cleanup": {"words": ["mill ,"]}}, 0), ({"words": []}, 1)):
        params = lsp.DidChangeConfigurationParams(told)
        editor.client.workspace_did_change_configuration(params)
        assert len(editor.diagnostics(uri)) == count
    editor.shut(uri)


def test_a_request_is_cancelled_and_the_server_goes_on(encoded: Editor, root: Path) -> None:
    """And an answer that would be the same again is not sent again."""
    if not encoded.pull:
        pytest.skip("it does not ask")
    uri = (root / "i.md").as_uri()
    named = lsp.TextDocumentIdentifier(uri)

    async def session() -> None:
        ask = encoded.client.text_document_diagnostic_async
        waiting = asyncio.ensure_future(ask(lsp.DocumentDiagnosticParams(named)))
        await asyncio.sleep(0)
        number = next(iter(encoded.client.protocol._request_futures))
        encoded.client.cancel_request(lsp.CancelParams(number))
        with contextlib.suppress(JsonRpcException):  # where the answer was not quicker
            await waiting
        first = await ask(lsp.DocumentDiagnosticParams(named))
        assert len(first.items) == 1
        again = await ask(lsp.DocumentDiagnosticParams(named, previous_result_id=first.result_id))
        assert again.kind == "unchanged"

    encoded.open(uri, "markdown", "The old mill , a museum.\n")
    encoded.replace(uri, 0, 0, "So. ")
    encoded.run(session())
    encoded.shut(uri)


def test_a_document_that_is_not_open_has_nothing(editor: Editor, root: Path) -> None:
    uri = (root / "none.md").as_uri()
    editor.texts[uri] = ""
    assert editor.hover(uri, 0) == ""
    assert editor.actions(uri, 0) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_server_at_once(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "cleanup", "lsp"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        body = b'{"jsonrpc":"2.0","id":1,"method":"shutdown"}'
        server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        server.stdin.flush()
        assert server.stdout.readline()  # it runs
        server.send_signal(number)
        assert server.wait(20) == 128 + number
