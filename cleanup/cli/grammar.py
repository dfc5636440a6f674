"""``cleanup grammar``: LanguageTool install, status, start, stop, uninstall."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import click

from cleanup.cli.console.exits import FOUND
from cleanup.cli.console.out import complain
from cleanup.languagetool import VERSION, GrammarFailed, GrammarMissing
from cleanup.languagetool.install import install, java, modules, paths, verify
from cleanup.languagetool.server import process, server, state

_UNITS = {"s": 1, "m": 60, "h": 3600}
_DEFAULT = state.Settings()


@click.group("grammar")
def command() -> None:
    """Manage LanguageTool, whose matches `check` shows as suggestions.

    It runs as a server on this machine that stops when idle; texts stay here.
    """


@command.command("install", short_help="Download LanguageTool.")
@click.option(
    "--languages",
    default="",
    metavar="TAGS",
    help="Languages to install, such as en,fr (with Maven; default: all).",
)
@click.option(
    "--from",
    "source",
    type=click.Choice(install.SOURCES),
    help="Source to download from (default: first that works).",
)
@click.option("--force", is_flag=True, help="Download again even if present.")
def install_(languages: str, source: str | None, *, force: bool) -> None:
    """Download LanguageTool to the folder that language-tool-python uses (LTP_PATH).

    Some 250 MB for all languages; languages can be added later. Maven (mvn) is used if installed,
    otherwise the download of language-tool-python.
    """
    tags = [tag for tag in re.split(r"[,\s]+", languages) if tag]
    with _said():
        try:
            news = install.install(tags, source, force=force, say=complain)
        except ValueError as error:
            raise click.UsageError(str(error)) from None
    there = paths.installation()
    click.echo(
        f"LanguageTool {VERSION} is in {there}."
        if news
        else f"LanguageTool {VERSION} is already in {there}, and is intact."
    )


@command.command("uninstall")
def uninstall() -> None:
    """Stop the server and delete what `install` downloaded."""
    with _said():
        gone = install.uninstall()
    click.echo(
        f"LanguageTool {VERSION} was removed."
        if gone
        else f"LanguageTool {VERSION} is not installed in {paths.home()}."
    )


@command.command("start")
@click.option(
    "--idle",
    default="15m",
    metavar="TIME",
    help="Stop after this idle time (90s, 15m, 2h; 0: never).",
)
@click.option("--heap", default="2g", metavar="SIZE", help="Maximum Java heap (512m, 2g).")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="Port (default: any free port)."
)
@click.option(
    "--threads", type=click.IntRange(0), default=0, help="Threads (default: number of CPUs)."
)
def start(idle: str, heap: str, port: int, threads: int) -> None:
    """Start a server that outlives this command.

    It listens on this machine only. `check` starts one when needed; use this for other settings,
    or to warm it up.
    """
    settings = state.Settings(heap=_size(heap), idle=_seconds(idle), port=port, threads=threads)
    with _said():
        one = server.running(settings)
    if one.started:
        click.echo(f"LanguageTool {VERSION} is running at {one.url}.")
    else:
        click.echo(
            f"LanguageTool {VERSION} was already running at {one.url}, with its own settings."
        )


@command.command("stop")
def stop() -> None:
    """Stop the server."""
    with _said():
        there = server.stop()
    click.echo("Stopped." if there else "No server was running.")


@command.command("status")
def status() -> int:
    """Show the installation, the Java, and the server. Exit status 1: it cannot run."""
    usable = True
    have = install.installed()
    if have is None or not paths.present():
        usable = False
        click.echo(f"LanguageTool {VERSION} is not installed in {paths.home()}.")
        click.echo("Install it with: cleanup grammar install")
    else:
        click.echo(f"LanguageTool {VERSION}: {have.folder}{_origin(have)}")
        wrong = verify.gaps(have.folder)
        if wrong:
            usable = False
            click.echo(f"  {wrong[0]} Repair it with: cleanup grammar install")
        else:
            click.echo(f"  languages: {_languages(have)}; {verify.size(have.folder) / 1e6:,.0f} MB")
    try:
        runtime = java.find()
        click.echo(f"Java {runtime.version}: {runtime.path}, from {runtime.source}")
    except GrammarMissing as error:
        usable = False
        click.echo(str(error))
    for line in _server():
        click.echo(line)
    return 0 if usable else FOUND


def _origin(have: install.Installed) -> str:
    return (
        f", installed by cleanup from {have.source}" if have.ours else ", not installed by cleanup"
    )


def _languages(have: install.Installed) -> str:
    if have.complete:
        return f"all {len(modules.LANGUAGES)}"
    return ", ".join(have.languages)


def _server() -> Iterator[str]:
    now = server.running_state()
    if now is None:
        yield "Server: not running; `check` starts one when needed."
        return
    settings = now.settings
    yield f"Server: {now.url}, process {now.java}, supervised by process {now.keeper}"
    memory = process.memory(now.java)
    taken = f"{memory / (1 << 20):,.0f} MB" if memory else "unknown"
    yield f"  memory: {taken}; heap limit {settings.heap} MB"
    unused = max(0.0, time.time() - max(now.started, state.used(paths.running())))
    limit = f"stops after {timedelta(seconds=settings.idle)}" if settings.idle else "never stops"
    yield f"  idle for {timedelta(seconds=int(unused))}; {limit}"
    yield f"  log: {paths.running() / state.LOG}"


def _seconds(text: str) -> float:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([smh])|0", text.strip().lower())
    if not match:
        raise click.UsageError(f"--idle {text}: not a time; write 90s, 15m or 2h (0: never).")
    return float(match[1]) * _UNITS[match[2]] if match[1] else 0.0


def _size(text: str) -> int:
    match = re.fullmatch(r"(\d+)(m|g)b?", text.strip().lower())
    size = int(match[1]) * (1024 if match[2] == "g" else 1) if match else 0
    if size < state.LEAST_HEAP:
        raise click.UsageError(
            f"--heap {text}: not a valid size; write 512m or 2g, at least {state.LEAST_HEAP}m."
        )
    return size


@contextmanager
def _said() -> Iterator[None]:
    """Turn what is missing or fails into a sentence and exit status 2."""
    try:
        yield
    except (GrammarMissing, GrammarFailed) as error:
        raise click.ClickException(str(error)) from None
