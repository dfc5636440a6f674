"""``cleanup apply`` of a diff: what a person left of it is made, the rest rejected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleanup.cli.console.exits import FAILED
from cleanup.cli.console.out import complain
from cleanup.edits.edit import Edit, EditError
from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.files.below import below
from cleanup.files.read import Reading, reading
from cleanup.log import decisions as remembered
from cleanup.log.fitting import Lines, edit_of
from cleanup.log.folder import LOGS
from cleanup.log.hunks import Hunk, HunkError, Parsed, parse
from cleanup.log.records import Entry, Head
from cleanup.log.undoing import undoing
from cleanup.log.writer import LogFile, free_name
from cleanup.review.finish import File, write
from cleanup.settings.settings import ConfigError, settle
from cleanup.storage.lock import Busy, held

if TYPE_CHECKING:
    from cleanup.log.decisions import Verdict

_BEFORE = 4096  # bytes that tell a log from a diff


def is_diff(path: Path) -> bool:
    """Return whether the file is no log, whose first character is a brace. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(_BEFORE).removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(start) and not start.startswith(b"{")


def apply_hunks(path: Path, file: Path | None = None) -> int:
    """Apply the hunks that are left; return the exit status. Raises ClickException.

    ``file`` may lie anywhere, for a person named it; all others only below the current folder.
    """
    try:
        parsed = parse(path.read_text("utf-8-sig", "surrogateescape"))
        kept = settle(Path.cwd(), {}).kept / remembered.NAME
        _placed(parsed, file)
        files, reports, taken = _fitted(parsed)
        kept.parent.mkdir(parents=True, exist_ok=True)
        with held(kept.with_name("review.lock"), 0.0):
            known = remembered.load(kept)
            status = _made(files, reports)
            failed = {each.path for each in files} if status else set()
            rejected = _remember(known, parsed, taken, failed)
            remembered.save(kept, known)
    except Busy:
        raise click.ClickException("a review is in progress here; finish it first.") from None
    except (HunkError, EditError) as error:
        raise click.ClickException(f"{path}: {error}. Nothing was written.") from None
    except OSError as error:
        where = error.filename or path
        raise click.ClickException(f"{where}: cannot be read: {error.strerror}") from None
    except (remembered.DecisionError, FileError, ConfigError) as error:
        raise click.ClickException(str(error)) from None
    if rejected:
        what = "1 suggestion is" if rejected == 1 else f"{rejected} suggestions are"
        click.echo(f"{what} remembered as rejected (cleanup decisions).")
    if not parsed.files:
        complain(
            f"{path}: its last lines are missing, so removed hunks are not remembered as rejected"
        )
    return status


def _placed(parsed: Parsed, file: Path | None) -> None:
    """Raise HunkError where a hunk is of a file that lies elsewhere and was not named."""
    named = None if file is None else file.resolve()
    names = {hunk.path: hunk.at for hunk in reversed(parsed.hunks) if hunk.path != "-"}
    for name, at in names.items():
        if Path(name).resolve() != named and not below(name):
            raise HunkError(
                f"line {at}: {name} lies outside the current folder, where a diff alone writes "
                f"nothing; name the file after the diff or start in a folder above it"
            )
    if file is not None and named not in {Path(name).resolve() for name in names}:
        raise HunkError(f"it has no hunk for {file}")


Taken = dict[str, set[int]]  # the numbers of what was left, by file


