"""A run over many files and parts of files, by one process or several.

What is found in a file depends on nothing but the file and its settings; results come in the
order of the files, whatever process they come from, and only as fast as they are taken.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from itertools import chain, islice

from cleanup.edits.edit import apply
from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.read import WHOLE, Reading
from cleanup.formats import FormatError, FormatOptions, cutter, named
from cleanup.runs.worker import Cleaned, Errand, How, Piece, worker
from cleanup.text.encoding import Encoding

TOGETHER = 100_000  # code points of small files that go to a worker in one errand


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's reports follow."""

    input: Input
    encoding: Encoding


@dataclass(frozen=True, slots=True)
class Closed:
    """All reports of the file have come; ``reading`` knows its hash now."""

    input: Input
    reading: Reading


@dataclass(frozen=True, slots=True)
class Failed:
    """The file could not be cleaned to its end; whatever came of it must not be used."""

    input: Input
    message: str


@dataclass(frozen=True, slots=True)
class Without:
    """The file, or what of it starts at ``line`` (0-based), was not looked at by the checker.

    ``failed`` tells that it should have been.
    """

    input: Input
    reason: str
    line: int
    failed: bool


Event = Opened | Report | Without | Closed | Failed
Step = Opened | Closed | Failed | tuple[Piece, Cleaned | None]


def run(inputs: Iterable[Input], ways: Sequence[How], jobs: int = 1) -> Iterator[Event]:
    """For each file Opened, its reports, and Closed; or, at any point, Failed and no more of it."""
    here = worker(tuple(ways))
    plan: deque[Step] = deque()
    errands = _errands(inputs, plan, here)
    answers = map(here, errands) if jobs == 1 else _answers(errands, here, tuple(ways), jobs)
    with closing(answers) if isinstance(answers, Generator) else nullcontext():
        yield from _events(answers, plan)


def _answers(
    errands: Iterator[Errand],
    here: Callable[[Errand], list[Cleaned]],
    ways: tuple[How, ...],
    jobs: int,
) -> Generator[list[Cleaned], None, None]:
    """The answers of several processes, in order. The first errand is done by this one: workers
    that are forked from it afterwards have what it loaded and compiled.
    """
    yield from map(here, islice(errands, 1))
    second = list(islice(errands, 1))
    if second:
        from cleanup.runs.pool import Pool  # noqa: PLC0415 -- 16 ms

        with Pool[Errand, list[Cleaned]](worker, ways, jobs) as pool:
            yield from pool.map(chain(second, errands))


def _errands(
    inputs: Iterable[Input], plan: deque[Step], here: Callable[[Errand], list[Cleaned]]
) -> Iterator[Errand]:
    """Pieces for the workers; ``plan`` gets all steps in order, with those pieces as tuples."""
    small: list[Piece] = []
    size = 0
    for each in inputs:
        try:
            with each.read() as reading:
                plan.append(Opened(each, reading.encoding))
                for piece in _pieces(each, reading, plan, here):
                    plan.append((piece, None))
                    small.append(piece)
                    size += len(piece.part.raw)
                    if size >= TOGETHER:
                        yield tuple(small)
                        small, size = [], 0
            plan.append(Closed(each, reading))
        except FileError as error:
            plan.append(Failed(each, str(error)))
        except FormatError as error:
            plan.append(Failed(each, f"{each.path}:{error.line}: {error.message}"))
    yield tuple(small)


def _pieces(
    each: Input,
    reading: Reading,
    plan: deque[Step],
    here: Callable[[Errand], list[Cleaned]],
) -> Iterator[Piece]:
    """The file's pieces. The first of a large file is cleaned here and now: it tells the rest
    which language the text is in, and how its table is laid out."""
    later: list[FormatOptions] = []
    options = each.options
    cut = cutter(named(each.format), options, later)
    large = cut is not None and reading.stamp.size > WHOLE
    for part in reading.parts(cut):
        piece = Piece(each.path, part, each.format, options, each.profile, reading.encoding.name)
        if large and not part.offset:
            first = here((piece,))[0]
            plan.append((piece, first))
            options = later[0] if later else options
            if first.texts == 1 and first.report and options.lang is None:
                options = replace(options, lang=first.report.lang)
        else:
            yield piece


def _events(answers: Iterable[list[Cleaned]], plan: deque[Step]) -> Iterator[Event]:
    results: deque[Cleaned] = deque()
    failed: Input | None = None
    now: Input | None = None
    for answer in answers:
        results += answer
        while plan:
            step = plan[0]
            if isinstance(step, tuple) and step[1] is None and not results:
                break
            plan.popleft()
            event: Event
            if isinstance(step, tuple):
                piece, done = step
                cleaned = done or results.popleft()
                assert now is not None
                if failed is not now:
                    yield from _without(now, piece, cleaned)
                if cleaned.report is None:
                    event = Failed(now, cleaned.message)
                else:
                    event = _whole(cleaned.report, piece)
            else:
                event = step
                now = step.input
            if failed is now and failed is not None:
                continue
            if isinstance(event, Failed):
                failed = now
            yield event


def _whole(report: Report, piece: Piece) -> Report:
    raw = piece.part.raw
    return replace(report, before=raw, after=apply(raw, report.edits) if report.edits else raw)


def _without(file: Input, piece: Piece, cleaned: Cleaned) -> Iterator[Without]:
    for failed, reasons in ((False, cleaned.missing), (True, cleaned.unchecked)):
        yield from (Without(file, reason, piece.part.line, failed) for reason in reasons)
