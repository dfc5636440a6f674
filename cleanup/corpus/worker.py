"""What a worker does with a stretch of a corpus: its records, each by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from cleanup.corpus.records import check_each, sentence
from cleanup.corpus.tally import Tally, tally_of
from cleanup.edits.report import Findings, Outcome
from cleanup.engine.document import findings
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.structure import with_structure
from cleanup.formats import FormatError
from cleanup.runs.worker import Answer, BadRecord, Batch, Piece, bad_record, document_of, failed
from cleanup.text.lines import line_starts, place
from cleanup.text.segment import Document, Segment
from cleanup.value import replace

NO_TEXT = re.compile("[\0\udc80-\udcff]")  # how bytes come that are no UTF-8 (see files.read)
NOT_UTF8 = "It has bytes that are not UTF-8 text."
_SHOWN = 2000  # code points of a bad record that are kept


def worker(profiles: tuple[Profile, ...]) -> Callable[[Batch], list[Answer]]:
    """Return what does a batch (see ``cleanup.runs.worker``); what is counted is in the notes."""
    engines = [Engine(profile) for profile in profiles]

    def answer(batch: Batch) -> list[Answer]:
        return [_answer(engines[piece.profile], piece) for piece in batch]

    return answer


def lost(piece: Piece, why: str) -> Answer:
    """Return the answer for a piece over which a process died: its records stay as they are."""
    what = why.partition(";")[0]
    lines = piece.part.raw.count("\n")
    error = FormatError(f"{what}; the {lines} lines from here on are as they were.")
    return Answer(Findings(), bad=(bad_record(piece, error),), note=_note(tally_of([])))


def _answer(engine: Engine, piece: Piece) -> Answer:
    wrong: list[FormatError] = []
    try:
        document = _apart(document_of(piece, wrong.append), piece)
    except Exception as error:  # noqa: BLE001 -- the other files shall be done all the same
        return failed(piece, error)
    starts = line_starts(piece.part.raw)
    found = _found(engine, document.segments, document.raw)
    outcomes: list[Outcome] = []
    counted: list[tuple[Segment, Findings, int]] = []
    for segment, each in zip(document.segments, found, strict=True):
        line = place(starts, segment.start)[0]
        if isinstance(each, Exception):
            wrong.append(FormatError(sentence(each), line))
            outcomes.append(Outcome(segment, (), ()))
        else:
            outcomes.append(_outcome(segment, each))
            counted.append((segment, each, piece.part.line + line))
    merged = _merged(engine, document, outcomes)
    bad = tuple(_bad(piece, starts, error) for error in sorted(wrong, key=lambda each: each.line))
    return Answer(merged, bad=bad, note=_note(tally_of(counted)))


def _apart(document: Document, piece: Piece) -> Document:
    """Return the document with lines whose language nobody told: each is identified by itself."""
    if piece.format != "lines" or piece.options.lang:
        return document
    return replace(document, segments=tuple(replace(s, lang=None) for s in document.segments))


def _found(engine: Engine, segments: Sequence[Segment], raw: str) -> list[Findings | Exception]:
    """Return what is found in each text, or why it is left alone."""
    broken = NO_TEXT.search(raw) is not None
    good = [not (broken and _broken(each, raw)) and not _torn(each.source) for each in segments]
    some = (segment for segment, fine in zip(segments, good, strict=True) if fine)
    found = iter(check_each(engine, some))
    return [next(found) if fine else ValueError(NOT_UTF8) for fine in good]


def _broken(segment: Segment, raw: str) -> bool:
    return NO_TEXT.search(raw, segment.start, segment.end) is not None


def _torn(source: str | None) -> bool:
    return source is not None and NO_TEXT.search(source) is not None


def _outcome(segment: Segment, found: Findings) -> Outcome:
    spoken = replace(segment, lang=found.lang, found=segment.lang is None)
    return Outcome(spoken, found.edits, found.suggestions, found.lost)


def _merged(engine: Engine, document: Document, outcomes: Sequence[Outcome]) -> Findings:
    merged = findings(document, outcomes)
    if document.intact is not None:
        merged = with_structure(document, merged, engine.profile.rules.menders)
    # No number of segments: what is one of them must tell nothing about the next stretch.
    return replace(merged, lang=None, segments=0, lost=())


def _bad(piece: Piece, starts: Sequence[int], error: FormatError) -> BadRecord:
    start = starts[error.line - 1]
    end = starts[error.line] if error.line < len(starts) else len(piece.part.raw)
    text = piece.part.raw[start : min(end, start + _SHOWN)].rstrip("\r\n")
    return bad_record(piece, error, NO_TEXT.sub("\ufffd", text))


def _note(tally: Tally) -> tuple[object, ...]:
    return tuple(getattr(tally, name) for name in Tally.__match_args__)
