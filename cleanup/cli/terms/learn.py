"""``cleanup terms learn``: names and acronyms proposed from good texts."""

from __future__ import annotations

from typing import Any

import click

from cleanup.cli.console.corpus import gathered, reading
from cleanup.cli.console.exits import FAILED
from cleanup.cli.console.out import complain
from cleanup.cli.terms.output import put
from cleanup.learning.corpus import tallied
from cleanup.learning.proposals import proposals
from cleanup.terms import stored
from cleanup.terms.written import table


@click.command("learn")
@reading
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Output file (CSV).")
@click.option(
    "--least",
    type=click.IntRange(1),
    default=1,
    help="Include only names seen at least this often.",
)
@click.option(
    "--all", "everything", is_flag=True, help="Include what the built-in termbase already has."
)
def command(
    paths: tuple[str, ...], output: str | None, least: int, *, everything: bool, **options: Any
) -> int:
    """Read trusted texts and propose their names with their acronyms, as a CSV termbase
    to be reviewed: most frequent first, with counts and conflicts in the column `note`.

    Any format that cleanup reads; folders are searched. A name that no list knows is found where
    its words spell the acronym. Memory is bounded: beyond 200,000 names, those seen least
    are forgotten. The file takes effect only when you pass it with --terms.
    """
    inputs = gathered(paths, options)
    failed = inputs.failed

    def say(message: str) -> None:
        nonlocal failed
        failed = True
        complain(message)

    base = stored()
    tally = tallied(inputs.files, base, say)
    found = [
        one
        for one in proposals(tally, base)
        if one.count >= least and (everything or not one.agreed or one.conflict)
    ]
    put(table(one.term for one in found), output)
    conflicts = sum("CONFLICT" in one.term.note for one in found)
    if tally.forgotten:
        complain(f"names seen {tally.forgotten} times or fewer may have been forgotten.")
    if output:
        click.echo(f"{output}: {len(found)} names, {conflicts} with a conflict; review them.")
    return FAILED if failed else 0
