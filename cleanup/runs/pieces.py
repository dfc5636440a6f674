"""The pieces of a file that go to workers: its parts, or the members of a zip file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from cleanup.files import MOST, FileError
from cleanup.files.input import Input
from cleanup.files.read import Part, Reading
from cleanup.formats import Format, FormatError, FormatOptions, cutter, named
from cleanup.runs.worker import Answer, Batch, Piece
from cleanup.value import replace

if TYPE_CHECKING:
    from cleanup.files.members import ArchiveReading


_MOST = (
    f"It has more than {MOST // 1_000_000} MB, and its format is read in one piece, which would "
    "take gigabytes of memory. Clean it in parts, or leave it out with --exclude."
)


def pieces_of(
    each: Input,
    reading: Reading | ArchiveReading,
    plan: deque[Any],
    here: Callable[[Batch], list[Answer]],
) -> Iterator[Piece]:
    """Yield the pieces of a file: its parts, or the members of a zip file."""
    if isinstance(reading, Reading):
        yield from _pieces(each, reading, plan, here)
        return
    form = named(each.format)
    assert form.members is not None
    try:
        members = form.members(reading.archive.names, reading.text, each.options)
    except FormatError as error:
        raise FormatError(error.message, 0) from None  # a zip file has no lines
    options = {member.name: member.options for member in members}
    for part, encoding in reading.members(options):
        yield Piece(each.path, part, each.format, options[part.member], each.profile, encoding)


def _pieces(
    each: Input,
    reading: Reading,
    plan: deque[Any],
    here: Callable[[Batch], list[Answer]],
) -> Iterator[Piece]:
    """Yield the file's pieces. The first of a large file is cleaned here and now: it tells the
    rest which language the text is in, and how its table is laid out.
    """
    later: list[FormatOptions] = []
    options = each.options
    form = named(each.format)
    cut = cutter(form, options, later)
    large = cut is not None and reading.large
    _fit(each, reading, form, whole=cut is None)
    beside = None
    if each.beside is not None:
        from cleanup.runs.sources import Beside  # noqa: PLC0415 -- for aligned files only

        beside = Beside(each.path, each.beside)
    for part, more in _with_more(reading.parts(cut)):
        if beside is not None:
            options = replace(options, source=beside.take(part.raw))
            if not more:
                beside.end()
        if large and form.carry:
            options = replace(options, more=more)
        piece = Piece(each.path, part, each.format, options, each.profile, reading.encoding.name)
        if large and not part.offset:
            first = here((piece,))[0]
            plan.append((piece, first))
            options = later[0] if later else options
            told = first.findings
            if told is None:
                return
            if told.segments == 1 and options.lang is None:
                options = replace(options, lang=told.lang)
        else:
            yield piece
        if more and form.carry:
            options = form.carry(part.raw, options)


def _fit(each: Input, reading: Reading, form: Format, *, whole: bool) -> None:
    """Raise FileError for what is too large to be read ``whole``, FormatError for what is broken
    somewhere and is read in parts: before any part is worked on.
    """
    if whole and reading.stamp.size > MOST:
        raise FileError(each.path, _MOST)
    if not whole and form.sound and reading.large and reading.twice:
        with each.read() as again:
            if isinstance(again, Reading):
                form.sound(again.texts())


def _with_more(parts: Iterator[Part]) -> Iterator[tuple[Part, bool]]:
    """Yield each part, and whether another follows it."""
    now = next(parts, None)
    for following in parts:
        assert now is not None
        yield now, True
        now = following
    if now is not None:
        yield now, False
