"""What ``apply`` and ``revert`` share: first everything is made in memory, then it is written."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.console.logs import files
from cleanup.files.write import replace_file
from cleanup.log import Head, LogError
from cleanup.replay import ReplayError, played


def replay(log: Path, file: Path | None, output: Path | None, *, back: bool) -> None:
    """Play a log over its files. Raises ClickException, and then nothing has been written."""
    made: list[tuple[Path, bytes, bytes]] = []
    heads = list(files(log))
    if len(heads) > 1 and (file or (output and not output.is_dir())):
        what = "give -o a folder" if output else "leave the file's name away"
        raise click.ClickException(f"{log}: holds {len(heads)} files; {what}.")
    for head, entries in heads:
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
    for target, data, result in made:
        if result != data or not target.exists():
            replace_file(target, result)
    done = "taken back" if back else "applied"
    for target, *_ in made:
        click.echo(f"{target}: edits {done}.")


def _file(head: Head, *, back: bool) -> Path:
    name = (head.output or head.path) if back else head.path
    if name == "-":
        raise click.ClickException(
            "the log is of standard input: name the file that holds that text."
        )
    return Path(name)
