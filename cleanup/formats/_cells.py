"""The rows and cells of CSV and TSV, each with its place. Grammar: RFC 4180, read with patience."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, islice, repeat
from typing import Literal, NamedTuple, overload

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._names import usual
from cleanup.text.lines import line_number

DELIMITERS = "\t,;"
SNIFFED = 20  # rows looked at for the delimiter
MOST = 0.6  # of them have as many cells as the first: a few may be broken
LINE = re.compile(r"[\r\n]*+(?P<line>[^\r\n]*+)(?:\r\n|\r|\n|\Z)")
TOLD = re.compile(r"sep=([^\"\r\n])(?:\r\n|\r|\n)", re.IGNORECASE)  # Excel's line before all rows
LINE_WITH_END = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++\Z")


class Cell(NamedTuple):
    """The place of a cell's text, without its quotation marks; how: "quoted", "bare" or "odd"."""

    start: int
    end: int
    how: str


class BareRow(Sequence[Cell]):
    """The cells of a line without quotation marks, whose places are computed as they are asked for:
    a line of a million cells costs no more than its text.
    """

    __slots__ = ("_parts", "_start", "_starts", "end")

    def __init__(self, line: str, start: int, delimiter: str) -> None:
        self._parts = line.split(delimiter)
        self._start = start
        self._starts: list[int] = []
        self.end = start + len(line)

    def __len__(self) -> int:
        return len(self._parts)

    @overload
    def __getitem__(self, at: int) -> Cell: ...
    @overload
    def __getitem__(self, at: slice) -> list[Cell]: ...
    def __getitem__(self, at: int | slice) -> Cell | list[Cell]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        part = self._parts[at]
        if at in (0, -1):
            start = self.end - len(part) if at else self._start
            return Cell(start, start + len(part), "bare")
        if not self._starts:
            sizes = (len(each) + 1 for each in self._parts)
            self._starts = list(accumulate(sizes, initial=self._start))[:-1]
        return Cell(self._starts[at], self._starts[at] + len(part), "bare")


def rows(raw: str, delimiter: str) -> Iterator[Sequence[Cell]]:
    """Yield the rows that are not empty. Raises FormatError for a quotation mark that is never
    closed.
    """
    match, line = pattern(delimiter).match, LINE.match
    told = TOLD.match(raw)
    at, end = told.end() if told else 0, len(raw)
    while at < end:
        here = line(raw, at)
        assert here is not None  # a line may be empty
        start, stop = here.span("line")
        if raw.find('"', start, stop) < 0:
            at = here.end()
            said = raw[start:stop]
            if delimiter in said or said.strip():
                yield BareRow(said, start, delimiter)
            continue
        row: list[Cell] = []
        at, mark = start, delimiter
        while mark == delimiter:
            cell = match(raw, at)
            assert cell is not None  # a bare cell may be empty
            how = cell.lastgroup or ""
            if how == "open":
                raise FormatError(
                    "A quotation mark opens a cell here and is never closed; "
                    "close it or double it.",
                    line_number(raw, at),
                )
            start, at = cell.span(how)
            row.append(Cell(start, at, how))
            at += how == "quoted"
            mark = raw[at : at + 1]
            at += 2 if raw.startswith("\r\n", at) else 1
        yield row


def odd(row: Sequence[Cell]) -> bool:
    """Return whether a cell of the row is neither quoted nor bare."""
    return not isinstance(row, BareRow) and any(cell.how == "odd" for cell in row)


def shape_of(raw: str, delimiter: str) -> Iterator[tuple[int, ...]]:
    """Yield how many cells other readers see in each row: quotation marks read as the csv module
    (and pandas and pyarrow) read them, loosely and strictly, with spaces before them skipped, and
    as letters where the cells end at tabs.
    """
    quoted: Literal[0] = csv.QUOTE_MINIMAL
    ways: list[tuple[Literal[0, 3], bool, bool]]
    ways = [(quoted, False, False), (quoted, True, False), (quoted, False, True)]
    if delimiter == "\t":
        ways.append((csv.QUOTE_NONE, False, False))
    if '"' not in raw:  # all of them see the same
        yield from repeat(next(_shapes(raw, delimiter, ways[:1])), len(ways))
    else:
        yield from _shapes(raw, delimiter, ways)


def _shapes(
    raw: str, delimiter: str, ways: Sequence[tuple[Literal[0, 3], bool, bool]]
) -> Iterator[tuple[int, ...]]:
    largest = csv.field_size_limit(max(csv.field_size_limit(), len(raw) + 1))
    try:
        for how, strict, skipping in ways:
            lines = (match[0] for match in LINE_WITH_END.finditer(raw))
            reader = csv.reader(
                lines,
                delimiter=delimiter,
                quoting=how,
                strict=strict,
                skipinitialspace=skipping,
            )
            try:
                yield tuple(map(len, reader))
            except csv.Error as error:  # the same error before and after is the same
                yield (-1, len(str(error)))
    finally:
        csv.field_size_limit(largest)


def intact(raw: str, options: FormatOptions) -> Callable[[str], bool]:
    """Return whether other readers see the same cells in an edited text."""
    delimiter = delimiter_of(raw, options)
    shape = list(shape_of(raw, delimiter))

    def same(made: str) -> bool:
        return delimiter_of(made, options) == delimiter and list(shape_of(made, delimiter)) == shape

    return same


@cache
def pattern(delimiter: str) -> re.Pattern[str]:
    """Return one cell, in the group that says how it is written."""
    stop = re.escape(delimiter) + r"\r\n"
    inner = rf'[^"{stop}]*+(?:""[^"{stop}]*+)*+' if delimiter == "\t" else r'[^"]*+(?:""[^"]*+)*+'
    cell = rf'"(?P<quoted>{inner})"(?=[{stop}]|\Z)'
    if delimiter != "\t":
        cell += rf'|(?P<odd>"{inner}"[^{stop}]*)|(?P<open>")'
    return re.compile(rf"{cell}|(?P<bare>[^{stop}]*)")


def said(raw: str, cell: Cell) -> str:
    """Return the text of a cell."""
    text = raw[cell.start : cell.end]
    return text.replace('""', '"') if cell.how == "quoted" else text


def delimiter_of(raw: str, options: FormatOptions) -> str:
    """Return the one named, or told before the rows, or the one that most of the first rows have
    as often as the very first; before all others one at which the first row falls into the usual
    names.
    """
    if told := options.text("delimiter"):
        if len(told) > 1 or told in '"\r\n':
            raise FormatError(f"The delimiter is one character, not {told!r}.")
        return told
    if excel := TOLD.match(raw):
        return excel[1]
    best = ","
    score = (False, 0.0, 0)
    for delimiter in DELIMITERS:
        try:
            first = list(islice(rows(raw, delimiter), SNIFFED))
        except FormatError:
            continue
        counts = [len(row) - 1 for row in first]
        if not counts or not counts[0]:
            continue
        alike = counts.count(counts[0]) / len(counts)
        named = usual([said(raw, cell) for cell in first[0]], FormatOptions()).target is not None
        this = (named, alike, counts[0])
        if (alike >= MOST or min(counts) or named) and this > score:
            best, score = delimiter, this
    return best
