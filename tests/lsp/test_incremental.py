"""What is remembered of a document changes nothing: each check finds what a fresh one would."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lsp.material import PIECES, changed, changes, documents
from lsprotocol.types import (
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from cleanup.edits.report import Findings
from cleanup.engine.engine import Engine
from cleanup.engine.memo import Memo, Remembered
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.read import Part
from cleanup.formats import FormatOptions, _stretches, markdown
from cleanup.lsp.text import Text
from cleanup.runs.worker import Piece, document_of
from cleanup.value import replace

OPTIONS = FormatOptions()
ROOT = Path(__file__).parents[2]
# What rules ask about the document around a unit: a compound elsewhere, an acronym near, how the
# sign of per cent is set, whether a name stands twice; and what is said again.
LONG = (
    *PIECES,
    "A plug - in for the mill, said the miller, who had seen many of them in the town.",
    "The plug-in was old, and the harbour had a plug -in of its own for the boats there.",
    "The European Union (UE) and the World Health Organization (OMS) spoke of the harbour.",
    "The EU, the EU and the EU again; 30 % of the boats, 40% of the keys and 50 % of the doors.",
    "In Geneva the miller met Robertsonhe and left, and Robertson had 1.200.000 keys.",
    "The harbour harbour was open, the choice of the mill of the choice of the mill.",
    "Leave a comment",
    "He said he was there , he said he was there , he said he was there , he said he was there.",
    "The janeiro of the mill was in january, and “the boats' were \"old” .",
    "Der Müller sagte â€œneinâ€\x9d und ging; le moulin Ã©tait vieux.",
)


def fresh(raw: str, form: str, engine: Engine, options: FormatOptions = OPTIONS) -> Findings:
    piece = Piece("a", Part(raw), form, options, 0, "utf-8")
    [found] = engine.check_all([document_of(piece)])
    assert isinstance(found, Findings), found
    return found


def again(raw: str, form: str, engine: Engine, options: FormatOptions = OPTIONS) -> Findings:
    if form != "markdown":
        return fresh(raw, form, engine)
    piece = Piece("a", Part(raw), form, options, 0, "utf-8")
    document = replace(document_of(piece, None, _stretches.read), parts=_stretches.parts)
    [found] = engine.check_all([document])
    assert isinstance(found, Findings), found
    return found


def same(one: Findings, other: Findings) -> bool:
    return (one.edits, one.suggestions, one.lang) == (other.edits, other.suggestions, other.lang)


@given(documents)
@settings(max_examples=150)
def test_stretches_are_read_as_the_whole_is(raw: str) -> None:
    assert _stretches.read(raw, OPTIONS) == markdown.read(raw, OPTIONS)
    parts = _stretches.parts(raw)
    assert "".join(raw[part.start : part.end] for part in parts) == raw


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return Engine(Profile(default())), Engine(Profile(default()), Memo())


@given(raw=documents, new=changes)
@settings(max_examples=40)
def test_a_changed_document_is_checked_as_a_new_one(
    engines: tuple[Engine, Engine], raw: str, new: list[tuple[float, int, str]]
) -> None:
    whole, quick = engines
    for change in (None, *new):
        if change is not None:
            start, end, after = changed(raw, change)
            raw = raw[:start] + after + raw[end:]
        assert same(again(raw, "markdown", quick), fresh(raw, "markdown", whole))


@pytest.mark.parametrize("name", ["mill.md", "mill.po", "harbour.xlf", "notes.txt"])
def test_samples_change_and_are_checked_as_new_ones(
    engines: tuple[Engine, Engine], name: str
) -> None:
    raw = (ROOT / "samples" / "formats" / name).read_text("utf-8")
    draw = random.Random(name)
    form = {".md": "markdown", ".po": "po", ".xlf": "xliff", ".txt": "text"}[Path(name).suffix]
    for _ in range(4):
        at = draw.choice([match.start() for match in re.finditer(" the ", raw)])
        raw = raw[:at] + draw.choice([" ,", " x", " the the"]) + raw[at:]
        assert same(again(raw, form, engines[1]), fresh(raw, form, engines[0]))


@pytest.mark.parametrize("lang", ["en", None])
def test_a_long_document_changes_and_is_checked_as_a_new_one(
    engines: tuple[Engine, Engine], lang: str | None
) -> None:
    draw = random.Random(11)
    raw = ""
    while len(raw) < 30_000:  # so long that it is looked at in pieces
        raw += draw.choice(LONG) + draw.choice(("\n\n", "\n", " "))
    for _ in range(12):
        at = draw.choice([match.start() for match in re.finditer(r"\b", raw)])
        raw = raw[:at] + draw.choice(LONG[-9:]) + raw[at + draw.choice((0, 0, 7)) :]
        found = again(raw, "markdown", engines[1], FormatOptions(lang))
        assert same(found, fresh(raw, "markdown", engines[0], FormatOptions(lang)))


@given(raw=documents, new=changes)
@settings(max_examples=60)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_text_changes_as_the_editors_does(
    encoding: str, raw: str, new: list[tuple[float, int, str]]
) -> None:
    text = Text(raw, encoding)
    for change in new:
        start, end, after = changed(raw, change)
        if raw[start - 1 : start + 1] == "\r\n" or raw[end - 1 : end + 1] == "\r\n":
            continue  # no editor has a position there
        there = text.range(start, end)
        assert text.span(there) == (start, end)
        raw = raw[:start] + after + raw[end:]
        text = text.changed([TextDocumentContentChangePartial(range=there, text=after)])
        assert text.raw == raw
    assert text.changed([TextDocumentContentChangeWholeDocument(raw)]).raw == raw


def test_what_is_not_asked_for_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanup.engine.memo._MOST", 3)
    memory = Remembered()
    for number in range(20):
        memory.keep(number, number)
        assert memory.known(0) == 0
    assert memory.known(19) == 19
    assert memory.known(5) is None
