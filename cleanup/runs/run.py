"""A run over many files and parts of files, by one process or several.

What is found in a file depends on nothing but the file and its settings; results come in the
order of the files, whatever process they come from, and only as fast as they are taken.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, nullcontext
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Protocol

from cleanup.edits.choose import Accept, accept_none
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.engine.profile import Profile
from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.read import Reading
from cleanup.formats import FormatError, named
from cleanup.runs.errors import place
from cleanup.runs.pieces import pieces_of
from cleanup.runs.worker import Answer, BadRecord, Batch, Piece, worker
from cleanup.text.encoding import Encoding
from cleanup.value import Value, replace

if TYPE_CHECKING:
    from cleanup.files.members import ArchiveReading
    from cleanup.runs.sift import Sift

TOGETHER = 100_000  # code points of small files that go to a worker in one batch


class Opened(Value):
    """A file's reports follow."""

    input: Input
    encoding: Encoding


class Closed(Value):
    """All reports of the file have come; ``reading`` knows its hash now."""

    input: Input
    reading: Reading | ArchiveReading


class Failed(Value):
    """The file could not be cleaned to its end; whatever came of it must not be used."""

    input: Input
    message: str


class Without(Value):
    """The file, or what of it starts at ``line`` (0-based), was not looked at by the checker.

    ``failed`` tells that it should have been.
    """

    input: Input
    reason: str
    line: int
    failed: bool


class Bad(Value):
    """Records of the file that could not be read; the rest of it was done."""

    input: Input
    records: tuple[BadRecord, ...]


class Noted(Value):
    """What the worker has to tell of the file's next report."""

    input: Input
    note: Any


# What a person rejected before: the findings without it, and how many were left out.
Hide = Callable[[Findings, str], tuple[Findings, int]]
Start = Callable[[tuple[Profile, ...]], Callable[[Batch], list[Answer]]]
Lost = Callable[[Piece, str], Answer]
Event = Opened | Report | Without | Bad | Noted | Closed | Failed
Step = Opened | Closed | Failed | tuple[Piece, Answer | None]


class Known(Protocol):
    """What was found in texts that earlier runs have seen."""

    def known(self, piece: Piece) -> Answer | None:
        """Return what was found in a text like this, or None where that is not known."""

    def add(self, piece: Piece, answer: Answer) -> None:
        """Remember what was found."""


class _Crew(Value):
    """What worker processes are started with, and who answers where one died."""

    start: Start
    profiles: tuple[Profile, ...]
    lost: Lost


def _left(piece: Piece, why: str) -> Answer:
    """Return the answer for a piece over which a process died: its file is left as it was."""
    what = f"{why.partition(';')[0]}; the file is left as it was. Leave it out with --exclude."
    return Answer(None, f"{piece.path}: {what}")


def run(
    inputs: Iterable[Input],
    profiles: Sequence[Profile],
    jobs: int = 1,
    accept: Accept = accept_none,
    hide: Hide | None = None,
    *,
    sift: Sift | None = None,
    checked: Known | None = None,
    start: Start = worker,
    lost: Lost = _left,
) -> Iterator[Event]:
    """Yield for each file Opened, its reports, and Closed; or, at any point, Failed and no more.

    ``accept`` says which suggestions are made; ``hide`` leaves out what a person rejected, ``sift``
    what is known or on lines that did not change. ``checked`` knows what earlier runs found.
    ``start`` makes what does a batch; ``lost`` answers for a piece that a process died over.
    """
    here = start(tuple(profiles))
    plan: deque[Step] = deque()
    broken: list[Input] = []
    batches = _batches(inputs, plan, here, checked, broken)
    answers = (
        map(here, batches)
        if jobs == 1
        else _answers(batches, here, _Crew(start, tuple(profiles), lost), jobs)
    )
    with closing(answers) if isinstance(answers, Generator) else nullcontext():
        report_on = partial(_report, profiles, accept, hide, sift=sift)
        yield from _events(answers, plan, report_on, checked, broken)


