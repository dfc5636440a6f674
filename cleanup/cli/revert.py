"""``cleanup revert``: the edits of a log, taken back."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.console.replay import replay


@click.command("revert")
@click.argument("log", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write here: a file, or a folder."
)
def command(log: Path, file: Path | None, output: Path | None) -> None:
    """Take the edits of LOG back, byte for byte, in the file in which they were made.

    FILE is needed where the file was moved. Exit status: 0 done, 2 the log is no good or the file
    is another; then nothing is written.
    """
    replay(log, file, output, back=True)
