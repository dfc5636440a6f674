"""A command line that is written plainly, read without click.

Plainly: ``check`` or ``fix``, paths, and options by their full names with values that are right.
All else (help, mistakes, second names, bundled letters, ``--``) is left to click, which reads the
same table; a test holds that both read the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cleanup.cli.console.table import Option


def read(args: Sequence[str], options: Iterable[Option]) -> dict[str, Any] | None:
    """Return the values of paths and options by name, or None where click has to read them."""
    by_name = {f"--{option.name}": option for option in options}
    short = {f"-{option.short}": f"--{option.name}" for option in options if option.short}
    given: dict[str, Any] = {}
    paths: list[str] = []
    rest = iter(args)
    for arg in rest:
        if not arg.startswith("-") or arg == "-":
            paths.append(arg)
            continue
        name, equals, value = arg.partition("=")
        name = short.get(name, name) if not equals else name
        option = by_name.get(name) or by_name.get(name.replace("--no-", "--", 1))
        if option is None or not _take(option, name, value if equals else None, rest, given):
            return None
    if not paths or sys.platform == "win32":  # there click expands wildcards
        return None
    for option in by_name.values():
        given.setdefault(option.name, _default(option))
    named = {name.replace("-", "_"): value for name, value in given.items()}
    return {"paths": tuple(paths), **named}


def _take(  # noqa: PLR0911 -- one line a kind
    option: Option, name: str, value: str | None, rest: Iterator[str], given: dict[str, Any]
) -> bool:
    """Add what an option says to what was given; return whether that could be read."""
    if option.kind in ("flag", "switch"):
        given[option.name] = on = name == f"--{option.name}"
        return value is None and (on or option.kind == "switch")
    if name != f"--{option.name}":
        return False
    if value is None:
        value = next(rest, "-")
        if value.startswith("-"):
            return False
    if option.kind in ("texts", "list"):
        some = [value] if option.kind == "texts" else filter(None, value.split(","))
        given[option.name] = (*given.get(option.name, ()), *some)
        return True
    given[option.name] = value
    if option.kind == "count":
        given[option.name] = int(value) if value.isdecimal() else 0
        return bool(given[option.name])
    if option.kind == "choice":
        return value in option.choices
    return option.kind != "file" or not os.path.isdir(value)  # noqa: PTH112 -- no `pathlib` yet


def _default(option: Option) -> Any:
    if option.kind in ("texts", "list"):
        return ()
    return False if option.kind == "flag" else option.default