def _answers(
    batches: Iterator[Batch],
    here: Callable[[Batch], list[Answer]],
    crew: _Crew,
    jobs: int,
) -> Generator[list[Answer], None, None]:
    """Yield the answers of several processes, in order. The first batch is done by this one:
    workers that are forked from it afterwards have what it loaded and compiled.
    """
    yield from map(here, islice(batches, 1))
    second = list(islice(batches, 1))
    if second:
        from cleanup.runs.pool import Pool  # noqa: PLC0415 -- 16 ms

        with Pool[Batch, list[Answer]](crew.start, crew.profiles, jobs) as pool:
            yield from pool.map(chain(second, batches), partial(_one_by_one, crew))


def _one_by_one(crew: _Crew, batch: Batch, _why: str) -> list[Answer]:
    """Return the answers of a batch over which a worker process died: only the piece at fault
    has none.
    """
    from cleanup.runs.pool import Pool  # noqa: PLC0415 -- loaded already

    def failed(alone: Batch, why: str) -> list[Answer]:
        return [crew.lost(piece, why) for piece in alone]

    with Pool[Batch, list[Answer]](crew.start, crew.profiles, 1) as pool:
        return [
            answer for each in pool.map(((piece,) for piece in batch), failed) for answer in each
        ]


def _batches(
    inputs: Iterable[Input],
    plan: deque[Step],
    here: Callable[[Batch], list[Answer]],
    checked: Known | None,
    broken: Sequence[Input],
) -> Iterator[Batch]:
    """Yield pieces for the workers; ``plan`` gets all steps in order, with those pieces as tuples.

    A batch may be empty: then only what is known already goes on. Of a file that has failed in the
    meantime (``broken``) no more is read.
    """
    small: list[Piece] = []
    size = 0
    for each in inputs:
        try:
            with each.read() as reading:
                plan.append(Opened(each, reading.encoding))
                for piece in pieces_of(each, reading, plan, here):
                    known = checked.known(piece) if checked else None
                    plan.append((piece, known))
                    if known is None:
                        small.append(piece)
                    size += len(piece.part.raw)
                    if size >= TOGETHER:
                        yield tuple(small)
                        small, size = [], 0
                        if broken and broken[-1] is each:
                            break
            plan.append(Closed(each, reading))
        except FileError as error:
            plan.append(Failed(each, str(error)))
        except FormatError as error:
            plan.append(Failed(each, f"{place(each.path, error)}: {error.message}"))
    yield tuple(small)


def _events(  # noqa: C901, PLR0912 -- one branch an event
    answers: Iterable[list[Answer]],
    plan: deque[Step],
    report_on: Callable[[Piece, Findings], Report],
    checked: Known | None,
    broken: list[Input],
) -> Iterator[Event]:
    results: deque[Answer] = deque()
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
                came = done or results.popleft()
                if checked and done is None:
                    checked.add(piece, came)
                assert now is not None
                if failed is not now:
                    yield from _without(now, piece, came.findings)
                    if came.bad:
                        yield Bad(now, came.bad)
                    if came.note is not None:
                        yield Noted(now, came.note)
                if came.findings is None:
                    event = Failed(now, came.message)
                else:
                    event = report_on(piece, came.findings)
            else:
                event = step
                now = step.input
            if failed is now and failed is not None:
                continue
            if isinstance(event, Failed):
                failed = event.input
                broken.append(event.input)
            yield event


def _report(
    profiles: Sequence[Profile],
    accept: Accept,
    hide: Hide | None,
    piece: Piece,
    found: Findings,
    *,
    sift: Sift | None,
) -> Report:
    part, hidden = piece.part, 0
    known = elsewhere = 0
    if sift is not None:
        sifted = sift(piece.path, part, found)
        found, known, elsewhere = sifted.found, sifted.known, sifted.elsewhere
    if hide is not None:
        found, hidden = hide(found, part.raw)
    signature = profiles[piece.profile].signature
    told = report(piece.path, part.raw, found, signature, accept)
    if piece.options.notes and (write := named(piece.format).note):
        noted = write(part.raw, told.left, piece.options)
        made = sorted((*told.made, *noted), key=lambda edit: (edit.start, edit.end))
        told = replace(told, made=tuple(made))
    return replace(
        told,
        offset=part.offset,
        line=part.line,
        member=part.member,
        hidden=hidden,
        known=known,
        elsewhere=elsewhere,
    )


def _without(file: Input, piece: Piece, found: Findings | None) -> Iterator[Without]:
    if found is None:
        return
    for failed, reasons in ((False, found.missing), (True, found.failed)):
        yield from (Without(file, reason, piece.part.line, failed) for reason in reasons)
