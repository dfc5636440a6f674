"""Where a termbase goes: a file that is written as a whole, or standard output."""

from __future__ import annotations

from collections.abc import Iterable

import click

from cleanup.cli.console.out import encoded, write
from cleanup.files import FileError
from cleanup.files.write import writing
from cleanup.terms import TermError


def put(pieces: Iterable[str], output: str | None) -> None:
    """Write the pieces; a file is there only if all came. Raises ClickException."""
    try:
        if output is None:
            write(pieces)
            return
        with writing(output) as out:
            for piece in pieces:
                out.write(encoded(piece))
    except (FileError, TermError) as error:
        raise click.ClickException(str(error)) from None
