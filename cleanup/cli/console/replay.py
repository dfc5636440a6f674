"""What ``apply`` and ``revert`` share: first everything is made in memory, then it is written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from cleanup.cli.console.logs import files
from cleanup.files.write import replace_file
from cleanup.log.records import Entry, Head, LogError
from cleanup.log.replay import ReplayError, played


def replay(log: Path, file: Path | None, output: Path | None, *, back: bool) -> None:
    """Play a log over its files. Raises ClickException, and then nothing has been written."""
    made: list[tuple[Path, bytes, bytes]] = []
    for head, entries in _chosen(log, file, output, back=back):
        source = file or _file(head, back=back)
        try:
            data = source.read_bytes()
            result = played(head, entries, data, back=back)
        except LogError as error:
            raise click.ClickException(f"{log}: {head.path}: {error}") from None
        except ReplayError as error:
            raise click.ClickException(f"{source}: {error}. Nothing was written.") from None
        except OSError as error:
            raise click.ClickException(f"{source}: cannot be read: {error.strerror}") from None
        target = source if output is None else output
        made.append((target / source.name if target.is_dir() else target, data, result))
    if clash := _twice([target for target, *_ in made]):
        raise click.ClickException(
            f"-o {output}: two files would be written to {clash}; name them one by one."
        )
    for target, data, result in made:
        if result != data or not target.exists():
            replace_file(target, result)
    done = "taken back" if back else "applied"
    for target, *_ in made:
        click.echo(f"{target}: edits {done}.")


def _chosen(
    log: Path, file: Path | None, output: Path | None, *, back: bool
) -> list[tuple[Head, list[Entry]]]:
    """The log's files, or the one of several that is ``file``. Raises ClickException."""
    heads = list(files(log))
    if len(heads) > 1 and file:
        heads = [each for each in heads if _is(file, each[0], back=back)]
        if len(heads) != 1:
            raise click.ClickException(
                f"{log}: holds several files, and {file} is none of them by its name."
            )
    if len(heads) > 1 and output and not output.is_dir():
        raise click.ClickException(f"{log}: holds {len(heads)} files; give -o a folder.")
    return heads


def _is(file: Path, head: Head, *, back: bool) -> bool:
    name = (head.output or head.path) if back else head.path
    return os.path.realpath(name) == os.path.realpath(file)


def _twice(targets: Sequence[Path]) -> Path | None:
    return next((each for each in targets if targets.count(each) > 1), None)


def _file(head: Head, *, back: bool) -> Path:
    name = (head.output or head.path) if back else head.path
    if name == "-":
        raise click.ClickException(
            "the log is of standard input: name the file that holds that text."
        )
    return Path(name)
