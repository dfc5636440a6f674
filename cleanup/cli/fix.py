"""``cleanup fix``: apply the edits."""

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
    help="Write to this file, or folder for several, instead of in place.",
)
def command(output: str | None, **options: Any) -> int:
    """Apply the safe edits to files and folders, in place unless -o is given.

    `-` reads standard input and writes standard output. Suggestions are applied only with
    --unsafe-fixes. Exit status: 0 nothing to do or all done, 1 suggestions or flags remain,
    2 a file or a setting could not be used.
    """
    return session(options, fix=not (options["diff"] or options["suggest_diff"]), output=output)
