"""``cleanup fix``: the edits are made."""

from __future__ import annotations

from typing import Any

import click

from cleanup.cli.console.options import shared
from cleanup.cli.console.session import session


@click.command("fix")
@shared
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    help="Write here and leave the originals alone: a file, or a folder for many.",
)
def command(output: str | None, **options: Any) -> int:
    """Make the safe edits in files and folders, in place unless -o says where.

    `-` reads standard input and writes standard output. Suggestions are made with --unsafe-fixes
    only. Exit status: 0 nothing to do or all done, 1 suggestions or flags remain, 2 a file or a
    setting could not be used.
    """
    return session(options, fix=not options["diff"], output=output)
