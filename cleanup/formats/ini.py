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

ENTRY = re.compile(
    r"^[ \t]*(?P<key>[^\s;#=\[][^\r\n=]*?)[ \t]*=[ \t]*"
    r"(?:\"(?P<quoted>[^\"\r\n]*)\"[ \t]*|(?P<bare>[^\r\n\"][^\r\n]*?)[ \t]*)(?=\r|$)",
    re.MULTILINE,
)
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
    for entry in ENTRY.finditer(raw):
        how = "quoted" if entry["quoted"] is not None else "bare"
        start, end = entry.span(how)
        if raw[start:end].strip():
            one = Segment(start, end, raw[start:end], spelling=how, id=entry["key"])
            found.append(with_marks(one))
    return spoken(found, options.lang, options.source_lang)


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
