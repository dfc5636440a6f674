"""``cleanup apply``: the edits of a log, made again."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.console.replay import replay


@click.command("apply")
@click.argument("log", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write here: a file, or a folder."
)
def command(log: Path, file: Path | None, output: Path | None) -> None:
    """Make the edits of LOG on the original file, which must be as the log found it.

    The edits are those that the log marks as applied. FILE is needed where the file was moved.
    Exit status: 0 done, 2 the log is no good or the file is another; then nothing is written.
    """
    replay(log, file, output, back=False)
