"""Parquet and Arrow: the columns that hold text, row by row.

The file comes as lines of JSON, a line for each row with all its columns of strings (see
``cleanup.files.columns``): a line is a row, an edit stands in one column of it.
"""

from __future__ import annotations

import json
import re

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._json import escaped, lone, places, spelling
from cleanup.formats._names import listed, speaking, usual
from cleanup.formats._record import Found, strings, tree
from cleanup.formats._spoken import with_source_language
from cleanup.text.segment import Segment, marked
from cleanup.value import replace

NAME = "parquet"
SUFFIXES = (".parquet", ".pq", ".arrow", ".feather")
LINE = re.compile(r"[^\n]+")
KNOWN = "columns of the file"

Columns = tuple[tuple[str, ...], str | None, str | None, str | None]


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each cell of the wanted columns that says something."""
    named, source, lang, source_lang = options.values.get(KNOWN) or columns_of(raw, options)
    wanted = tree([*named, *filter(None, (source, lang, source_lang))])
    segments: list[Segment] = []
    for match in LINE.finditer(raw):
        found = strings(match[0], wanted)
        by_name = {each.field: each for each in found if each.start >= 0}
        original, tongue, other = (
            by_name[name].text if name in by_name else None for name in (source, lang, source_lang)
        )
        spoken = speaking(options, tongue, other)
        segments += (
            _cell(match, by_name[name], original, spoken)
            for name in named
            if name in by_name and by_name[name].text
        )
    return with_source_language(segments)


def _cell(line: re.Match[str], found: Found, source: str | None, options: FormatOptions) -> Segment:
    start = line.start() + found.start
    inside = line[0][found.start : found.end]
    offsets = places(inside, start) if "\\" in inside else None
    return Segment(
        start,
        line.start() + found.end,
        found.text,
        options.lang,
        source,
        options.source_lang,
        marked(lone(found.text)) if offsets else (),
        offsets,
        spelling=spelling(inside, in_ascii=False),
        id=found.field,
    )


def columns_of(raw: str, options: FormatOptions) -> Columns:
    """Return the columns of the text, its source and their languages: those named (or numbered,
    from 1), else the usual ones.
    """
    first = LINE.match(raw)
    names: list[str] = list(json.loads(first[0])) if first else []
    named = tuple(_name(name, names) for name in options.texts("column"))
    source, lang, source_lang = (
        _name(told, names) if (told := options.text(key)) else None
        for key in ("source-column", "lang-column", "source-lang-column")
    )
    for name in (*named, *filter(None, (source, lang, source_lang))) if names else ():
        if name not in names:
            raise FormatError(
                f"There is no column {name!r} with text; name one of {listed(names)} with --column."
            )
    if named or not names:
        return named, source, lang, source_lang
    found = usual(names, options)
    if found.target:
        tongue = source_lang or found.source_lang
        return (found.target,), source or found.source, lang or found.lang, tongue
    if len(names) == 1:
        return (names[0],), source, lang, source_lang
    raise FormatError(f"Name the column to clean with --column; there are {listed(names)}.")


def _name(said: str, names: list[str]) -> str:
    """Return the column's name that is said, or the one whose number is."""
    if said not in names and said.isdecimal() and 0 < int(said) <= len(names):
        return names[int(said) - 1]
    return said


def escape(after: str, segment: Segment, _at: int) -> str:
    """Return the text as JSON, which ``cleanup.files.columns`` reads again."""
    return escaped(after, segment.spelling)


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last row."""
    return raw.rfind("\n") + 1


def rest(raw: str, options: FormatOptions) -> FormatOptions:
    """Return the options for later parts, which have the same columns."""
    return replace(options, values={**options.values, KNOWN: columns_of(raw, options)})
