"""OpenDocument texts, presentations and spreadsheets (ISO/IEC 26300, ODF 1.3): by paragraph.

Text is that of paragraphs and headings, in tables, frames and notes too. Tracked deletions,
citations, remarks (unless asked for), dates and other fields are none; an index is made by the
program, and only told of. White space collapses, and ``text:s`` is the blank that does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from cleanup.formats import (
    FormatError,
    FormatOptions,
    Member,
    Unspellable,
    _tracked_opendocument,
    _xml_text,
)
from cleanup.formats._opc import wanted
from cleanup.formats._opendocument import OPENED, Reader
from cleanup.formats._preserved import check_computed
from cleanup.formats._told import BODY, TOLD, in_languages, of_body
from cleanup.text.segment import Segment, Span
from cleanup.value import replace

NAME = "opendocument"
SUFFIXES = (".odt", ".ott", ".odp", ".otp", ".ods", ".ots", ".odg")
REREAD = True

_MANIFEST = "META-INF/manifest.xml"
_LANGUAGE = re.compile(r'fo:language="([A-Za-z]{2,3})"(?:[^>]*?fo:country="([A-Z]{2})")?')
_DEFAULT = re.compile(r"<style:default-style\b.*?</style:default-style>", re.DOTALL)


def members(
    names: Sequence[str], text: Callable[[str], str], options: FormatOptions
) -> list[Member]:
    """Return the content, and the styles, which hold headers and footers."""
    chosen = wanted(options.texts("parts"))
    if "content.xml" not in names:
        raise FormatError("The zip file has no content.xml, so it is not an OpenDocument file.")
    if _MANIFEST in names and "encryption-data" in text(_MANIFEST):
        raise FormatError("The document is encrypted. Save it without a password.")
    if "META-INF/documentsignatures.xml" in names:
        raise FormatError(
            "The document is signed, and any change would break the signature. Remove it first."
        )
    styles = text("styles.xml") if "styles.xml" in names else ""
    default = _DEFAULT.search(styles)
    lang = _LANGUAGE.search(default[0]) if default else None
    told = "-".join(filter(None, lang.groups())) if lang else None
    values = {**options.values, TOLD: told, OPENED: chosen}
    found = ["content.xml"]
    if styles and "headers" in chosen:
        found.append("styles.xml")
        if options.lang is None and "body" in chosen:
            values[BODY] = of_body(text("content.xml"))
    return [Member(name, replace(options, values=values)) for name in found]


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each paragraph of one member that says something."""
    return in_languages(Reader(raw, options).found, options)


tracked = _tracked_opendocument.tracked
escape = _xml_text.escape_plain
cut = None  # tables and frames are open over the whole document


def fit(raw: str, span: Span, after: str, segment: Segment, within: Span) -> tuple[int, int, str]:
    """Return the edit with ``text:s`` for each blank that would collapse.

    Raises Unspellable where mark-up is in the way, and Computed.
    """
    check_computed(segment, within)
    start, end = span
    blank = f"<{segment.spelling.partition(' ')[0]}s/>"
    last = _before(segment, within[0])
    made: list[str] = []
    for char in after:
        made.append(blank if char == " " == last else char)
        last = char
    if last != " " or not _collapses(raw, segment, within[1]):
        return start, end, "".join(made)
    if after.endswith(" "):
        made[-1] = blank
        return start, end, "".join(made)
    if within[1] == len(segment.text):
        return start, end, "".join(made)
    if _place(segment, within[1]) == end:
        return start, end + 1, "".join(made) + blank
    # Mark-up stands between the edit and the blank: the one before the edit is written out.
    before = _place(segment, within[0] - 1) if within[0] else start
    if not made and before < start and raw[before] == "<":  # it is written out already
        return start, end, ""
    if made or before == start or raw[before:start].strip():
        raise Unspellable("Two blanks that mark-up divides would become one there.")
    return before, end, blank


def _before(segment: Segment, at: int) -> str:
    """Return the character before a place; a paragraph begins as after a blank."""
    return " " if at == 0 or segment.text[at - 1] in " \n" else segment.text[at - 1]


def _collapses(raw: str, segment: Segment, at: int) -> bool:
    """Return whether a blank of the raw text is at a place, or the paragraph ends."""
    if at == len(segment.text):
        return True
    return segment.text[at] == " " and raw[_place(segment, at)] != "<"


def _place(segment: Segment, at: int) -> int:
    return segment.start + at if segment.offsets is None else segment.offsets[at]
