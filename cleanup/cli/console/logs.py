"""Reading logs from the command line: their errors name the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from cleanup.log.records import Entry, Head, LogError, read


def files(log: Path) -> Iterator[tuple[Head, list[Entry]]]:
    """Yield the files of a log with their edits. Raises ClickException with the log's name and
    line.
    """
    try:
        with log.open(encoding="utf-8-sig", newline="\n") as lines:
            yield from read(lines)
    except LogError as error:
        raise click.ClickException(f"{log}: {error}") from None
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{log}: not a log: byte {error.start} is not UTF-8") from None
    except OSError as error:
        raise click.ClickException(f"{log}: cannot be read: {error.strerror}") from None
