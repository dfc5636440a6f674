"""``cleanup decisions``: what was accepted and rejected in reviews."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from cleanup.cli.console.out import write
from cleanup.files import FileError
from cleanup.log.decisions import NAME, Decision, DecisionError, Decisions, line_of, load, save
from cleanup.settings.settings import ConfigError, settle
from cleanup.text.printable import fit, seen


@click.command("decisions")
@click.argument("action", type=click.Choice(["list", "drop", "export"]), default="list")
@click.argument("numbers", nargs=-1, type=click.IntRange(1))
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path),
    help="Read this file instead of .cleanup/decisions.jsonl.",
)
def command(action: str, numbers: tuple[int, ...], path: Path | None) -> None:
    """List the decisions that reviews remember, delete those with these NUMBERS, or export all.

    The export is JSON Lines, as .cleanup/decisions.jsonl is.

    After its decision is deleted, a finding is shown again.
    """
    try:
        place = path or settle(Path.cwd(), {}).kept / NAME
        known = load(place)
        if action == "list":
            write(_list(known))
            return
        if action == "export":
            write(map(line_of, known.all()))
            return
        every = known.all()
        for number in numbers:
            if number > len(every):
                raise click.UsageError(f"There is no decision {number}; there are {len(every)}.")
        save(place, Decisions(d for n, d in enumerate(every, 1) if n not in numbers))
    except (ConfigError, DecisionError, FileError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Deleted {len(numbers)} of {len(every)} decisions.")


def _list(known: Decisions) -> Iterator[str]:
    if not len(known):
        yield "No decisions.\n"
    for number, each in enumerate(known.all(), 1):
        yield f"{number:>4}  {each.verdict}  {fit(each.rule)}  {_change(each)}\n"


def _change(each: Decision) -> str:
    where = "everywhere" if each.everywhere else f"in …{fit(each.left)}⟦⟧{fit(each.right)}…"
    return f"{seen(each.before)} → {seen(each.after) or '(nothing)'} {where}"
