"""``cleanup apply``: the edits of a log, made again."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.console.hunks import apply_hunks, is_diff
from cleanup.cli.console.replay import chosen_of, replay


@click.command("apply")
@click.argument("log", type=click.Path(path_type=Path))
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
    help="Apply only these findings, by number, such as 3,7-9 (see check).",
)
@click.option("--except", "without", metavar="NUMBERS", help="Apply all but these findings.")
@click.option(
    "--alternative",
    multiple=True,
    metavar="N=K",
    help="Use alternative K of finding N (repeatable).",
)
def command(
    log: Path,
    file: Path | None,
    *,
    output: Path | None,
    only: str | None,
    without: str | None,
    alternative: tuple[str, ...],
) -> int:
    """Apply the edits of LOG to the original file, unchanged since the log was written.

    The edits are those that the log marks as applied, or those you choose by the numbers that
    `cleanup check` prints. Changes that you made to the log are respected.
    LOG may also be the diff of `cleanup check --suggest-diff`: the hunks that you left in it are
    applied, and those that you removed are remembered as rejected.
    FILE is needed where the file was moved, or lies outside the current folder. Exit status: 0
    done, 2 the log is invalid or the file does not match it; then nothing is written.
    """
    if log.is_file() and is_diff(log):
        if output or only or without or alternative:
            raise click.UsageError(
                f"{log} is a diff: remove hunks from it instead of giving numbers."
            )
        return apply_hunks(log, file)
    replay(log, file, output, back=False, chosen=chosen_of(only, without, alternative))
    return 0
