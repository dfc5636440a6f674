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


def _about(name: str, more: str = "") -> str:
    return KEYS[name].about.removesuffix(".") + more + "."


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
    click.option("--lang", metavar="TAG", help=_about("lang")),
    click.option("--source-lang", metavar="TAG", help=_about("source-lang")),
    _texts(
        "select",
        "Run only rules whose ID starts with this prefix (repeatable; comma-separated).",
    ),
    _texts("ignore", "Skip rules whose ID starts with this prefix (repeatable; comma-separated)."),
    _texts("terms", _about("terms", " (repeatable)"), comma=False),
    _texts("trust", _about("trust", " (repeatable)"), comma=False),
    click.option(
        "--grammar",
        type=click.Choice(KEYS["grammar"].choices),
        help=_about("grammar"),
    ),
    click.option(
        "--grammar-level",
        type=click.Choice(KEYS["grammar-level"].choices),
        help=_about("grammar-level"),
    ),
    click.option("--remote-server", metavar="URL", help=_about("remote-server")),
    click.option(
        "--typography",
        type=click.Choice(KEYS["typography"].choices),
        help=_about("typography"),
    ),
    click.option("--unsafe-fixes", is_flag=True, help=_about("unsafe-fixes")),
    click.option("--safe-only", is_flag=True, help=_about("safe-only")),
    click.option(
        "--output-format",
        type=click.Choice(KEYS["output-format"].choices),
        help="How findings are shown.",
    ),
    click.option("--diff", is_flag=True, help="Show a unified diff; write nothing."),
    click.option(
        "--suggest-diff",
        is_flag=True,
        help="Show each suggestion as a hunk of a diff, to be edited; cleanup apply takes it.",
    ),
    click.option("--statistics", is_flag=True, help="Show only the number of findings per rule."),
    click.option("--log", type=click.Path(dir_okay=False), help="Write the log (JSON Lines) here."),
    _texts("exclude", "Skip paths that match (.gitignore syntax; repeatable).", comma=False),
    click.option(
        "--force-exclude",
        is_flag=True,
        help="Apply --exclude to files named on the command line too.",
    ),
    click.option(
        "--stdin-filename", metavar="NAME", help="File name to assume for standard input."
    ),
    click.option("--format", metavar="NAME", help=_about("format")),
    click.option("--encoding", metavar="NAME", help=_about("encoding")),
    *format_options(),
    click.option("--strict", is_flag=True, help=_about("strict")),
    click.option("-j", "--jobs", type=click.IntRange(1), help=_about("jobs")),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="When to colour the output.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Show only errors."),
    click.option(
        "--no-decisions", is_flag=True, help="Show findings that were rejected in a review too."
    ),
    click.option(
        "--since",
        metavar="REV",
        help="Only findings on lines changed since this git revision (REV...: since leaving it).",
    ),
    click.option("--no-baseline", is_flag=True, help="Show findings of the baseline too."),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 although findings remain."),
    click.option("--config", type=click.Path(), help="The one configuration file to read."),
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
)


def shared(command: Command) -> Command:
    """Return the command with the argument and options of ``check`` and ``fix``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings(given: dict[str, Any]) -> dict[str, Any]:
    """Return the options that are settings, by the names that a configuration file uses."""
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return {name: named[name] for name in KEYS if name in named}
