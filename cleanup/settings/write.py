"""A list in a person's own configuration file made longer, the rest left as it is written."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from typing import Any

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


class CannotWriteError(ValueError):
    """The file is written in a way that cannot be changed safely; a person has to do it."""


def with_items(text: str, key: str, items: Sequence[str], *, table: str = "") -> str:
    """Return a TOML text whose list ``key`` (in ``table``, or before all tables) has the items too.

    Comments and everything else stay. Raises CannotWriteError where that is not certain.
    """
    try:
        wanted = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise CannotWriteError(f"it is not TOML ({error})") from None
    place: Any = wanted
    for name in table.split(".") if table else ():
        place = place.get(name)
        if not isinstance(place, dict):
            raise CannotWriteError(f"it has no table [{table}]")
    old = place.get(key, [])
    if isinstance(old, str) or not isinstance(old, list):
        raise CannotWriteError(f"{key} is not a list in it")
    more = [item for item in items if item not in old]
    place[key] = [*old, *more]
    made = _made(text, key, more, table)
    try:
        if tomllib.loads(made) != wanted:
            raise CannotWriteError(f"{key} cannot be found in it")
    except tomllib.TOMLDecodeError:
        raise CannotWriteError(f"{key} cannot be changed in it") from None
    return made


def _made(text: str, key: str, more: Sequence[str], table: str) -> str:
    if not more:
        return text
    start, end = 0, len(text)
    if table:
        head = re.search(rf"^[ \t]*\[{re.escape(table)}\][^\n]*\n?", text, re.MULTILINE)
        if head is None:
            raise CannotWriteError(f"[{table}] cannot be found in it")
        start = head.end()
    if following := _TABLE.search(text, start):
        end = following.start()
    part = text[start:end]
    told = ", ".join(json.dumps(item, ensure_ascii=False) for item in more)
    there = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=[ \t]*\[[^\]\[#]*", part, re.MULTILINE)
    if there is None:
        line = f"{key} = [{told}]\n"
        return f"{text[:start]}{line}{text[start:]}" if table else f"{line}{text}"
    at = start + len(part[: there.end()].rstrip())
    comma = "" if text[at - 1] in "[," else ","
    space = "" if text[at - 1] == "[" else " "
    return f"{text[:at]}{comma}{space}{told}{text[at:]}"
