"""The options of the command line as click has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from cleanup.cli.console.table import Option, shared

Command = TypeVar("Command", bound=Callable[..., Any])
PATHS = click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(readable=False))


def taking(options: Iterable[Option] | None = None) -> Callable[[Command], Command]:
    """Return what gives a command paths and options, by default those of ``check``."""
    table = shared() if options is None else options
    wanted = [PATHS, *map(click_option, table)]

    def taken(command: Command) -> Command:
        for option in reversed(wanted):
            command = option(command)
        return command

    return taken


def click_option(option: Option) -> Callable[[Any], Any]:
    """Return an option of the table for click."""
    names = [f"-{option.short}"] * bool(option.short)
    told: dict[str, Any] = {"help": option.about, "metavar": option.metavar}
    if option.kind == "switch":
        return click.option(
            *names, f"--{option.name}/--no-{option.name}", default=None, help=option.about
        )
    if option.kind == "flag":
        return click.option(*names, f"--{option.name}", is_flag=True, help=option.about)
    if option.kind in ("texts", "list"):
        told |= {"multiple": True, "callback": _list if option.kind == "list" else None}
    else:
        told["type"] = _type(option)
    if option.default is not None:
        told["default"] = option.default
    if option.also:
        names += [f"--{option.also}", option.name.replace("-", "_")]
    return click.option(*names, f"--{option.name}", **told)


def _type(option: Option) -> Any:
    if option.kind == "choice":
        return click.Choice(option.choices)
    if option.kind == "count":
        return click.IntRange(1)
    if option.kind in ("path", "file"):
        return click.Path(dir_okay=option.kind == "path")
    return None


def _list(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item for value in values for item in value.split(",") if item)
