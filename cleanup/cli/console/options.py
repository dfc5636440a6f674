"""The options of the command line as click has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from cleanup.cli.console.table import LAST, Option, of_fix, shared

Command = TypeVar("Command", bound=Callable[..., Any])
_WIDE, _NAMES = 100, 30  # columns of the help, and of the names in it
PATHS = click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(readable=False))


class Sectioned(click.Command):
    """A command whose help shows the options by the sections of the table, its own ones first."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.context_settings.setdefault("max_content_width", _WIDE)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options; the names of all sections take the same room."""
        sections: dict[str, list[tuple[str, str]]] = {}
        own = {f"--{option.name}": option.section for option in of_fix()}
        for parameter in self.get_params(ctx):
            told = parameter.get_help_record(ctx)
            if told and isinstance(parameter, click.Option):
                named = [own[name] for name in parameter.opts if name in own]
                section = LAST if "--help" in parameter.opts else (*named, "")[0]
                sections.setdefault(section, []).append(told)
        wide = min(max(len(name) for rows in sections.values() for name, _ in rows), _NAMES)
        for section in sorted(sections, key=bool):
            with formatter.section(section or str(self.name).capitalize()):
                [(name, about), *others] = sections[section]
                formatter.write_dl([(name.ljust(wide), about), *others], col_max=_NAMES)


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
