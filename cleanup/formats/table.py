"""CSV and TSV: cells of named or numbered columns, with the row's own source beside them.

Cells with commas as in RFC 4180 (quotation marks doubled, line breaks inside); with tabs, where
most files know no quoting, a cell counts as quoted only where it reads so within its line.
A cell written without quotation marks stays so: a replacement that would need them is refused.
A row with a cell that is neither (``"a" b``) is left alone.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._cells import Cell, delimiter_of, intact, odd, rows, said
from cleanup.formats._names import language, listed, one_language, speaking, two_languages, usual
from cleanup.formats._spoken import with_source_language
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment, Span, marked
from cleanup.value import replace

NAME = "table"
SUFFIXES = (".csv", ".tsv", ".tab")
OPTIONS = {
    "column": {
        "kind": "texts",
        "about": "CSV, Parquet: columns with text, by name (or, in CSV, number).",
        "example": '["target"]',
    },
    "source-column": {"about": "CSV, Parquet: column with the source text.", "example": '"source"'},
    "lang-column": {"about": "CSV, Parquet: column with the language.", "example": '"lang"'},
    "source-lang-column": {
        "about": "CSV, Parquet: column with the language of the source text.",
        "example": '"source_lang"',
    },
    "delimiter": {
        "about": "CSV: cell delimiter (detected if omitted).",
        "example": '";"',
        "metavar": "CHAR",
    },
    "header": {
        "kind": "flag",
        "about": "CSV: the first row names the columns (detected if omitted).",
        "example": "true",
    },
}

DEFAULTS = {".tsv": {"delimiter": "\t"}, ".tab": {"delimiter": "\t"}}
LINE_END = re.compile(r"\r?\n|\r(?!\Z)")
CELLS = "cells of the first row"
REPORT = "file,line,segment id,source,target,suggestion,rule,"  # how our own reports begin
__all__ = ["cut", "escape", "intact", "read", "rest"]


def claims(_path: str, head: str) -> bool:
    """Return False for a report of findings: what it quotes is not to be found and repaired."""
    return not head.startswith(REPORT)


class Columns(NamedTuple):
    """Places in a row, from 0."""

    targets: tuple[int, ...]
    source: int | None
    lang: int | None
    header: bool
    cells: int  # of the first row
    source_lang: int | None
    tags: tuple[str | None, str | None] = (None, None)  # what the header says of the languages

    @property
    def last(self) -> int:
        """The place of the last cell that a row must have."""
        return max(*self.targets, self.source or 0, self.lang or 0, self.source_lang or 0)


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each cell of the wanted columns. Empty lines are no rows."""
    delimiter = delimiter_of(raw, options)
    columns: Columns | None = None
    segments: list[Segment] = []
    for row in rows(raw, delimiter):
        if columns is None:
            columns = columns_of([said(raw, cell) for cell in row], options)
            options = speaking(options, *columns.tags)
            if columns.header:
                continue
        if error := miscounted(raw, row, columns, delimiter):
            options.bad(error)
            continue
        if odd(row):
            continue
        source, lang, source_lang = (
            None if place is None else said(raw, row[place])
            for place in (columns.source, columns.lang, columns.source_lang)
        )
        spoken = speaking(options, (lang or "").strip(), (source_lang or "").strip())
        segments += (
            segment(raw, row[target], delimiter, source, spoken) for target in columns.targets
        )
    return with_source_language(segments)


def miscounted(
    raw: str, row: Sequence[Cell], columns: Columns, delimiter: str
) -> FormatError | None:
    """Return what is wrong with a row that has too few or too many cells. One too many tells that
    a delimiter stands in some cell, and nobody knows in which; empty ones at the end tell nothing.
    """
    filled = len(row)
    while filled > columns.cells and row[filled - 1].start == row[filled - 1].end:
        filled -= 1
    few = columns.last >= len(row)
    if not few and filled <= columns.cells:
        return None
    wanted = f"few for column {columns.last + 1}" if few else f"many: the first has {columns.cells}"
    return FormatError(
        f"This row has {len(row)} cell{'s'[: len(row) != 1]}, too {wanted}. Repair it; the "
        f"delimiter used was {delimiter!r}.",
        line_number(raw, row[0].start),
    )


def segment(
    raw: str, cell: Cell, delimiter: str, source: str | None, options: FormatOptions
) -> Segment:
    """Return a cell as a segment."""
    start, end, how = cell
    text = inside = raw[start:end]
    offsets = None
    quoted: tuple[Span, ...] = ()
    if '"' in inside:
        if how == "quoted":
            text = inside.replace('""', '"')
            offsets = places(inside, start)
        else:
            quoted = witnesses(inside)
    return Segment(
        start,
        end,
        text,
        options.lang,
        source,
        options.source_lang,
        marked(quoted),
        offsets,
        spelling=how + delimiter,
    )


def places(inside: str, start: int) -> array[int]:
    """Return where each character of a quoted cell stands, and where the cell ends."""
    found = array("I")
    at = 0
    while (pair := inside.find('""', at)) >= 0:
        found.extend(range(start + at, start + pair + 1))
        at = pair + 2
    found.extend(range(start + at, start + len(inside) + 1))
    return found


