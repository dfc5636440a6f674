"""The rows and cells of CSV and TSV, each with its place. Grammar: RFC 4180, read with patience."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from cleanup.formats import FormatError, FormatOptions
from cleanup.text.lines import line_number

DELIMITERS = "\t,;"
SNIFFED = 20  # rows looked at for the delimiter


class Cell(NamedTuple):
    """The place of a cell's text, without its quotation marks; how: "quoted", "bare" or "odd"."""

    start: int
    end: int
    how: str


def rows(raw: str, delimiter: str) -> Iterator[list[Cell]]:
    """The rows that are not empty. Raises FormatError for a quotation mark that is never closed."""
    match = pattern(delimiter).match
    row: list[Cell] = []
    at, end = 0, len(raw)
    while at < end or row:
        cell = match(raw, at)
        assert cell is not None  # a bare cell may be empty
        how = cell.lastgroup or ""
        if how == "open":
            raise FormatError(
                "A quotation mark opens a cell here and is never closed; close it or double it.",
                line_number(raw, at),
            )
        start, at = cell.span(how)
        row.append(Cell(start, at, how))
        at += how == "quoted"
        mark = raw[at : at + 1]
        if mark == delimiter:
            at += 1
            continue
        if len(row) > 1 or how != "bare" or raw[start:at].strip():
            yield row
        row = []
        at += 2 if raw.startswith("\r\n", at) else 1


@cache
def pattern(delimiter: str) -> re.Pattern[str]:
    """One cell, in the group that says how it is written."""
    stop = re.escape(delimiter) + r"\r\n"
    inner = rf'[^"{stop}]*+(?:""[^"{stop}]*+)*+' if delimiter == "\t" else r'[^"]*+(?:""[^"]*+)*+'
    cell = rf'"(?P<quoted>{inner})"(?=[{stop}]|\Z)'
    if delimiter != "\t":
        cell += rf'|(?P<odd>"{inner}"[^{stop}]*)|(?P<open>")'
    return re.compile(rf"{cell}|(?P<bare>[^{stop}]*)")


def said(raw: str, cell: Cell) -> str:
    """The text of a cell."""
    text = raw[cell.start : cell.end]
    return text.replace('""', '"') if cell.how == "quoted" else text


def delimiter_of(raw: str, options: FormatOptions) -> str:
    """The one named, or the one that stands equally often in all of the first rows."""
    if told := options.text("delimiter"):
        if len(told) > 1 or told in '"\r\n':
            raise FormatError(f"The delimiter is one character, not {told!r}.")
        return told
    best = ","
    score = (0, 0)
    for delimiter in DELIMITERS:
        try:
            counts = [len(row) - 1 for row in islice(rows(raw, delimiter), SNIFFED)]
        except FormatError:
            continue
        least = min(counts, default=0)
        if least and (int(least == max(counts)), least) > score:
            best, score = delimiter, (int(least == max(counts)), least)
    return best
