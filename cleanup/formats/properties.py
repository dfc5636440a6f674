"""Java's .properties: values, also those that go on over lines. Grammar: java.util.Properties."""

from __future__ import annotations

import re

from cleanup.formats import FormatOptions, Unspellable
from cleanup.formats._messages import TORN, marks, spare_apostrophes, unknown_escape
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment

NAME = "properties"
SUFFIXES = (".properties",)
REREAD = True

END = r"(?:\r\n|\n|\r)"
ENTRY = re.compile(
    rf"^[ \t\f]*(?:(?P<note>[#!][^\r\n]*)|(?P<key>(?:[^\\\s=:]|\\{END}[ \t\f]*|\\[^\r\n])+)"
    rf"[ \t\f]*[=: \t\f]?[ \t\f]*(?P<value>(?:[^\\\r\n]|\\{END}|\\[^\r\n])*))",
    re.MULTILINE,
)
PAIR = r"u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
TOKEN = re.compile(rf"\\(?:{PAIR}|u([0-9a-fA-F]{{4}})|{END}[ \t\f]*|([^\r\nu]))")
SAID = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}
SPELLED = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\\": "\\\\"}
OF_TEXTS = re.compile(
    r"_[a-z]{2}(?:_[A-Z][a-z]{3})?(?:_[A-Z]{2})?\.properties$"
    r"|(?:messages|strings|labels|bundle|resources|texts|locale|i18n|lang)[^/\\]*\.properties$"
    r"|(?:^|[/\\])(?:i18n|locales?|lang|l10n|messages)[/\\]",
    re.IGNORECASE,
)


def claims(path: str, _head: str) -> bool:
    """Return True for bundles of messages, by their names; most others are settings."""
    return OF_TEXTS.search(path) is not None


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each value that says something."""
    found: list[Segment] = []
    in_ascii = raw.isascii()
    for entry in ENTRY.finditer(raw.replace("\r", "\n") if "\r" in raw else raw):
        if entry["note"] is not None:
            continue
        pieces = Pieces(raw)
        _add(pieces, *entry.span("value"))
        if not pieces.text.strip():
            continue
        pieces.marks += marks(pieces.text, icu=True, printf=True)
        one = pieces.segment(None, name=entry["key"], spelling="u" if in_ascii else "")
        if one is not None:
            found.append(one)
    return spoken(found, options.lang, options.source_lang)


def _add(pieces: Pieces, start: int, end: int) -> None:
    at = start
    for token in TOKEN.finditer(pieces.raw, start, end):
        pieces.verbatim(at, token.start())
        at = token.end()
        if token[1]:
            said = bytes.fromhex(token[1] + token[2]).decode("utf-16-be")
            pieces.spelled(said, token.start(), at)
        elif token[3] and not 0xD800 <= int(token[3], 16) < 0xE000:  # noqa: PLR2004
            pieces.spelled(chr(int(token[3], 16)), token.start(), at)
        elif token[3]:
            pieces.mark(pieces.size, pieces.size + at - token.start())
            pieces.verbatim(token.start(), at)
        elif token[4] == " " and pieces.size and TORN.match(pieces.raw, token.start()):
            unknown_escape(pieces, token.start(), at)
        elif token[4]:
            pieces.spelled(SAID.get(token[4], token[4]), token.start(), at)
    pieces.verbatim(at, end)


def escape(after: str, segment: Segment, at: int) -> str:
    """With Java's escapes: in a file of ASCII, codes for all else. Raises Unspellable."""
    spare_apostrophes(after, segment.text)
    made: list[str] = []
    for char in after:
        if char in SPELLED:
            made.append(SPELLED[char])
        elif char < " ":
            raise Unspellable("A message cannot contain a control character.")
        elif segment.spelling and char > "~":
            codes = char.encode("utf-16-be").hex().upper()
            made += (f"\\u{codes[n : n + 4]}" for n in range(0, len(codes), 4))
        else:
            made.append(char)
    spelled = "".join(made)
    return "\\" + spelled if not at and spelled[:1] in (" ", "=", ":") else spelled


def charset(_head: bytes) -> str:
    """Return Latin-1, in which Java reads what is not UTF-8 (PropertyResourceBundle)."""
    return "iso-8859-1"


cut = None  # the strings of a program are some 100 KB
