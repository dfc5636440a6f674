"""``cleanup baseline``: today's findings taken as known, so that only new ones are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleanup.cli.commands import command_like
from cleanup.cli.console.exits import FAILED
from cleanup.cli.console.options import Sectioned, taking
from cleanup.cli.console.out import complain
from cleanup.cli.console.progress import Progress
from cleanup.cli.console.table import of_baseline, settings
from cleanup.edits.report import Findings, Report
from cleanup.files import FileError
from cleanup.log.baseline import NAME, Baseline, BaselineError, Known, known_of, load, save
from cleanup.runs.collect import Gatherer
from cleanup.runs.run import Closed, Failed, Opened, run
from cleanup.runs.sift import relative

if TYPE_CHECKING:
    from cleanup.runs.collect import Inputs


@click.command("baseline", cls=Sectioned)
@taking(of_baseline())
@click.option("--prune", is_flag=True, help="Only remove findings that no longer occur; add none.")
def command(*, prune: bool, **options: Any) -> int:
    """Record the current findings in files and folders as known.

    They go into .cleanup/baseline.jsonl, which can be committed. `check` then shows, and fails for,
    new findings only, and says how many it hides; lines may move. Run it again to add what is new
    and remove what is gone in these files; entries of other files stay, unless the files are gone.
    Exit status: 0 done, 2 a file could not be checked: its entries stay as they are.
    """
    if not options["paths"] or "-" in options["paths"]:
        raise click.UsageError("Name the files or folders whose findings to record.")
    gatherer = Gatherer(
        settings(options),
        options["config"],
        isolated=options["isolated"],
        grammar="auto",
        quiet=options["quiet"],
        complain=complain,
        near=command_like,
    )
    base = gatherer.here.kept
    path = base / NAME
    try:
        old = load(path) if path.is_file() else []
        if prune and not old:
            raise click.UsageError(f"There is no baseline in {path}; create one without --prune.")
        inputs = gatherer.gather(options["paths"], None, None, signed=False)
        waiting = Baseline(old)
        found, done, failed = _found(inputs, base, waiting if prune else None, options)
        kept = [each for each in old if each.path not in done and (base / each.path).exists()]
        if prune:
            gone = set(map(id, waiting.left()))
            found = [each for each in old if each.path in done and id(each) not in gone]
        save(path, [*kept, *found])
    except (BaselineError, FileError) as error:
        raise click.ClickException(str(error)) from None
    _told(path, old, [*kept, *found])
    return FAILED if failed or inputs.failed else 0


def _found(
    inputs: Inputs, base: Path, waiting: Baseline | None, options: dict[str, Any]
) -> tuple[list[Known], set[str], bool]:
    """Return what was found, in which files, and whether a file failed; what ``waiting`` knows is
    met there.
    """
    progress = Progress(inputs.size, quiet=options["quiet"])
    found: list[Known] = []
    done: set[str] = set()
    mine: list[Known] = []
    size, failed = 0, False
    for event in run(inputs.files, inputs.profiles, options["jobs"] or 1):
        if isinstance(event, Opened):
            mine = []
        elif isinstance(event, Report):
            name = relative(event.path, base)
            edits = sorted((*event.made, *event.left), key=lambda edit: (edit.start, edit.end))
            mine += (known_of(name, edit, event.raw) for edit in edits)
            if waiting is not None:
                waiting.unknown(name, event.raw, _findings(event))
            progress.show(size + event.offset, event.path)
        elif isinstance(event, Closed):
            found += mine
            done.add(relative(event.input.path, base))
            size += event.reading.stamp.size
        elif isinstance(event, Failed):
            progress.clear()
            complain(event.message)
            failed = True
    progress.clear()
    return found, done, failed


def _findings(report: Report) -> Findings:
    return Findings(report.made, report.left)


def _told(path: Path, old: list[Known], new: list[Known]) -> None:
    files = len({each.path for each in new})
    what = "1 finding" if len(new) == 1 else f"{len(new)} findings"
    where = "1 file" if files == 1 else f"{files} files"
    was = f", before {len(old)}" if old else ""
    click.echo(f"{what} in {where} known{was}: {path}")