def witnesses(bare: str) -> tuple[Span, ...]:
    """Return what must stay in a bare cell with quotation marks, lest it be read as a quoted
    one, also by readers that skip spaces before it.
    """
    if bare[0] != '"':
        return ((0, len(bare) - len(bare.lstrip(" ")) + 1),)
    last = bare.rindex('"')
    if not last:
        return ()
    if last < len(bare) - 1:
        return ((0, 1), (last + 1, last + 2))
    for run in re.finditer(r'(?<=[^"])"+(?=[^"])', bare):
        if (run.end() - run.start()) % 2:
            return ((0, 1), (run.start() - 1, run.end() + 1))
    return ((0, len(bare)),)


def escape(after: str, segment: Segment, at: int) -> str:
    """Return the text with marks doubled in a quoted cell. Raises Unspellable if a bare one
    would need quoting.
    """
    how, delimiter = segment.spelling[:-1], segment.spelling[-1]
    broken = any(mark in after for mark in "\r\n")
    if how == "quoted":
        if delimiter == "\t" and (broken or "\t" in after):
            raise Unspellable("A cell of this file cannot hold a tab or a line break.")
        return after.replace('"', '""')
    if broken or delimiter in after:
        raise Unspellable("The cell has no quotation marks around it, and would need them.")
    if '"' in after and (not at or segment.text[:1] == '"' or '"' not in segment.text):
        raise Unspellable("The cell has no quotation marks around it, and would need them.")
    return after


def cut(raw: str, options: FormatOptions) -> int:
    """After the last whole row. Never after a CR at the very end: its LF may come next."""
    delimiter = delimiter_of(raw, options)
    if delimiter == "\t" or '"' not in raw:
        return raw.rfind("\n") + 1 or raw.rfind("\r", 0, -1) + 1
    end = 0
    with suppress(FormatError):  # the last row goes on in the next part
        for row in rows(raw, delimiter):
            last = row[-1].end + (row[-1].how == "quoted")
            if ended := LINE_END.match(raw, last):
                end = ended.end()
    return end


def rest(raw: str, options: FormatOptions) -> FormatOptions:
    """Return the options for later parts, which have no header: their columns are numbers, their
    delimiter is known.
    """
    delimiter = delimiter_of(raw, options)
    first = next(rows(raw, delimiter), None)
    if first is None:
        return options
    columns = columns_of([said(raw, cell) for cell in first], options)
    known = {
        "column": tuple(str(n + 1) for n in columns.targets),
        "source-column": None if columns.source is None else str(columns.source + 1),
        "lang-column": None if columns.lang is None else str(columns.lang + 1),
        "source-lang-column": (
            None if columns.source_lang is None else str(columns.source_lang + 1)
        ),
        "header": False,
        "delimiter": delimiter,
        CELLS: columns.cells,
    }
    return replace(speaking(options, *columns.tags), values={**options.values, **known})


def columns_of(first: Sequence[str], options: FormatOptions) -> Columns:
    """Return where the wanted columns are, given what the first row says. Raises FormatError."""
    of_source, of_lang = options.text("source-column"), options.text("lang-column")
    of_source_lang = options.text("source-lang-column")
    given = [*options.texts("column"), *filter(None, (of_source, of_lang, of_source_lang))]
    names = [name.strip() for name in first]
    header = options.flag("header")
    if header is None:
        header = any(not name.isdecimal() for name in given)
    wanted = options.texts("column")
    tags: tuple[str | None, str | None] = None, None
    if not wanted:
        found = usual(names, options)
        if found.target and options.flag("header") is not False:
            wanted, header = (found.target,), True
            of_source, of_lang = of_source or found.source, of_lang or found.lang
            of_source_lang = of_source_lang or found.source_lang
        elif options.flag("header") is not False and (pair := two_languages(names, options)):
            of_source, wanted, header = pair[0], (pair[1],), True
            tags = language(pair[1]), options.source_lang or language(pair[0])
        elif options.flag("header") is not False and (one := one_language(names, options)):
            wanted, header, tags = (one,), True, (language(one), None)
        elif len(first) == 1:
            wanted = ("1",)
        else:
            raise FormatError(f"Name the column to clean with --column; there are {listed(names)}.")

    def place(name: str, option: str) -> int:
        if header and name in names:
            return names.index(name)
        if name.isdecimal() and 0 < int(name) <= len(first):
            return int(name) - 1
        raise FormatError(
            f"There is no column {name!r}; name one of {listed(names)} with {option}."
            if header
            else f"There is no column {name!r}; give {option} a number from 1 to {len(first)}."
        )

    targets = tuple(dict.fromkeys(place(name, "--column") for name in wanted))
    source = place(of_source, "--source-column") if of_source else None
    lang = place(of_lang, "--lang-column") if of_lang else None
    source_lang = place(of_source_lang, "--source-lang-column") if of_source_lang else None
    cells = options.values.get(CELLS) or len(first)
    return Columns(targets, source, lang, header, cells, source_lang, tags)
