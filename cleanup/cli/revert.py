"""``cleanup revert``: the edits of a log, taken back."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.console.last_log import latest
from cleanup.cli.console.replay import chosen_of, replay


@click.command("revert")
@click.argument("log", type=click.Path(path_type=Path), required=False)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Output file, or folder for several files.",
)
@click.option(
    "--only",
    metavar="NUMBERS",
    help="Revert only these findings, by number, such as 3,7-9 (see check).",
)
@click.option("--except", "without", metavar="NUMBERS", help="Revert all but these findings.")
def command(
    log: Path | None,
    file: Path | None,
    *,
    output: Path | None,
    only: str | None,
    without: str | None,
) -> None:
    """Revert the edits of LOG, byte for byte, in the file in which they were made.

    With --only or --except the file may have been changed elsewhere since: each edit is found
    again by the text around it.

    Without LOG, the last one in .cleanup/logs that is not yet reverted is taken. FILE is needed
    where the file was moved, or lies outside the current folder. Exit status: 0 done, 2 the log is
    invalid or the file does not match it; then nothing is written.
    """
    replay(log or latest(back=True), file, output, back=True, chosen=chosen_of(only, without))
