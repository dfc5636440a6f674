"""Files that are read for what they say, and by no rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import click

from cleanup.cli.commands import command_like
from cleanup.cli.console.options import click_option
from cleanup.cli.console.out import complain
from cleanup.cli.console.table import format_options, settings
from cleanup.runs.collect import Gatherer, Inputs
from cleanup.settings.keys import KEYS

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    click.option("--lang", metavar="TAG", help=KEYS["lang"].about),
    click.option("--format", metavar="NAME", help=KEYS["format"].about),
    click.option("--encoding", metavar="NAME", help=KEYS["encoding"].about),
    *map(click_option, format_options()),
    click.option("--config", type=click.Path(), help="Read only this configuration file."),
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
)


def reading(command: Command) -> Command:
    """Return the command with the argument and options that say what is read."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def gathered(paths: Sequence[str], options: Mapping[str, Any]) -> Inputs:
    """Return the files of the paths. Raises ClickException where there is none."""
    reader = Gatherer(
        settings(dict(options)),
        options["config"],
        isolated=options["isolated"],
        complain=complain,
        near=command_like,
    )
    reader.ruled = False
    inputs = reader.gather(paths, None, None, signed=False)
    if not inputs.files:
        raise click.ClickException(
            "none of the given paths is a readable file; check the names, or set --format."
        )
    return inputs
