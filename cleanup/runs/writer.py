"""The reports of a run on their way to a view: written, logged and counted as they go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.runs.output import Sink
from cleanup.runs.output import sink as sink_for
from cleanup.runs.run import Bad, Closed, Event, Failed, Noted, Opened, Without

if TYPE_CHECKING:
    from cleanup.log.records import Head
    from cleanup.log.writer import LogFile
    from cleanup.runs.members import MemberSink


SHOWN = 10  # records of a file that could not be read, told one by one


class Progress(Protocol):
    """Who is told how far a run has come."""

    def show(self, done: int, path: str) -> None:
        """``done`` bytes of the input are done, and ``path`` is under way."""

    def clear(self) -> None:
        """Take away what was shown: something else is to be printed."""


class Stream:
    """What to do with reports, and what has come of it so far.

    ``targets`` names for each file the one that is written; ``found`` tells that something is
    left to do, ``failed`` that some file could not be done. ``uncertain`` counts the texts
    without a certain language, ``out`` the findings that are not shown. ``heads`` are those of the
    log, ``without`` the files that LanguageTool did not look at, ``replaced`` the other files that
    the written ones took the place of.
    """

    def __init__(
        self,
        targets: Mapping[str, str],
        progress: Progress,
        complain: Callable[[str], None],
        log: LogFile | None,
        *,
        hashed: bool,
        fix: bool,
        failed: bool = False,
    ) -> None:
        self.targets = targets
        self.progress = progress
        self.complain = complain
        self.log = log
        self.hashed = hashed
        self.fix = fix
        self.found = False
        self.made = 0
        self.failed = failed
        self.uncertain = 0
        self.out: Counter[str] = Counter()
        self.heads: dict[str, Head] = {}
        self.without: list[Without] = []
        self.replaced: list[str] = []
        self._done = 0

    def reports(self, events: Iterable[Event]) -> Generator[Report, None, None]:
        """Yield the reports; that of a file of one part only once the file is done."""
        sink: Sink | MemberSink | None = None
        last: Report | None = None
        inside = 0  # bytes of the file that are done
        try:
            for event in self._heard(events):
                if isinstance(event, Opened):
                    sink, last, inside = self._open(event), None, 0
                elif isinstance(event, Failed):
                    self._fail(sink, event.message)
                    sink = None
                elif isinstance(event, Closed):
                    self._done += event.reading.stamp.size
                    if sink is not None and last is not None and self._close(sink, last, event):
                        yield last
                    sink = None
                elif sink is not None:
                    if not self._take(sink, event):
                        sink = None
                        continue
                    if last is not None:
                        yield last
                    last = sink.told(event)
                    inside += _size(last)
                    self.progress.show(self._done + inside, event.path)
        finally:
            if sink is not None:
                sink.drop()

    def _heard(self, events: Iterable[Event]) -> Iterator[Opened | Report | Closed | Failed]:
        """Yield the events that go on; what is only told at the end is remembered."""
        bad = 0
        for event in events:
            if isinstance(event, Without):
                self.without.append(event)
            elif isinstance(event, Noted):
                continue
            elif isinstance(event, Bad):
                self._skip(list(map(str, event.records[: max(0, SHOWN - bad)])))
                bad += len(event.records)
            else:
                if bad > SHOWN and not isinstance(event, Report):
                    path = event.input.path
                    self._skip([f"{path}: {bad - SHOWN} more bad records are skipped."])
                if not isinstance(event, Report):
                    bad = 0
                yield event

    def _skip(self, messages: Sequence[str]) -> None:
        self.failed = True
        self.progress.clear()
        for message in messages:
            self.complain(message)

    def _open(self, event: Opened) -> Sink | MemberSink | None:
        path = event.input.path
        try:
            return sink_for(path, self.targets.get(path), event.encoding, hashed=self.hashed)
        except FileError as error:
            self._fail(None, str(error))
            return None

    def _take(self, sink: Sink | MemberSink, report: Report) -> bool:
        try:
            sink.write(report)
        except FileError as error:
            self._fail(sink, str(error))
            return False
        self.uncertain += report.uncertain
        self.out.update(hidden=report.hidden, known=report.known, elsewhere=report.elsewhere)
        if self.log:
            self.log.add(report)
        self.found |= bool(report.left or (report.made and not self.fix))
        self.made += len(report.made)
        return True

    def _close(self, sink: Sink | MemberSink, last: Report, event: Closed) -> bool:
        recorded: list[Head] = []

        def record() -> None:
            if not self.hashed:
                return
            from cleanup.log.records import Head  # noqa: PLC0415 -- a check keeps no heads

            encoding, target = event.reading.encoding, sink.target
            head = Head(
                path=sink.path,
                signature=last.signature,
                encoding=encoding.name,
                bom=bool(encoding.bom),
                sha256_before=event.reading.sha256,
                sha256_after=sink.sha256,
                lang=last.lang,
                output=target if target != sink.path else None,
                written=self.fix,
                packed=sink.packed or None,
            )
            if self.log:
                self.log.end(head)
            recorded.append(head)

        other = sink.target if sink.target not in (None, "-", sink.path) else None
        there = other is not None and Path(other).is_file()
        try:
            sink.finish(event.reading, record)
        except FileError as error:
            if recorded and self.log:
                self.log.undo()
            self._fail(sink, str(error))
            return False
        self.heads.update((head.path, head) for head in recorded)
        self.replaced += [other] if other and there else []
        return True

    def _fail(self, sink: Sink | MemberSink | None, message: str) -> None:
        self.failed = True
        self.progress.clear()
        self.complain(message)
        if sink is not None:
            sink.drop()
        if self.log:
            self.log.drop()


def _size(report: Report) -> int:
    """Return how many bytes of the file a part's text takes."""
    raw, codec = report.raw, report.codec
    one_byte = raw.isascii() and not codec.startswith(("utf-16", "utf-32"))
    return len(raw) if one_byte else len(raw.encode(codec, "replace"))
