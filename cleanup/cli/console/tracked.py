"""``cleanup fix --track-changes``: edits and suggestions as tracked changes in a copy."""

from __future__ import annotations

from typing import Any

from cleanup.cli.commands import command_like
from cleanup.cli.console.exits import FAILED, misused
from cleanup.cli.console.out import complain, write
from cleanup.cli.console.progress import Progress
from cleanup.cli.console.rejected import rejected
from cleanup.cli.console.table import settings
from cleanup.edits.choose import accept_all
from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.formats import named
from cleanup.runs import tracked
from cleanup.runs.collect import Gatherer
from cleanup.runs.run import Closed, Failed, Opened, run
from cleanup.runs.targets import targets


def track(options: dict[str, Any], output: str | None) -> int:
    """Write the copies, and return the exit status. Raises ClickException."""
    _check(options, output)
    gatherer = Gatherer(
        settings(options),
        options["config"],
        isolated=options["isolated"],
        grammar="off",
        quiet=options["quiet"],
        complain=complain,
        near=command_like,
    )
    inputs = gatherer.gather(options["paths"], None, None, signed=False)
    other = next((file.path for file in inputs.files if not named(file.format).tracked), None)
    if other:
        raise misused(f"--track-changes writes Word and OpenDocument texts; {other} is neither.")
    written = targets([file.path for file in inputs.files], options["paths"], output)
    progress = Progress(inputs.size, quiet=options["quiet"])
    failed, done = inputs.failed, 0
    reports: list[Report] = []
    hide = rejected(gatherer.here, options)
    for event in run(inputs.files, inputs.profiles, 1, accept_all, hide):
        if isinstance(event, Opened):
            reports = []
        elif isinstance(event, Report):
            reports.append(event)
            progress.show(done + len(event.raw), event.path)
        elif isinstance(event, Closed | Failed):
            progress.clear()
            told = event.message if isinstance(event, Failed) else ""
            if isinstance(event, Closed):
                done += event.reading.stamp.size
                told = _written(event, written[event.input.path], reports, options)
            failed |= bool(told)
            if told:
                complain(told)
    return FAILED if failed else 0


def _check(options: dict[str, Any], output: str | None) -> None:
    """Raise UsageError for what does not go together."""
    if output is None:
        raise misused("--track-changes writes a copy: name it with -o.")
    if not options["paths"] or "-" in options["paths"]:
        raise misused("--track-changes needs files; name the documents.")
    if options["log"]:
        raise misused(
            "--track-changes cannot be used with --log: the tracked changes are the record."
        )


def _written(event: Closed, target: str, reports: list[Report], options: dict[str, Any]) -> str:
    """Write the copy of a file; return why it could not be done, if so."""
    try:
        count = tracked.write(event.input.path, target, event.input.format, reports)
    except FileError as error:
        return str(error)
    if not options["quiet"]:
        changes = "1 tracked change" if count == 1 else f"{count} tracked changes"
        write([f"{target}: {changes} to accept or reject.\n"])
    return ""
