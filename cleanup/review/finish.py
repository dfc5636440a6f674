"""The end of a review: what was accepted is written, file by file, and logged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.files import FileError
from cleanup.files.members import ArchiveReading
from cleanup.files.read import Reading
from cleanup.log.records import Head
from cleanup.log.writer import LogFile
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
    taken = {(e.start, e.end): e for e in accepted}
    gone = {(e.start, e.end) for e in rejected}
    offers = [taken.get((e.start, e.end), e) for e in before.left if (e.start, e.end) not in gone]
    safe = [e for e in before.made if (e.start, e.end) not in gone]
    if safe_too:
        safe = [taken[e.start, e.end] for e in safe if (e.start, e.end) in taken]
    found = Findings(tuple(safe), tuple(offers), before.lost, before.lang)
    made = report(
        before.path,
        before.raw,
        found,
        before.signature,
        lambda edit: not edit.safe and (edit.start, edit.end) in taken,
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
    try:
        for each in reports:
            sink.write(each.text(), changed=bool(each.made), member=each.member)
            if log:
                log.add(each)
        sink.finish(file.reading)
    except BaseException:
        sink.drop()
        raise
    if log:
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
