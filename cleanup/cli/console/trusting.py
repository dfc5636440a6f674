"""``--trust``: texts whose pairs of name and acronym are taken for right."""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.batch import Input
from cleanup.cli.console.out import complain
from cleanup.files import FileError


def learned_from(inputs: Sequence[Input]) -> list[str]:
    """The termbase that these files come to, as a list of one path, or of none."""
    import click  # noqa: PLC0415 -- for an error only

    from cleanup.learning.trust import learned  # noqa: PLC0415 -- where something is trusted

    bad: list[str] = []
    try:
        path = learned(inputs, bad.append)
    except (FileError, OSError) as error:
        raise click.ClickException(f"--trust: what was learned cannot be kept: {error}") from None
    for message in bad:
        complain(message)
    return [path] if path else []
