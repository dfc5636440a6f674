"""What a worker does: batches of pieces of files, read by their format and given to the engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cleanup.edits.report import Findings
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.files.read import Part
from cleanup.formats import FormatError, FormatOptions, Unspellable, again, guard, joint, named
from cleanup.formats._nested import nested
from cleanup.runs.errors import place
from cleanup.storage.heap import Heap
from cleanup.text.segment import Document, Escape, Segment
from cleanup.value import Value, replace


class Piece(Value):
    """A file, or a part of one, on its way to a worker."""

    path: str
    part: Part
    format: str
    options: FormatOptions
    profile: int
    encoding: str


class BadRecord(Value):
    """A record that was skipped: where in which file, why, and what it says where that is wanted.

    ``line`` counts from 1 in the file, or in the member of it that ``path`` names too.
    """

    path: str
    line: int
    message: str
    column: int | None = None
    text: str = ""

    def __str__(self) -> str:
        column = f":{self.column}" if self.column else ""
        return f"{self.path}:{self.line}{column}: {self.message} The record is skipped."


class Answer(Value):
    """What came of a piece: its findings, or the sentence why there are none.

    ``bad`` are the records that were skipped, ``note`` what else a worker has to tell.
    """

    findings: Findings | None
    message: str = ""
    bad: tuple[BadRecord, ...] = ()
    note: Any = None


Batch = tuple[Piece, ...]
Reader = Callable[[str, FormatOptions], list[Segment]]


def worker(profiles: tuple[Profile, ...]) -> Callable[[Batch], list[Answer]]:
    """Return what does a batch. Texts stay out of the answers: who asked has them."""
    engines = [Engine(profile) for profile in profiles]
    heap = Heap()

    def answer(batch: Batch) -> list[Answer]:
        answers: dict[int, Answer] = {}
        for number, engine in enumerate(engines):
            mine = [at for at, piece in enumerate(batch) if piece.profile == number]
            answers.update(zip(mine, _answers(engine, [batch[at] for at in mine]), strict=True))
        if heap.passed(sum(len(piece.part.raw) for piece in batch)):
            for engine in engines:
                engine.profile.rules.forget_idle()
        return [answers[at] for at in range(len(batch))]

    return answer


def _answers(engine: Engine, pieces: Sequence[Piece]) -> list[Answer]:
    """Return an answer for each of the pieces, which share a profile."""
    documents: list[Document] = []
    came: list[Answer | None] = []
    bad: list[list[FormatError]] = []
    for piece in pieces:
        bad.append([])
        try:
            documents.append(document_of(piece, bad[-1].append))
            came.append(None)
        except Exception as error:  # noqa: BLE001 -- the other files shall be done all the same
            came.append(failed(piece, error))
    found = iter(engine.check_all(documents))
    return [
        replace(
            _answer(piece, next(found), required=engine.profile.required),
            bad=tuple(bad_record(piece, error) for error in wrong),
        )
        if answer is None
        else answer
        for piece, answer, wrong in zip(pieces, came, bad, strict=True)
    ]


def document_of(
    piece: Piece,
    skip: Callable[[FormatError], None] | None = None,
    read: Reader | None = None,
) -> Document:
    """Return the piece as its format reads it. Raises FormatError; ``skip`` is given records.

    ``read`` reads as the format does, and quicker what it has read before.
    """
    form = named(piece.format)
    if read is not None:
        form = replace(form, read=read)
    if inner := piece.options.inner:
        form = nested(form, named(inner))
    raw = piece.part.raw
    segments = tuple(form.read(raw, replace(piece.options, skip=skip)))
    missing: tuple[str, ...] = ()
    reread = again(form, piece.options)
    if piece.options.source is not None and form.name != "lines":
        from cleanup.runs.paired import again_paired, paired  # noqa: PLC0415 -- for such files only

        pair = paired(segments, form, piece.options)
        segments, reread = pair.segments, again_paired(form, piece.options)
        if not piece.options.more and not piece.part.offset:  # else the others may have them
            missing = pair.missing
    escape = within(piece.encoding, form.escape)
    intact = guard(form, piece.options)
    return Document(
        piece.path,
        raw,
        segments,
        None,
        escape,
        intact,
        form.fit,
        missing,
        reread=reread,
        joint=joint(form, piece.options),
        told=piece.options.lang is not None,
        stretch=None if piece.options.source is not None else form.stretch,
    )


def bad_record(piece: Piece, error: FormatError, text: str = "") -> BadRecord:
    """Return the record of a piece that an error refers to."""
    line = piece.part.line + error.line
    return BadRecord(_where(piece), line, error.message, error.column, text)


def _answer(piece: Piece, found: Findings | Exception, *, required: bool) -> Answer:
    if isinstance(found, Exception):
        return failed(piece, found)
    if required and found.failed:
        return Answer(None, f"{piece.path}: its grammar was not checked: {found.failed[0]}")
    return Answer(found)


def failed(piece: Piece, error: Exception) -> Answer:
    """Return the answer for a piece that cannot be cleaned."""
    if isinstance(error, FormatError):
        where = place(_where(piece), error, piece.part.line)
        return Answer(None, f"{where}: {error.message}")
    if isinstance(error, ValueError):
        return Answer(None, f"{piece.path}: {error}")
    what = f"{type(error).__name__}: {error}"
    return Answer(None, f"{piece.path}: this is a bug in cleanup, please report it: {what}")


def _where(piece: Piece) -> str:
    member = f" › {piece.part.member}" if piece.part.member else ""
    return f"{piece.path}{member}"


def within(encoding: str, escape: Escape) -> Escape:
    """Return ``escape`` that refuses what the encoding cannot hold: only that edit is lost."""
    if encoding.startswith("utf-"):
        return escape

    def spelled(after: str, segment: Segment, at: int) -> str:
        text = escape(after, segment, at)
        try:
            text.encode(encoding)
        except UnicodeEncodeError as error:
            mark = text[error.start]
            raise Unspellable(
                f"The file's encoding, {encoding}, cannot represent {mark!r}."
            ) from None
        return text

    return spelled
