"""Excel's workbooks (ECMA-376, part 1, SpreadsheetML): a segment for each string.

Text is that of the shared strings and of strings that are in their cells. Numbers, formulas and
what these result in are none; neither are the headings of tables, which the tables name again, nor
phonetic readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape

from cleanup.formats import (
    FormatError,
    FormatOptions,
    Member,
    Unspellable,
    _opc,
    _preserved,
    _xml_text,
)
from cleanup.formats._opc import parts, wanted
from cleanup.formats._pieces import Pieces
from cleanup.formats._scan import SPACE, scan, value
from cleanup.formats._told import in_languages
from cleanup.text.segment import Segment, Span
from cleanup.value import replace

NAME = "xlsx"
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")
REREAD = True

SPACES = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
}
HEADINGS = "headings of tables"  # among the values of the options
_COLUMN = re.compile(r"<(?:\w+:)?tableColumn\s([^>]*)>")
_SIGN = re.compile(r"_x[0-9A-Fa-f]{4}_")  # a character that XML has no place for
_BEHIND = "White space cannot be inserted at the end there."
_UNDER_READINGS = (
    "The cell has phonetic readings, whose positions would be shifted by an edit of a different "
    "length."
)
_READING = re.compile(r'<(?:\w+:)?rPh\s[^>]*\beb="(\d+)"')  # up to which UTF-16 unit
_ENDS = re.compile(r"</(?:\w+:)?(?:si|is|text)>")


def members(
    names: Sequence[str], text: Callable[[str], str], options: FormatOptions
) -> list[Member]:
    """Return the shared strings, the sheets that hold strings of their own, and remarks if asked
    for.
    """
    chosen = wanted(options.texts("parts"))
    found: list[str] = []
    headings: set[str] = set()
    workbook = ""
    for name, kind in parts(names, text):
        end = kind.rpartition("spreadsheetml.")[2]
        if kind.endswith("main+xml") and ("spreadsheetml" in kind or "ms-excel" in kind):
            workbook = name
        if end == "table+xml":
            columns = _COLUMN.finditer(text(name))
            headings |= {value(column[1], "name") or "" for column in columns}
        elif (
            ("body" in chosen and end == "sharedStrings+xml")
            or ("body" in chosen and end == "worksheet+xml" and "inlineStr" in text(name))
            or ("comments" in chosen and end == "comments+xml")
        ):
            found.append(name)
    if not workbook:
        raise FormatError("The zip file has no workbook, so it is not Excel's, whatever its name.")
    mine = replace(options, values={**options.values, HEADINGS: tuple(sorted(headings))})
    return [Member(name, mine) for name in found or [workbook]]


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string of one part that says something, named by its cell."""
    found: list[tuple[Segment, str | None]] = []
    headings = options.values.get(HEADINGS, ())
    stack: list[str] = []
    pieces: Pieces | None = None
    preserved = False
    cell = ""
    for kind, name, start, end, attributes in scan(raw, options, SPACES):
        if kind == "open":
            stack.append(name)
            if name in ("x:si", "x:is", "x:text"):
                pieces = Pieces(raw)
            elif name == "x:c":
                cell = value(attributes, "r") or ""
            elif name == "x:t":
                preserved = value(attributes, "space") == "preserve"
        elif kind == "close":
            stack.pop()
            if name in ("x:si", "x:is", "x:text") and pieces is not None:
                one = pieces.segment(None, name=cell)
                if one and one.text.strip() and one.text not in headings:
                    found.append((one, None))
                pieces = None
        elif pieces is not None and stack[-1] == "x:t" and "x:rPh" not in stack:
            _add(pieces, kind, (start, end), preserved=preserved)
    return in_languages(found, options)


def _add(pieces: Pieces, kind: str, span: Span, *, preserved: bool) -> None:
    start, end = span
    text = pieces.raw[start:end]
    if not preserved:
        start += len(text) - len(text.lstrip(SPACE))
        end = max(start, end - len(text) + len(text.rstrip(SPACE)))
    first = pieces.size
    if kind == "cdata":
        pieces.verbatim(start, end)
        pieces.mark(first, pieces.size)
    else:
        _xml_text.add_text(pieces, start, end)
    if "_x" in text:
        for match in _SIGN.finditer(pieces.text, first):
            pieces.mark(match.start(), match.end())


escape = _xml_text.escape_plain


def fit(raw: str, span: Span, after: str, _segment: Segment, within: Span) -> tuple[int, int, str]:
    """Return the edit with ``xml:space="preserve"`` where it begins with white space.

    A string has one text element, so its tag must change. Raises Unspellable, also for an edit that
    changes the length of a string before the end of a reading: these name their places by numbers.
    """
    start, end = span
    ends = _ENDS.search(raw, end)
    if ends and len(unescape(after)) != within[1] - within[0]:
        readings = _READING.finditer(raw, end, ends.start())
        if any(int(reading[1]) > within[0] for reading in readings):
            raise Unspellable(_UNDER_READINGS)
    tag = _preserved.text_element(raw, start)
    if "preserve" in tag[2]:
        return start, end, after
    rest = raw[end : raw.find("<", end)]
    before = raw[tag.end() : start]
    if not (before + after + rest).strip(SPACE):
        return start, end, after
    if not before.strip(SPACE) and (after + rest)[0] in SPACE:
        if rest.strip(SPACE) and rest[-1] in SPACE:
            raise Unspellable(_preserved.SILENT)
        return tag.end() - 1, end, f' xml:space="preserve">{after}'
    if not rest.strip(SPACE) and (before + after)[-1:].strip(SPACE) == "":
        raise Unspellable(_BEHIND)
    return start, end, after


claims = _opc.claims
cut = None  # the strings are counted at the top