def _fitted(parsed: Parsed) -> tuple[list[File], dict[int, Report], Taken]:
    """Return the files with what is made of them. Raises HunkError, EditError and FileError."""
    logged = {head.path: (head, entries) for head, entries in parsed.files}
    by_path: dict[str, list[Hunk]] = {}
    for hunk in parsed.hunks:
        by_path.setdefault(_as_checked(hunk.path, logged), []).append(hunk)
    files: list[File] = []
    reports: dict[int, Report] = {}
    taken: Taken = {}
    for number, (path, hunks) in enumerate(by_path.items()):
        head, entries = logged.get(path, (None, ()))
        if path == "-":
            raise HunkError(f"line {hunks[0].at}: this is standard input, which cannot be written")
        read, raw = _read(path, head)
        moved = head is None or read.stamp.sha256 != head.sha256_before
        lines = Lines(raw)
        fits = [edit_of(hunk, lines, entries, moved=moved) for hunk in hunks]
        left = {entry.order for _, entry in fits if entry}
        torn = _torn(entries, left)
        made = sorted(
            (edit for edit, entry in fits if entry is None or entry.order not in torn),
            key=lambda edit: (edit.start, edit.end),
        )
        files.append(File(path, read, (number,)))
        reports[number] = Report(
            path, raw, tuple(made), (), signature=head.signature if head else "by hand"
        )
        reports[number].text()  # raises EditError where two hunks claim one place
        taken[path] = left
    return files, reports, taken


def _as_checked(path: str, logged: dict[str, tuple[Head, tuple[Entry, ...]]]) -> str:
    """Return the file's name as it was given to ``check``."""
    if path in logged:
        return path
    real = Path(path).resolve()
    return next((each for each in logged if Path(each).resolve() == real), path)


def _read(path: str, head: Head | None) -> tuple[Reading, str]:
    encoding = None if head is None or head.bom or head.encoding == "utf-8" else head.encoding
    with reading(path, encoding) as read:
        return read, "".join(part.raw for part in read.parts())


def _torn(entries: Sequence[Entry], left: set[int]) -> set[int]:
    """Return the numbers of edits whose group is not whole any more, and say so."""
    groups: dict[str, set[int]] = {}
    for entry in entries:
        if entry.edit.group is not None and entry.edit.after is not None and not entry.applied:
            groups.setdefault(entry.edit.group, set()).add(entry.order)
    torn: set[int] = set()
    for numbers in groups.values():
        if (mine := numbers & left) and mine != numbers:
            gone = ", ".join(f"[{n}]" for n in sorted(numbers - left))
            here = ", ".join(f"[{n}]" for n in sorted(mine))
            complain(f"{here} goes together with {gone}, which was removed: not applied")
            torn |= mine
    return torn


def _made(files: list[File], reports: dict[int, Report]) -> int:
    """Write the files and the log that reverts it; return the exit status."""
    if not any(each.made for each in reports.values()):
        click.echo("Nothing to apply.")
        return 0
    place = free_name(LOGS / f"apply-{datetime.now(UTC):%Y%m%d-%H%M%S}.jsonl")
    log = LogFile(str(place), own_folder=True)
    try:
        written = write(files, reports, log)
    finally:
        log.close()
    for sentence in written.failed:
        complain(sentence)
    undo = undoing(place, [each.path for each in files])
    edits = "1 edit" if written.edits == 1 else f"{written.edits} edits"
    count = "1 file" if written.files == 1 else f"{written.files} files"
    click.echo(f"Applied {edits} in {count}. Undo with: {undo}")
    return FAILED if written.failed else 0


def _remember(known: remembered.Decisions, parsed: Parsed, taken: Taken, failed: set[str]) -> int:
    """Add what was decided, and return how many suggestions were rejected."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rejected = 0
    for path, entry, verdict in _verdicts(parsed, taken):
        if path in failed:
            continue
        rejected += verdict == "reject"
        told = remembered.Decision(
            entry.edit.rule,
            entry.edit.before,
            entry.edit.after or "",
            verdict,
            entry.left,
            entry.right,
            path=path,
            at=now,
        )
        known.add(told)
    return rejected


def _verdicts(parsed: Parsed, taken: Taken) -> Iterator[tuple[str, Entry, Verdict]]:
    for head, entries in parsed.files:
        left = taken.get(head.path, set())
        for entry in entries:
            edit: Edit = entry.edit
            if not edit.safe and edit.after is not None:
                yield head.path, entry, "accept" if entry.order in left else "reject"
