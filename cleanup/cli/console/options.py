"""The options that ``check`` and ``fix`` share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import click

from cleanup.formats import options
from cleanup.settings.keys import KEYS

Command = TypeVar("Command", bound=Callable[..., Any])


def _list(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item for value in values for item in value.split(",") if item)


def _texts(name: str, about: str, *, comma: bool = True) -> Callable[[Command], Command]:
    return click.option(
        f"--{name}", multiple=True, callback=_list if comma else None, metavar="TEXT", help=about
    )


def format_options() -> Iterator[Callable[[Any], Any]]:
    """Yield the options that formats declare."""
    for option in options().values():
        if option.kind == "flag":
            yield click.option(
                f"--{option.name}/--no-{option.name}", default=None, help=option.about
            )
        elif option.kind == "texts":
            yield _texts(option.name, option.about)
        else:
            yield click.option(f"--{option.name}", metavar=option.metavar, help=option.about)


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(readable=False)),
    click.option("--lang", metavar="TAG", help="Language of the texts; else it is found out."),
    click.option("--source-lang", metavar="TAG", help="Language they were translated from."),
    _texts("select", "Only rules whose id begins so, as any or en/phrases (repeat, or commas)."),
    _texts("ignore", "Not the rules whose id begins so."),
    _texts("terms", "Your own terms: a CSV or TBX file, or a folder (repeat).", comma=False),
    _texts("trust", "A text (or a folder) whose acronyms are right (repeat).", comma=False),
    click.option(
        "--grammar",
        type=click.Choice(["auto", "off", "required"]),
        help="Suggestions of LanguageTool; auto in check, off in fix.",
    ),
    click.option(
        "--grammar-level",
        type=click.Choice(["strict", "normal", "all"]),
        help="Which of its rules speak; normal leaves out the noisy ones.",
    ),
    click.option("--remote-server", metavar="URL", help="A server of it that runs elsewhere."),
    click.option(
        "--typography",
        type=click.Choice(KEYS["typography"].choices),
        help="Spaces and marks that a locale prefers: suggest, or off.",
    ),
    click.option("--unsafe-fixes", is_flag=True, help="Make suggestions too, not only safe edits."),
    click.option("--safe-only", is_flag=True, help="Neither show nor count suggestions and flags."),
    click.option(
        "--output-format",
        type=click.Choice(KEYS["output-format"].choices),
        help="How findings are shown.",
    ),
    click.option("--diff", is_flag=True, help="Show a unified diff; write nothing."),
    click.option("--statistics", is_flag=True, help="Show only how often each rule found."),
    click.option("--log", type=click.Path(dir_okay=False), help="Write the log (JSON Lines) here."),
    _texts("exclude", "Leave out what matches (syntax of .gitignore).", comma=False),
    click.option("--force-exclude", is_flag=True, help="Leave it out also where it is named."),
    click.option("--stdin-filename", metavar="NAME", help="What standard input would be called."),
    click.option("--format", metavar="NAME", help="Format of all files; else by their names."),
    click.option("--encoding", metavar="NAME", help="Encoding of files that are not Unicode."),
    *format_options(),
    click.option("-j", "--jobs", type=click.IntRange(1), help="Processes; else by the input."),
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours."
    ),
    click.option("-q", "--quiet", is_flag=True, help="Show nothing but errors."),
    click.option("--no-decisions", is_flag=True, help="Show findings rejected before."),
    click.option("--config", type=click.Path(), help="The one configuration file to read."),
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
)


def shared(command: Command) -> Command:
    """The command with the argument and options of ``check`` and ``fix``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings(given: dict[str, Any]) -> dict[str, Any]:
    """Those of the options that are settings, under the names that a configuration file has."""
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return {name: named[name] for name in KEYS if name in named}
