"""INI files with texts: the values, with or without quotation marks around them."""

from __future__ import annotations

import re

from cleanup.formats import FormatOptions, Unspellable
from cleanup.formats._messages import with_marks
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment

NAME = "ini"
SUFFIXES = (".ini",)
REREAD = True

LINE = re.compile(r"[^\r\n]+")
COMMENTS = ";#["  # and the names of sections
OF_TEXTS = re.compile(
    r"(?:^|[/\\])(?:i18n|locales?|langs?|languages?|translations?)[/\\]"
    r"|(?:^|[/\\])[a-z]{2}(?:[-_][A-Z]{2})?(?:\.[\w.-]+)?\.ini$"
)


def claims(path: str, _head: str) -> bool:
    """Return True where the path refers to languages; most others are settings."""
    return OF_TEXTS.search(path) is not None


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each value that says something."""
    found: list[Segment] = []
    for line in LINE.finditer(raw):
        key, at = _key(line[0])
        told = line[0][at:].strip(" \t") if key else ""
        quoted = told[:1] == '"'
        if not told or (quoted and (told.find('"', 1) != len(told) - 1 or not told[1:-1].strip())):
            continue
        start = raw.index(told, line.start() + at) + quoted
        text = told[1:-1] if quoted else told
        how = "quoted" if quoted else "bare"
        one = Segment(start, start + len(text), text, spelling=how, id=key)
        found.append(with_marks(one))
    return spoken(found, options.lang, options.source_lang)


def _key(line: str) -> tuple[str, int]:
    """Return the key of a line and where its value begins; an empty key where it has none.

    Keys end at ``=``; at ``:`` only where a blank follows and no ``=`` divides the line.
    """
    if line.lstrip(" \t")[:1] in COMMENTS:
        return "", 0
    equals, colon = line.find("="), line.find(": ")
    opened = line.find('"')
    if colon > 0 and (equals < 0 or (colon < opened < equals)) and not 0 <= opened < colon:
        return line[:colon].strip(" \t"), colon + 2
    return line[: max(equals, 0)].strip(" \t"), equals + 1


def escape(after: str, segment: Segment, at: int) -> str:
    """Itself. Raises Unspellable for a line break, or a quotation mark that would end the value."""
    if any(ord(char) < 32 for char in after if char != "\t"):  # noqa: PLR2004 -- controls
        raise Unspellable("A value cannot hold a line break.")
    if segment.spelling == "quoted" and '"' in after:
        raise Unspellable("A quotation mark ends the value.")
    if segment.spelling == "bare" and '"' in after and not at:
        raise Unspellable("The value has no quotation marks around it, and would need them.")
    return after


cut = None  # the texts of a program are some 100 KB
