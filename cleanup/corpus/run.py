"""A run over a corpus: files in, the same files cleaned out, and what is told about it.

All that a run keeps lies in ``_cleanup`` in the folder that it writes; Spark, Hive and others
leave out what begins with an underscore.

    manifest.jsonl        the finished files, with what was counted in each
    journal/              what was found in the file under way
    bad/NAME.jsonl        the records of a file that were left as they are, and why
    log/NAME.jsonl        the edits of a file, where they are to be kept
    report.html, .json    what was done, to be read by people and programs
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial, reduce
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from cleanup.corpus.journal import Journal
from cleanup.corpus.logs import Logs
from cleanup.corpus.manifest import Done, Manifest
from cleanup.corpus.report import write_report
from cleanup.corpus.side import Side
from cleanup.corpus.tally import Tally, added, nothing
from cleanup.corpus.worker import lost, worker
from cleanup.edits.choose import accept_all, accept_none
from cleanup.engine.profile import Profile
from cleanup.files.input import Input
from cleanup.files.read import Reading
from cleanup.files.write import SUFFIX, hash_of
from cleanup.runs.errors import RunError
from cleanup.runs.run import Bad, Closed, Event, Failed, Noted, Opened, run
from cleanup.runs.writer import Stream
from cleanup.storage.lock import Busy, held
from cleanup.value import Value, replace

STATE = "_cleanup"
FORMATS = ("jsonl", "lines", "parquet", "table")  # those that are read record by record


class Job(Value):
    """What is to be done. ``targets`` are the files that are written, all below ``out``;
    ``sources`` names for a file of lines the one that it was translated from; ``logged``: all edits
    are kept.
    """

    inputs: Sequence[Input]
    profiles: Sequence[Profile]
    targets: Mapping[str, str]
    sources: Mapping[str, str]
    out: Path
    jobs: int
    unsafe: bool
    logged: bool = False


class Summary(Value):
    """What came of a run: of the job's files, ``known`` were finished before; ``failed`` tells that
    some could not be done. ``bad`` are records that were left as they are.
    """

    files: tuple[Done, ...]
    known: int
    bad: int
    failed: bool
    tally: Tally


class Watch(Protocol):
    """Who is told how far a run has come."""

    def show(self, done: int, path: str, records: int) -> None:
        """``done`` bytes of the input are read, ``records`` are done, ``path`` is under way."""

    def clear(self) -> None:
        """Take away what was shown: something else is to be printed."""


def clean_corpus(job: Job, watch: Watch, complain: Callable[[str], None]) -> Summary:
    """Do a job, or what is left of it; ``complain`` is given files that cannot be done.

    Raises RunError where another run writes the same folder, OSError where it cannot be written.
    """
    state = job.out / STATE
    (state / "journal").mkdir(parents=True, exist_ok=True)
    try:
        with held(state / "lock", 0):
            return _Run(job, watch, complain).run()
    except Busy:
        raise RunError(f"-o {job.out}: another run is writing there; wait for it.") from None


class _Run:
    def __init__(self, job: Job, watch: Watch, complain: Callable[[str], None]) -> None:
        self._job, self._watch = job, watch
        self._state = job.out / STATE
        self._manifest = Manifest(self._state / "manifest.jsonl")
        self._journal = Journal(self._state / "journal", list(map(_base, job.profiles)))
        self._stream = Stream(job.targets, self, complain, None, hashed=True, fix=True)
        self._complain = complain
        self._tally, self._side = nothing(), Side(self._state / "bad")
        self._logs = Logs(self._state / "log")
        self._records = self._before = 0
        self._reading: Reading | None = None
        self._failed: list[str] = []

    def run(self) -> Summary:
        job = self._job
        _sweep(job.targets.values(), self._state)
        left = [each for each in job.inputs if not self._finished(each)]
        known = len(job.inputs) - len(left)
        self._manifest.tidy()
        accept = accept_all if job.unsafe else accept_none
        events = run(
            [self._lenient(each) for each in left],
            job.profiles,
            job.jobs,
            accept,
            checked=self._journal,
            start=worker,
            lost=lost,
        )
        try:
            for _ in self._stream.reports(self._watched(events)):
                pass
        finally:
            self._side.drop()
            self._logs.close()
            self._journal.close()
            self._watch.clear()
        for path in self._failed:
            self._journal.done(path)
        outputs = list(map(self._output, job.inputs))
        self._manifest.tidy(outputs)
        files = map(self._manifest.done.get, outputs)
        done = tuple(each for each in files if each is not None)
        total = reduce(lambda sum_, each: added(sum_, each.tally, each.output), done, nothing())
        summary = Summary(done, known, sum(e.bad for e in done), self._stream.failed, total)
        write_report(self._state, summary.files, total, self._failed, job.profiles)
        return summary

    # Who is told by the stream how far it has come.

    def show(self, _done: int, path: str) -> None:
        here = 0 if self._reading is None else self._reading.position
        self._watch.show(self._before + here, path, self._records)

    def clear(self) -> None:
        self._watch.clear()

    def _lenient(self, each: Input) -> Input:
        """Return the file, read so that bytes which are no text are no error, and watched."""
        opening: Callable[..., Reading] | None = each.beside
        beside = opening and partial(opening, lenient=True)
        return replace(each, read=partial(self._read, each), beside=beside)

    def _read(self, each: Input) -> Reading:
        if self._reading is not None:
            self._before += self._reading.stamp.size
        opening: Callable[..., Reading] = each.read  # type: ignore[assignment]  # of files.read
        self._reading = opening(lenient=True)
        return self._reading

    def _watched(self, events: Iterable[Event]) -> Iterator[Event]:
        """Yield the events that are the stream's; the others are counted, or go to the side
        file.
        """
        for event in events:
            if isinstance(event, Noted):
                note = Tally(*event.note)
                self._tally = added(self._tally, note)
                self._records += note.records
                continue
            if isinstance(event, Bad):
                self._side.add(event.records)
                continue
            if isinstance(event, Opened):
                self._tally = nothing()
                self._side.open(self._output(event.input))
                if self._job.logged:
                    self._stream.log = self._logs.open(self._output(event.input))
            elif isinstance(event, Failed):
                self._side.drop()
                self._failed.append(event.input.path)
            yield event
            if isinstance(event, Closed):  # and the stream has put the file in place
                self._close(event)

    def _close(self, event: Closed) -> None:
        self._logs.close()
        path = event.input.path
        if self._stream.heads.pop(path, None) is None:
            self._side.drop()
            return
        source = self._job.sources.get(path, "")
        done = Done(
            self._output(event.input),
            path,
            self._settings(event.input),
            event.reading.stamp.sha256,
            hash_of(source, source) if source else "",
            hash_of(path, self._job.targets[path]),
            event.reading.stamp.size,
            self._side.finish(),
            self._tally,
        )
        self._manifest.add(done)
        self._journal.done(path)

    def _finished(self, each: Input) -> bool:
        output, settings = self._output(each), self._settings(each)
        source = self._job.sources.get(each.path, "")
        if self._job.logged and not self._logs.place(output).is_file():
            return False
        return self._manifest.finished(self._job.out, output, settings, each.path, source)

    def _output(self, each: Input) -> str:
        return os.path.relpath(self._job.targets[each.path], self._job.out).replace(os.sep, "/")

    def _settings(self, each: Input) -> str:
        base = _base(self._job.profiles[each.profile])
        told = (base, each.format, each.options, self._job.unsafe)
        return sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()


def _base(profile: Profile) -> bytes:
    """Return what findings depend on besides a text and its format."""
    told = (profile.key, profile.signature, profile.safe_only)
    return sha256(repr(told).encode("utf-8", "surrogateescape")).digest()


def _sweep(targets: Iterable[str], state: Path) -> None:
    """Delete what a run that was killed left of the files that it was writing."""
    for path in state.rglob(f".*{SUFFIX}"):
        path.unlink(missing_ok=True)
    by_folder: dict[Path, set[str]] = {}
    for target in targets:
        by_folder.setdefault(Path(target).parent, set()).add(Path(target).name[:80])
    for folder, names in by_folder.items():
        for path in folder.glob(f".*{SUFFIX}"):
            if path.name.removesuffix(SUFFIX).rpartition(".")[0].removeprefix(".") in names:
                path.unlink(missing_ok=True)
