"""What a worker does: pieces of files read, cleaned, shown to the checker of grammar, reported.

The pieces of one errand go to the checker together: it is asked over a network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from cleanup.edits.report import Outcome, Report
from cleanup.engine.checker import Checker
from cleanup.engine.document import report
from cleanup.engine.grammar_pass import Proofread, proofread
from cleanup.engine.raw import Escape
from cleanup.engine.segment import clean_segment
from cleanup.files.read import Part
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.languages.identify import normalize
from cleanup.rules.match import RuleSet
from cleanup.text.segment import Document, Segment, marked
from cleanup.text.words import spans


@dataclass(frozen=True, slots=True)
class How:
    """How files of one kind are cleaned. ``words`` never change.

    ``checker`` opens what looks at grammar, in each process for itself; where it is ``required``,
    a file that it could not look at has failed.
    """

    rules: RuleSet
    signature: str
    safe_only: bool = False
    words: tuple[str, ...] = ()
    checker: Callable[[], Checker] | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a part of one, on its way to a worker."""

    path: str
    part: Part
    format: str
    options: FormatOptions
    how: int
    encoding: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What came of a piece: its report without texts, or the sentence why there is none.

    ``missing`` and ``unchecked`` say why the checker did not look at some of it: it cannot read
    that, or it failed.
    """

    report: Report | None
    texts: int = 0
    message: str = ""
    missing: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A piece on its way to its report, or to the checker first."""

    document: Document
    came: Report | Proofread
    escape: Escape


Errand = tuple[Piece, ...]
Result = TypeVar("Result")


def worker(ways: tuple[How, ...]) -> Callable[[Errand], list[Cleaned]]:
    """What is done with an errand. Texts stay out of the answer: who asked has them."""
    checkers: dict[int, Checker] = {}

    def answer(errand: Errand) -> list[Cleaned]:
        found = [_safely(piece, partial(_found, piece, ways[piece.how])) for piece in errand]
        for number in dict.fromkeys(piece.how for piece in errand):
            opening = ways[number].checker
            if opening is None:
                continue
            if number not in checkers:
                checkers[number] = opening()
            which = [at for at, piece in enumerate(errand) if piece.how == number]
            _look(found, which, checkers[number])
        return [
            _safely(piece, partial(_told, each, ways[piece.how]))
            for piece, each in zip(errand, found, strict=True)
        ]

    return answer


def _safely(piece: Piece, do: Callable[[], Result]) -> Result | Cleaned:
    """What it gives, or the sentence why it cannot: the other files shall be done all the same."""
    try:
        return do()
    except FormatError as error:
        column = f":{error.column}" if error.column else ""
        where = f"{piece.path}:{piece.part.line + error.line}{column}"
        return Cleaned(None, 0, f"{where}: {error.message}")
    except ValueError as error:
        return Cleaned(None, 0, f"{piece.path}: {error}")
    except Exception as error:  # noqa: BLE001 -- a mistake of ours in one file is not one in all
        what = f"{type(error).__name__}: {error}"
        return Cleaned(None, 0, f"{piece.path}: a mistake in cleanup, please report it: {what}")


def _found(piece: Piece, how: How) -> _Found:
    form = named(piece.format)
    part = piece.part
    segments = [_tagged(segment) for segment in form.read(part.raw, piece.options)]
    if how.words:
        segments = [_guarded(segment, how.words) for segment in segments]
    document = Document(piece.path, part.raw, tuple(segments), None, part.offset, part.line)
    outcomes = (clean_segment(segment, how.rules) for segment in segments)
    escape = within(piece.encoding, form.escape)
    if how.checker is None:
        return _Found(document, report(document, outcomes, escape, how.signature), escape)
    return _Found(document, Proofread(tuple(outcomes)), escape)


def _look(found: list[_Found | Cleaned], which: Sequence[int], checker: Checker) -> None:
    """Show the checker those of the pieces that could be read, all at once."""
    readable = [at for at in which if isinstance(found[at], _Found)]
    outcomes = [_outcomes(found[at]) for at in readable]
    try:
        seen = proofread(outcomes, checker)
    except Exception as error:  # noqa: BLE001 -- what our own rules found is still worth having
        reason = f"a mistake in cleanup, please report it: {type(error).__name__}: {error}"
        seen = [Proofread(each, (), (reason,)) for each in outcomes]
    for at, came in zip(readable, seen, strict=True):
        each = found[at]
        assert isinstance(each, _Found)
        found[at] = replace(each, came=came)


def _outcomes(found: _Found | Cleaned) -> tuple[Outcome, ...]:
    assert isinstance(found, _Found)
    assert isinstance(found.came, Proofread)
    return found.came.outcomes


def _told(found: _Found | Cleaned, how: How) -> Cleaned:
    if isinstance(found, Cleaned):
        return found
    document, came = found.document, found.came
    missing, failed = tuple[str, ...](), tuple[str, ...]()
    if isinstance(came, Proofread):
        missing, failed = came.missing, came.failed
        if how.required and failed:
            return Cleaned(None, 0, f"{document.path}: its grammar was not checked: {failed[0]}")
        came = report(document, came.outcomes, found.escape, how.signature)
    kept = () if how.safe_only else came.suggestions
    short = replace(came, before="", after="", suggestions=kept)
    return Cleaned(short, len(document.segments), "", missing, failed)


def within(encoding: str, escape: Escape) -> Escape:
    """``escape`` that refuses what the file's encoding cannot hold: that edit alone is lost."""
    if encoding.startswith("utf-"):
        return escape

    def spelled(after: str, segment: Segment, at: int) -> str:
        text = escape(after, segment, at)
        try:
            text.encode(encoding)
        except UnicodeEncodeError as error:
            mark = text[error.start]
            raise Unspellable(f"The file's encoding, {encoding}, has no {mark!r}.") from None
        return text

    return spelled


def _tagged(segment: Segment) -> Segment:
    """The segment with its own language tag spelled as rules spell it; without one that is none."""
    if segment.lang is None:
        return segment
    try:
        lang = normalize(segment.lang)
    except ValueError:
        return replace(segment, lang=None)
    return segment if lang == segment.lang else replace(segment, lang=lang)


def _guarded(segment: Segment, words: tuple[str, ...]) -> Segment:
    kept = spans(segment.text, words)
    return replace(segment, marks=(*segment.marks, *marked(kept, "word")))
