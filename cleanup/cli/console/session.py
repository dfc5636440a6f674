"""One run of ``check`` or ``fix``, from its options to its exit status."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleanup.cli.commands import command_like
from cleanup.cli.console.destination import check_shown, without_report
from cleanup.cli.console.exits import FAILED, FOUND, misused
from cleanup.cli.console.messages import sentences
from cleanup.cli.console.out import complain, style, width, write
from cleanup.cli.console.progress import Progress
from cleanup.cli.console.rejected import rejected
from cleanup.cli.console.sieve import sieve
from cleanup.cli.console.table import settings
from cleanup.cli.console.view import shown
from cleanup.edits.choose import accept_all
from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.formats import named
from cleanup.languages.fasttext import unavailable
from cleanup.rules.prefilter.compiling import telling
from cleanup.runs.collect import Gatherer, Inputs
from cleanup.runs.decided import accepted
from cleanup.runs.errors import RunError
from cleanup.runs.run import run
from cleanup.runs.targets import targets
from cleanup.runs.writer import Stream
from cleanup.value import replace
from cleanup.version import __version__
from cleanup.views import Look, ViewError, left_out, unsure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cleanup.edits.report import Report
    from cleanup.engine.profile import Profile
    from cleanup.log.writer import LogFile
    from cleanup.rules.rule import Rule
    from cleanup.runs.checked import Checked
    from cleanup.settings.settings import Settings

_SHARE = 4_000_000  # bytes of input that are worth a process
_FOR_PEOPLE = frozenset({"full", "concise", "statistics"})


def check(options: dict[str, Any]) -> int:
    """Run ``cleanup check`` with these options, and return the exit status."""
    return session(options, grammar="auto")


def fix(options: dict[str, Any]) -> int:
    """Run ``cleanup fix`` with these options, and return the exit status."""
    if options["track_changes"]:
        from cleanup.cli.console.tracked import track  # noqa: PLC0415 -- seldom asked for

        return track(options, options["output"])
    writes = not (options["diff"] or options["suggest_diff"])
    if options["mark_fuzzy"] and not options["as_notes"]:
        raise misused("--mark-fuzzy goes with --as-notes.")
    if options["as_notes"] and options["safe_only"]:
        raise misused("--as-notes writes suggestions, which --safe-only leaves out; use one.")
    notes = ("fuzzy" if options["mark_fuzzy"] else "plain") if options["as_notes"] else None
    return session(options, fix=writes, output=options["output"], notes=notes)


def session(
    options: dict[str, Any],
    *,
    fix: bool = False,
    output: str | None = None,
    grammar: str = "off",
    notes: str | None = None,
) -> int:
    """Run, and return the exit status. Raises RunError where nothing can be done.

    ``grammar`` is the default of that setting; ``notes`` is as in ``FormatOptions``.
    """
    paths = options["paths"]
    if not paths:
        raise misused("Name at least one file or folder; `-` is standard input.")
    gatherer = Gatherer(
        settings(options),
        options["config"],
        isolated=options["isolated"],
        grammar=grammar,
        quiet=options["quiet"],
        complain=complain,
        near=command_like,
    )
    here = gatherer.here
    unsafe = bool(here["unsafe-fixes"])
    view = _view(options, here)
    hashed = bool(options["log"]) or view in ("jsonl", "suggestions")
    inputs = gatherer.gather(paths, options["stdin_filename"], options["log"], signed=hashed)
    inputs = without_report(inputs, options)
    if not inputs.files:
        return FAILED if inputs.failed else 0
    if notes:
        inputs = replace(inputs, files=[_noting(file, notes) for file in inputs.files])
    check_shown(view, inputs.files, options)
    written = _written([file.path for file in inputs.files], paths, output) if fix else {}
    progress = Progress(inputs.size, quiet=options["quiet"])
    if options["log"] and options["log"] in written.values():
        raise misused("--log and -o name the same file.")
    log = _log(options["log"]) if options["log"] else None
    stream = Stream(written, progress, complain, log, hashed=hashed, fix=fix, failed=inputs.failed)
    look = Look(
        style(options["color"], plainly=options["output_file"] is not None),
        fix,
        unsafe,
        stream.heads.get,
        __version__,
        width=width(),
        screen=sys.stdout.isatty(),
        failed=lambda: stream.failed,
        verbose=options["verbose"],
        mqm=options["mqm"],
        rule=_rules(inputs.profiles),
    )
    if view == "sarif":
        from cleanup.runs.explained import explained  # noqa: PLC0415 -- it reads the rules' files

        docs = str(here["docs-url"] or "")
        look = replace(
            look, rule=explained(look.rule, here), docs=f"{docs.rstrip('/')}/" if docs else ""
        )
    if view == "html":
        from cleanup.runs.segments import segments_of  # noqa: PLC0415 -- for a page only

        look = replace(look, segments=segments_of(inputs.files))
    jobs = here["jobs"] or min(os.cpu_count() or 1, inputs.size // _SHARE) or 1
    accept = accept_all if unsafe else accepted(here)
    hide, sift = rejected(here, options), sieve(here, options, fix=fix)
    checked = None if options["no_cache"] else _checked(here, inputs)
    events = run(inputs.files, inputs.profiles, jobs, accept, hide, sift=sift, checked=checked)
    reports = stream.reports(events)
    try:
        with telling(progress.compiling):
            _show(view, reports, look, written=written, progress=progress, options=options)
    finally:
        reports.close()
        progress.clear()
        if checked:
            checked.close()
        if log:
            log.close()
    _tell(stream, view, options, written)
    if not (fix or options["quiet"]):
        _hint(inputs.files)
    found = stream.found and not options["exit_zero"]
    return FAILED if stream.failed else FOUND if found else 0


def _show(
    view: str,
    reports: Iterable[Report],
    look: Look,
    *,
    written: dict[str, str],
    progress: Progress,
    options: dict[str, Any],
) -> None:
    """Let the reports go by, shown where they are to be. Raises RunError."""
    into = options["output_file"]
    silent = options["quiet"] and view in _FOR_PEOPLE  # who asks for SARIF wants it whole
    if into is None and (silent or "-" in written.values()):
        for _ in reports:
            pass
        return
    try:
        score = sys.stdout.write if into else sys.stderr.write
        write(shown(view, reports, look, written, score), progress.clear, into)
    except (ViewError, FileError) as error:
        raise RunError(str(error)) from None


def _view(options: dict[str, Any], here: Settings) -> str:
    for option, view in (
        ("statistics", "statistics"),
        ("suggest_diff", "suggestions"),
        ("diff", "diff"),
    ):
        if options[option]:
            return view
    return str(here["output-format"])


def _rules(profiles: list[Profile]) -> Callable[[str], Rule | None]:
    """Return what gives a rule of the run by its ID."""

    def named(rule: str) -> Rule | None:
        found = (profile.rules.named(rule) for profile in profiles)
        return next(filter(None, found), None)

    return named


def _tell(stream: Stream, view: str, options: dict[str, Any], written: dict[str, str]) -> None:
    """Say what the view did not."""
    if not options["quiet"]:
        spoken = "-" in written.values()  # standard output had the text instead of a view
        over = stream.made and any(path == into for path, into in written.items())
        if over and sys.stderr.isatty():
            none = "no log of these edits is kept. With --log, `cleanup revert` takes them back."
            complain(f"undo with: cleanup revert {stream.log.path}" if stream.log else none)
        if stream.replaced:
            more = f" and {len(stream.replaced) - 1} more" if stream.replaced[1:] else ""
            complain(f"{stream.replaced[0]}{more} existed before and was replaced.")
        if spoken or view != "full":
            for sentence in left_out(stream.out):
                complain(sentence)
        silent = spoken or view in ("concise", "diff", "statistics", "suggestions")
        if stream.uncertain and silent:
            complain(unsure(stream.uncertain))
    if not options["quiet"] and (sentence := unavailable()):
        complain(f"{sentence}.")
    for sentence in sentences(stream.without, quiet=options["quiet"]):
        complain(sentence)


def _hint(files: list[Input]) -> None:
    """Name a person the source that lies beside a file of program strings."""
    if sys.stderr.isatty():
        from cleanup.runs.siblings import unpaired  # noqa: PLC0415 -- for a person only

        if sentence := unpaired(files):
            complain(sentence)


def _noting(file: Input, notes: str) -> Input:
    """Return the file with what is left to a person written into it; told where it cannot be."""
    if named(file.format).note is None:
        complain(f"{file.path}: a {file.format} file cannot hold notes; none were written.")
    return replace(file, options=replace(file.options, notes=notes))


def _checked(here: Settings, inputs: Inputs) -> Checked | None:
    """Return what earlier runs found, where there are enough files to make that worth while."""
    if len(inputs.files) == 1:
        return None
    from cleanup.runs import checked  # noqa: PLC0415 -- for many files only

    return (
        checked.Checked(here.base, inputs.profiles) if len(inputs.files) >= checked.WORTH else None
    )


def _written(files: list[str], paths: tuple[str, ...], output: str | None) -> dict[str, str]:
    made = targets(files, paths, output)
    if "-" in paths and output is None:
        made[files[0]] = "-"  # standard input comes first, and may have been given a name
    return made


def _log(path: str) -> LogFile:
    try:
        with Path(path).open("rb") as old:
            first = old.readline(1000)
        if first.strip() and b'"cleanup_log"' not in first:
            raise RunError(f"--log {path}: exists and is not a cleanup log; name another file.")
    except FileNotFoundError:
        pass
    from cleanup.log.folder import LOGS  # noqa: PLC0415 -- with the log's writer, 7 ms
    from cleanup.log.writer import LogFile, free_name  # noqa: PLC0415

    free = free_name(Path(path))
    if str(free) != path:
        complain(f"--log {path}: exists and was kept; the log of this run is {free}")
    try:
        return LogFile(str(free), own_folder=free.parent == LOGS)
    except FileError as error:
        raise RunError(str(error)) from None
