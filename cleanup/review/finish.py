"""The end of a review: what was accepted is written, file by file, and logged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.files import FileError
from cleanup.files.members import ArchiveReading
from cleanup.files.read import Reading
from cleanup.log.records import Head
from cleanup.log.undoing import undoing
from cleanup.log.writer import LogFile, free_name
from cleanup.review.queue import Queue
from cleanup.runs.output import sink as sink_for
from cleanup.value import Value


class File(Value):
    """A file under review: its reports, in order, and how it was read (with its stamp)."""

    path: str
    reading: Reading | ArchiveReading
    reports: tuple[int, ...]


class Written(Value):
    """What came of it: edits made and files changed; ``failed`` are sentences."""

    edits: int
    files: int
    failed: tuple[str, ...]


def decided(
    before: Report, accepted: Sequence[Edit], rejected: Iterable[Edit], *, safe_too: bool
) -> Report:
    """Return the report with what a person decided: accepted edits are made, rejected ones gone.

    Safe edits that were not reviewed (``safe_too`` is False) are made, as ``fix`` makes them.
    """
    taken = {_key(e): e for e in accepted}
    gone = {_key(e) for e in rejected}
    offers = [taken.get(_key(e), e) for e in before.left if _key(e) not in gone]
    safe = [taken.get(_key(e), e) for e in before.made if _key(e) not in gone]
    if safe_too:
        safe = [e for e in safe if _key(e) in taken]
    found = Findings(tuple(safe), tuple(offers), before.lost, before.lang)
    made = report(
        before.path,
        before.raw,
        found,
        before.signature,
        lambda edit: not edit.safe and _key(edit) in taken,
    )
    return Report(
        made.path,
        made.raw,
        made.made,
        made.left,
        made.lost,
        made.signature,
        made.lang,
        before.offset,
        before.line,
        before.member,
    )


def _key(edit: Edit) -> tuple[int, int, bool]:
    """Return what tells an edit from others: a suggestion may stand where a safe edit does."""
    return edit.start, edit.end, edit.safe


class Finished(Value):
    """The end of a review: what was written, its log, whether findings are left, the undoing, and
    how many findings nobody has decided.
    """

    written: Written
    log: Path | None
    left: bool
    undo: str = ""
    undecided: int = 0

    def sentences(self) -> list[str]:
        """Return what there is to say, what failed first."""
        return [*self.written.failed, *self.told()]

    def told(self) -> list[str]:
        """Return what there is to say beside what failed."""
        rest = [undecided(self.undecided)] * bool(self.undecided)
        if not self.written.files:
            nothing = "Nothing was applied." if self.written.failed else "Nothing to apply."
            return [nothing, *rest]
        edits = "1 edit" if self.written.edits == 1 else f"{self.written.edits} edits"
        count = "1 file" if self.written.files == 1 else f"{self.written.files} files"
        return [f"Applied {edits} in {count}. Undo with: {self.undo}", *rest]


def undecided(count: int) -> str:
    """Return the sentence about findings that are left to decide (at least one)."""
    some = "1 finding is" if count == 1 else f"{count} findings are"
    return f"{some} undecided; run the same command again to go on."


def finish(
    files: Sequence[File],
    reports: Sequence[Report],
    queue: Queue,
    logs: Path,
    *,
    safe_too: bool,
) -> Finished:
    """Write what was accepted in a queue, with a log in the folder ``logs``. Raises FileError."""
    accepted, rejected = queue.accepted(), queue.rejected()
    made = {
        number: decided(each, accepted.get(number, ()), rejected.get(number, ()), safe_too=safe_too)
        for number, each in enumerate(reports)
    }
    left = any(each.left for each in made.values())
    if not any(each.made for each in made.values()):
        return Finished(Written(0, 0, ()), None, left, undecided=queue.undecided)
    path = free_name(logs / f"review-{datetime.now(UTC):%Y%m%d-%H%M%S}.jsonl")
    log = LogFile(str(path), own_folder=True)
    try:
        written = write(files, made, log)
    finally:
        log.close()
    names = [file.path for file in files if any(made[number].made for number in file.reports)]
    return Finished(written, path, left, undoing(path, names), queue.undecided)


def write(
    files: Iterable[File], reports: Mapping[int, Report], log: LogFile | None = None
) -> Written:
    """Write the files whose reports make edits. One that changed since it was read is left."""
    edits = changed = 0
    failed: list[str] = []
    for file in files:
        mine = [reports[number] for number in file.reports]
        count = sum(len(each.made) for each in mine)
        if not count:
            continue
        try:
            _write(file, mine, log)
        except FileError as error:
            failed.append(str(error))
            if log:
                log.drop()
            continue
        edits += count
        changed += 1
    return Written(edits, changed, tuple(failed))


def _write(file: File, reports: Sequence[Report], log: LogFile | None) -> None:
    encoding = file.reading.encoding
    sink = sink_for(file.path, file.path, encoding, hashed=True)
    recorded = False

    def record() -> None:
        nonlocal recorded
        if log is None:
            return
        log.end(
            Head(
                path=file.path,
                signature=reports[-1].signature,
                encoding=encoding.name,
                bom=bool(encoding.bom),
                sha256_before=file.reading.sha256,
                sha256_after=sink.sha256,
                lang=reports[-1].lang,
                packed=sink.packed or None,
            )
        )
        recorded = True

    try:
        for each in reports:
            sink.write(each)
            if log:
                log.add(each)
        sink.finish(file.reading, record)
    except FileError:
        if log and recorded:
            log.undo()
        sink.drop()
        raise
    except BaseException:
        sink.drop()
        raise
