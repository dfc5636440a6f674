"""A diff of suggestions as a person left it: its hunks, and the log that is at its end.

Hunks are read leniently: an editor may have taken spaces from the ends of lines, and a person may
have added lines with ``+``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanup.log.records import Entry, Head, LogError, read
from cleanup.text.git_names import unquoted
from cleanup.value import Value

_LOGGED = "#: "
_NUMBER = re.compile(r"# \[(\d+)\] ")
_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@")


class HunkError(ValueError):
    """The diff cannot be read or does not fit a file; the message starts with the line."""


class Hunk(Value):
    """What a person left of a finding: ``old`` becomes ``new``, both whole lines.

    ``line`` (from 1) is where ``old`` began in the file; ``number`` is that of the finding where it
    is told; ``at`` is the line of the diff.
    """

    path: str
    line: int
    old: str
    new: str
    number: int | None
    at: int


class Parsed(Value):
    """The hunks of a diff, and the files of the log at its end, if it is still there."""

    hunks: tuple[Hunk, ...]
    files: tuple[tuple[Head, tuple[Entry, ...]], ...]


def parse(text: str) -> Parsed:
    """Return what a diff of suggestions holds. Raises HunkError."""
    rows = text.replace("\r\r\n", "\r\n").split("\n")
    logged = [row.removeprefix(_LOGGED).rstrip("\r") for row in rows if row.startswith(_LOGGED)]
    try:
        files = tuple((head, tuple(entries)) for head, entries in read(iter(logged)))
    except LogError as error:
        if logged:
            raise HunkError(f"the log at the end of the diff: {error}") from None
        files = ()
    hunks = tuple(_hunks(rows))
    if not hunks and not files:
        raise HunkError(
            "line 1: this is neither a log nor a diff of `cleanup check --suggest-diff`"
        )
    return Parsed(hunks, files)


def _hunks(rows: Sequence[str]) -> Iterator[Hunk]:
    path: str | None = None
    number: int | None = None
    at = 0
    while at < len(rows):
        row = rows[at]
        if told := _NUMBER.match(row):
            path, number = None, int(told[1])
        elif row.startswith("--- ") and _names(rows, at):
            path = _path(rows[at + 1])
            at += 1
        elif head := _HUNK.match(row):
            if path is None:
                raise HunkError(f"line {at + 1}: no file name precedes this hunk")
            end, old, new = _body(rows, at + 1, int(head[2] or 1), int(head[3] or 1))
            yield Hunk(path, int(head[1]), old, new, number, at + 1)
            at, number = end, None
            continue
        elif row.strip() and not row.startswith("#"):
            raise HunkError(
                f"line {at + 1}: {row[:40]!r} belongs to no hunk; its @@ line may be missing"
            )
        at += 1


def _body(rows: Sequence[str], at: int, old: int, new: int) -> tuple[int, str, str]:
    """Return where the hunk's lines end, and what they say of the old and the new text."""
    sides: dict[str, list[str]] = {"-": [], "+": []}
    last = ""
    while at < len(rows):
        row = rows[at]
        short = len(sides["-"]) < old or len(sides["+"]) < new
        if row.startswith("\\"):
            for side in last:
                sides[side][-1] = sides[side][-1].removesuffix("\n")
        elif row[:1] in ("-", "+"):
            if not short and _names(rows, at):
                break
            last = row[0]
            sides[last].append(f"{row[1:]}\n")
        elif row.startswith(" ") or (row.strip() == "" and len(sides["-"]) < old):
            last = "-+"
            for side in last:
                sides[side].append(f"{row[1:]}\n")
        else:
            break
        at += 1
    return at, "".join(sides["-"]), "".join(sides["+"])


def _names(rows: Sequence[str], at: int) -> bool:
    return rows[at].startswith("--- ") and at + 1 < len(rows) and rows[at + 1].startswith("+++ ")


def _path(row: str) -> str:
    name = unquoted(row.removeprefix("+++ ").rstrip("\r").removesuffix("\t"))
    return name.removeprefix("b/")
