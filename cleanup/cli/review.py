"""``cleanup review``: a person decides about suggestions, one keystroke each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleanup.cli.commands import command_like
from cleanup.cli.console.exits import FAILED, FOUND
from cleanup.cli.console.options import Sectioned, taking
from cleanup.cli.console.out import complain
from cleanup.cli.console.progress import Progress
from cleanup.cli.console.sieve import sieve
from cleanup.cli.console.table import of_review, settings
from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.files.below import check_kept
from cleanup.files.input import Input
from cleanup.files.write import check_writable
from cleanup.log import decisions as log_of_decisions
from cleanup.log.folder import LOGS
from cleanup.review.finish import File, Finished, finish
from cleanup.review.keep import Keeper
from cleanup.review.queue import Item, Queue, one_by_one, queue_of
from cleanup.rules.prefilter.compiling import telling
from cleanup.runs.collect import Gatherer
from cleanup.runs.run import Closed, Failed, Opened, run
from cleanup.runs.segments import segments_of
from cleanup.settings.settings import kept_terms, kept_words
from cleanup.storage.lock import Busy, held
from cleanup.value import Value

if TYPE_CHECKING:
    from cleanup.files.members import ArchiveReading
    from cleanup.files.read import Reading
    from cleanup.log.decisions import Decisions

_MISSING = (
    "the review needs prompt_toolkit; install it with: python -m pip install prompt_toolkit, "
    "or decide in an editor: cleanup check --suggest-diff"
)
_MISSING_WEB = (
    "the review in a browser needs starlette and uvicorn; install them with: "
    "python -m pip install starlette uvicorn"
)


@click.command("review", cls=Sectioned)
@taking(of_review())
@click.option("--all", "safe_too", is_flag=True, help="Review safe edits too.")
@click.option("--no-group", is_flag=True, help="Show identical findings one by one.")
@click.option("--web", is_flag=True, help="Review in a browser, on a local page.")
@click.option(
    "--no-browser", is_flag=True, help="With --web: print the address; do not open a browser."
)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="With --web: port (default: any free port).",
)
def command(
    *,
    safe_too: bool,
    no_group: bool,
    web: bool,
    no_browser: bool,
    port: int | None,
    **options: Any,
) -> int:
    """Decide about suggestions one by one, in the terminal or (--web) in a browser.

    Each finding is shown in its sentence. Accepted suggestions and safe edits are applied when you
    finish (q); what you reject does not come back. Decisions are saved in .cleanup/decisions.jsonl
    as you make them, and a log is written to .cleanup/logs, so `cleanup revert` undoes the review.
    Exit status: 0 done, 1 findings are left, 2 a file could not be reviewed.
    """
    if not web and (no_browser or port):
        raise click.UsageError("--no-browser and --port need --web.")
    if not web and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.ClickException(
            "review needs a terminal; elsewhere use `cleanup review --web`, or "
            "`cleanup check --log FILE` and `cleanup apply FILE --only NUMBERS`."
        )
    if not options["paths"] or "-" in options["paths"]:
        raise click.UsageError("Name the files or folders to review; `-` cannot be reviewed.")
    way: Way = (
        _in_browser(safe_too=safe_too, port=port or 0, browser=not no_browser)
        if web
        else _in_terminal(safe_too=safe_too, group=not no_group, colour=options["color"] != "never")
    )
    kept = _base(options) / log_of_decisions.NAME
    try:
        check_kept(kept)
        kept.parent.mkdir(parents=True, exist_ok=True)
        with held(kept.with_name("review.lock"), 0.0):
            known = log_of_decisions.load(kept)
            under = _read(options, known)
            finished = way(under, Keeper(kept, known, under.reports))
            log_of_decisions.save(kept, known)
    except Busy:
        raise click.ClickException(
            f"another review is in progress in {kept.parent}; finish it first."
        ) from None
    except (log_of_decisions.DecisionError, FileError) as error:
        raise click.ClickException(str(error)) from None
    if finished is None:
        click.echo(f"Nothing was applied. Your decisions are saved in {kept}.")
        click.echo("Run the same command again to go on.")
        return FAILED if under.failed else FOUND
    for sentence in finished.written.failed:
        complain(sentence)
    for sentence in finished.told():
        click.echo(sentence)
    if under.failed or finished.written.failed:
        return FAILED
    return FOUND if finished.left else 0


class _Under(Value):
    """What is under review, and whether some of it could not be read."""

    inputs: list[Input]
    files: list[File]
    reports: list[Report]
    failed: bool


Way = Callable[[_Under, Keeper], Finished | None]  # None where the reviewer broke off


def _in_terminal(*, safe_too: bool, group: bool, colour: bool) -> Way:
    try:
        from cleanup.review.terminal import Hooks, review  # noqa: PLC0415 -- an extra
    except ImportError:
        raise click.ClickException(_MISSING) from None

    def way(under: _Under, keeper: Keeper) -> Finished | None:
        queue = queue_of(under.reports, safe_too=safe_too)
        if not group:
            queue = one_by_one(queue)
        queue.resume(keeper.remembered(queue.items))
        base = keeper.path.parent.parent
        hooks = Hooks(
            keeper.decided,
            keeper.reopened,
            _explained,
            _word_keeper(base),
            _term_keeper(base, under.reports),
        )
        if queue.items and not review(queue, hooks, colour=colour):
            return None
        return finish(under.files, under.reports, queue, LOGS, safe_too=safe_too)

    return way


def _in_browser(*, safe_too: bool, port: int, browser: bool) -> Way:
    try:
        from cleanup.review.desk import Desk  # noqa: PLC0415 -- for this way only
        from cleanup.review.serve import PortTaken, serve  # noqa: PLC0415 -- an extra
    except ImportError:
        raise click.ClickException(_MISSING_WEB) from None

    def way(under: _Under, keeper: Keeper) -> Finished | None:
        def end(queue: Queue) -> Finished:
            return finish(under.files, under.reports, queue, LOGS, safe_too=safe_too)

        segments = segments_of(under.inputs)
        desk = Desk(under.files, under.reports, keeper, segments, end, safe_too)
        count = len(desk.queue.items)
        if not count:
            return end(desk.queue)

        def tell(address: str) -> None:
            found = "1 finding" if count == 1 else f"{count} findings"
            click.echo(f"{found} to review at {address}")
            click.echo("Ctrl-C stops; decisions are saved.")
            sys.stdout.flush()

        try:
            serve(desk, _explained, tell, port=port, browser=browser)
        except PortTaken as error:
            raise click.ClickException(f"--port: {error}; name another.") from None
        return desk.finished

    return way


def _base(options: dict[str, Any]) -> Path:
    gatherer = Gatherer(
        settings(options), options["config"], isolated=options["isolated"], complain=complain
    )
    return gatherer.here.kept


def _read(options: dict[str, Any], known: Decisions) -> _Under:
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
    sift = sieve(gatherer.here, {**options, "no_baseline": True}, fix=False)
    events = run(inputs.files, inputs.profiles, 1, hide=known.without_rejected, sift=sift)
    with telling(progress.compiling):
        for event in events:
            if isinstance(event, Opened):
                mine = []
            elif isinstance(event, Report):
                mine.append(len(reports))
                reports.append(event)
                progress.show(done + len(event.raw), event.path)
            elif (
                isinstance(event, Closed)
                and any(reports[number].made or reports[number].left for number in mine)
                and not _writable(event.input.path)
            ):
                failed = True
                for number in mine:
                    reports[number] = Report(event.input.path, "", (), ())
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
    return _Under(inputs.files, files, reports, failed)


def _writable(path: str) -> bool:
    """Return whether the file can be replaced; what could not be written is not worth deciding."""
    try:
        check_writable(path, path, Path(path).stat())
    except FileError as error:
        complain(str(error))
        return False
    except OSError:  # gone, or its folder is: the end of the review says what happened
        return True
    return True


def _explained(rule: str) -> str:
    from cleanup.cli.rules import explanation  # noqa: PLC0415 -- only where it is asked for

    return explanation(rule)


def _word_keeper(base: Path) -> Callable[[str], str]:
    def add(word: str) -> str:
        path = kept_words(base)
        try:
            check_kept(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(f"{word}\n")
        except FileError as error:
            return str(error)
        except OSError as error:
            return f"{path} cannot be written: {error.strerror}"
        return f"{word} was added to {path}; it takes effect in the next run."

    return add


def _term_keeper(base: Path, reports: Sequence[Report]) -> Callable[[str, Item], str]:
    def add(name: str, item: Item) -> str:
        from cleanup.review.terms import keep_term  # noqa: PLC0415 -- where a person asks for it

        lang = reports[item.places[0].report].lang
        if lang is None:
            return "The language of this text is not certain; name it with --lang, and try again."
        path = kept_terms(base)
        try:
            keep_term(path, name, lang)
        except (FileError, ValueError, OSError) as error:
            return str(error)
        return f"{name} ({lang}) was added to {path}; it takes effect in the next run."

    return add
