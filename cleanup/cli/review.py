"""``cleanup review``: a person decides about suggestions, one keystroke each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleanup.cli.commands import command_like
from cleanup.cli.console.exits import FAILED, FOUND
from cleanup.cli.console.options import settings, shared
from cleanup.cli.console.out import complain
from cleanup.cli.console.progress import Progress
from cleanup.cli.console.replay import LOGS
from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.log import decisions as log_of_decisions
from cleanup.log.writer import LogFile, free_name
from cleanup.review.finish import File, decided, write
from cleanup.review.queue import Answer, Item, queue_of
from cleanup.runs.collect import Gatherer
from cleanup.runs.run import Closed, Failed, Opened, run
from cleanup.storage.lock import Busy, held

if TYPE_CHECKING:
    from cleanup.files.members import ArchiveReading
    from cleanup.files.read import Reading
    from cleanup.log.decisions import Decisions

_MISSING = (
    "the review needs prompt_toolkit; install it with: python -m pip install prompt_toolkit, "
    "or decide in an editor: cleanup check --diff"
)


@click.command("review")
@shared
@click.option("--all", "safe_too", is_flag=True, help="Review safe edits too.")
@click.option("--no-group", is_flag=True, help="Show equal findings one by one.")
def command(*, safe_too: bool, no_group: bool, **options: Any) -> int:
    """Decide about suggestions one by one, in the terminal.

    Each finding is shown in its sentence. Accepted suggestions and safe edits are applied when you
    finish (q); what you reject does not come back. Decisions are kept in .cleanup/decisions.jsonl
    as you make them, and a log is written to .cleanup/logs, so `cleanup revert` undoes the review.
    Exit status: 0 done, 1 findings are left, 2 a file could not be reviewed.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.ClickException(
            "review needs a terminal; elsewhere use `cleanup check --log FILE` and "
            "`cleanup apply FILE --only NUMBERS`."
        )
    if not options["paths"] or "-" in options["paths"]:
        raise click.UsageError("Name the files or folders to review; `-` cannot be reviewed.")
    try:
        from cleanup.review.terminal import Hooks, one_by_one, review  # noqa: PLC0415 -- an extra
    except ImportError:
        raise click.ClickException(_MISSING) from None
    kept = _base(options) / log_of_decisions.NAME
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        with held(kept.with_name("review.lock"), 0.0):
            known = log_of_decisions.load(kept)
            files, reports, failed = _read(options, known)
            queue = queue_of(reports, safe_too=safe_too)
            if no_group:
                queue = one_by_one(queue)
            keeper = _Keeper(kept, known, reports)
            hooks = Hooks(keeper.decided, keeper.reopened, _explained, _word_keeper(kept))
            finished = bool(queue.items) and review(
                queue, hooks, colour=options["color"] != "never"
            )
            log_of_decisions.save(kept, known)
            if queue.items and not finished:
                click.echo(f"Nothing was applied. Your decisions are kept in {kept}.")
                return FAILED if failed else FOUND
            accepted, rejected = queue.accepted(), queue.rejected()
            made = {
                number: decided(
                    each, accepted.get(number, ()), rejected.get(number, ()), safe_too=safe_too
                )
                for number, each in enumerate(reports)
            }
            return _finish(files, made, failed=failed)
    except Busy:
        raise click.ClickException(
            f"another review is under way in {kept.parent}; finish it first."
        ) from None
    except (log_of_decisions.DecisionError, FileError) as error:
        raise click.ClickException(str(error)) from None


def _base(options: dict[str, Any]) -> Path:
    gatherer = Gatherer(
        settings(options), options["config"], isolated=options["isolated"], complain=complain
    )
    return gatherer.here.base


def _read(options: dict[str, Any], known: Decisions) -> tuple[list[File], list[Report], bool]:
    """Return the files with their reports; all of them are checked before the first is shown."""
    gatherer = Gatherer(
        settings(options),
        options["config"],
        isolated=options["isolated"],
        grammar="auto",
        quiet=options["quiet"],
        complain=complain,
        near=command_like,
    )
    inputs = gatherer.gather(options["paths"], None, None, signed=True)
    progress = Progress(inputs.size, quiet=options["quiet"])
    files: list[File] = []
    reports: list[Report] = []
    mine: list[int] = []
    failed, done = inputs.failed, 0
    for event in run(inputs.files, inputs.profiles, 1, hide=known.without_rejected):
        if isinstance(event, Opened):
            mine = []
        elif isinstance(event, Report):
            mine.append(len(reports))
            reports.append(event)
            progress.show(done + len(event.raw), event.path)
        elif isinstance(event, Closed):
            reading: Reading | ArchiveReading = event.reading
            files.append(File(event.input.path, reading, tuple(mine)))
            done += reading.stamp.size
        elif isinstance(event, Failed):
            progress.clear()
            complain(event.message)
            failed = True
            for number in mine:
                reports[number] = Report(event.input.path, "", (), ())
    progress.clear()
    return files, reports, failed


class _Keeper:
    """Keeps each decision on disk as it is made."""

    def __init__(self, path: Path, known: Decisions, reports: list[Report]) -> None:
        self._path, self._known, self._reports = path, known, reports

    def decided(self, items: list[Item], answer: Answer) -> None:
        if answer.state == "skip":
            return
        for item in items:
            places = item.places[:1] if answer.everywhere else item.places
            for place in places:
                raw = self._reports[place.report].raw
                edit = place.finding.edit
                new = log_of_decisions.decision(
                    edit, raw, answer.state, everywhere=answer.everywhere
                )
                told = log_of_decisions.stamped(
                    new, place.finding.path, datetime.now(UTC).isoformat(timespec="seconds")
                )
                self._known.add(told)
                log_of_decisions.append(self._path, told)

    def reopened(self, items: list[Item]) -> None:
        for item in items:
            for place in item.places:
                raw = self._reports[place.report].raw
                for everywhere in (False, True):
                    self._known.drop(
                        log_of_decisions.decision(
                            place.finding.edit, raw, "reject", everywhere=everywhere
                        )
                    )
        log_of_decisions.save(self._path, self._known)


def _explained(rule: str) -> str:
    from cleanup.cli.rules import explanation  # noqa: PLC0415 -- only where it is asked for

    return explanation(rule)


def _word_keeper(kept: Path) -> Callable[[str], str]:
    def add(word: str) -> str:
        path = kept.parent.parent / "words.txt"
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{word}\n")
        return f"{word} was added to {path}; it holds from the next run."

    return add


def _finish(files: list[File], made: dict[int, Report], *, failed: bool) -> int:
    if not any(each.made for each in made.values()):
        click.echo("Nothing to apply.")
        return FAILED if failed else FOUND if any(r.left for r in made.values()) else 0
    path = free_name(LOGS / f"review-{datetime.now(UTC):%Y%m%d-%H%M%S}.jsonl")
    path.parent.mkdir(parents=True, exist_ok=True)
    log = LogFile(str(path))
    try:
        written = write(files, made, log)
    finally:
        log.close()
    for sentence in written.failed:
        complain(sentence)
    edits = "1 edit" if written.edits == 1 else f"{written.edits} edits"
    count = "1 file" if written.files == 1 else f"{written.files} files"
    click.echo(f"Applied {edits} in {count}. Undo with: cleanup revert {path}")
    if failed or written.failed:
        return FAILED
    return FOUND if any(each.left for each in made.values()) else 0
