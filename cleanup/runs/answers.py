"""Answers of workers as rows that can be kept, under names that tell what they depend on."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from cleanup.edits.edit import Edit, Lost
from cleanup.edits.passage import Passage
from cleanup.edits.report import Findings
from cleanup.runs.worker import Answer, BadRecord, Piece
from cleanup.value import Value, replace

Rows = tuple[Any, ...]


def name_of(piece: Piece, base: bytes) -> bytes:
    """Return the name of a piece: a hash of its text, its format, and ``base``, which is the rest
    that its findings depend on.
    """
    digest = blake2b(base, digest_size=16)
    options = replace(piece.options, skip=None)
    digest.update(repr((piece.format, options, piece.encoding)).encode("utf-8", "backslashreplace"))
    digest.update(piece.part.raw.encode("utf-8", "surrogatepass"))
    return digest.digest()


def rows_of(found: Findings) -> Rows:
    """Return findings as tuples, lists, texts and numbers."""
    return (
        [_row(edit) for edit in found.edits],
        [_row(edit) for edit in found.suggestions],
        [(_row(each.edit), each.reason) for each in found.lost],
        found.lang,
        found.segments,
        found.uncertain,
        [_row(passage) for passage in found.passages],
        found.words,
    )


def findings_of(rows: Rows) -> Findings:
    """Return the findings that ``rows_of`` gave these rows for."""
    edits, suggestions, lost, lang, segments, uncertain, passages, words = rows
    return Findings(
        tuple(Edit(*row) for row in edits),
        tuple(Edit(*row) for row in suggestions),
        tuple(Lost(Edit(*row), reason) for row, reason in lost),
        lang,
        segments=segments,
        uncertain=uncertain,
        passages=tuple(Passage(*row) for row in passages),
        words=words,
    )


def with_bad(answer: Answer) -> Rows:
    """Return an answer that has findings as rows, with its bad records and its note."""
    assert answer.findings is not None
    return rows_of(answer.findings), [_row(bad) for bad in answer.bad], answer.note


def answer_of(rows: Rows) -> Answer:
    """Return the answer that ``with_bad`` gave these rows for."""
    found, bad, note = rows
    return Answer(findings_of(found), "", tuple(BadRecord(*row) for row in bad), note)


def _row(value: Value) -> Rows:
    return tuple(getattr(value, name) for name in value.__match_args__)
