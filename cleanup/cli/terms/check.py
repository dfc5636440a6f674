"""``cleanup terms check``: what is wrong in a termbase."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.console.exits import FOUND
from cleanup.cli.console.out import write
from cleanup.terms import TermError, load, stored
from cleanup.terms.lint import problems


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
def command(files: tuple[Path, ...]) -> int:
    """Check every row of termbases: the script of the language, repeated forms, acronyms
    and names shared by two concepts, missing or redundant marks. Without FILE: those that come
    with cleanup.

    Exit status 1: something was found.
    """
    try:
        base = load(files) if files else stored()
        found = [f"{problem}\n" for problem in problems(base)]
        rows = sum(1 for _ in base.terms())
    except TermError as error:
        raise click.ClickException(str(error)) from None
    write(found)
    click.echo(f"{rows} rows, {len(found)} problems.")
    return FOUND if found else 0
