"""Apple's .strings: the values; an entry ends at its semicolon, wherever the line ends.

The key is the source where it is a text itself. Grammar: old-style property lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._messages import its_own, marks, unknown_escape
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment

NAME = "strings"
SUFFIXES = (".strings",)
REREAD = JOINT = True

QUOTED = r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'"
WORD = r"[\w.$/:-]+"
BLANK = r"(?:\s++|/\*(?:[^*]|\*(?!/))*+\*/|//[^\r\n]*+)*+"
ENTRY = re.compile(
    rf"{BLANK}(?:({QUOTED}|{WORD}){BLANK}(?:={BLANK}({QUOTED}|{WORD}){BLANK})?;)?", re.DOTALL
)
ESCAPE = re.compile(r"\\(?:[uU]([0-9a-fA-F]{4})|([nrt\"'\\])|[0-7]{1,3}|.)", re.DOTALL)
SAID = {"n": "\n", "r": "\r", "t": "\t"}
SPELLED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
SPECIAL = re.compile(r'[\x00-\x1f"\\]')


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each value in quotation marks."""
    return spoken(list(_segments(raw)), options.lang, options.source_lang)


def _segments(raw: str) -> Iterator[Segment]:
    at = 0
    while at < len(raw):
        entry = ENTRY.match(raw, at)
        if entry is None or (entry[1] is None and entry.end() < len(raw)):
            stopped = entry.end() if entry else at
            raise FormatError(
                'This is not a .strings entry: "key" = "value"; is expected here.',
                line_number(raw, stopped),
            )
        at = entry.end()
        if entry[2] and entry[2][0] in "\"'":
            start, end = entry.span(2)
            pieces = Pieces(raw)
            _add(pieces, start + 1, end - 1)
            if not pieces.text.strip():
                continue
            key = Pieces(raw)
            quoted = entry[1][0] in "\"'"
            _add(key, entry.start(1) + quoted, entry.end(1) - quoted)
            source = key.text if " " in key.text.strip() else None
            if source is not None:
                pieces.marks = list(its_own(pieces.marks, pieces.text, source))
            pieces.marks += marks(pieces.text, source, printf=True)
            one = pieces.segment(None, source, name=key.text, spelling=entry[2][0])
            if one is not None:
                yield one


def _add(pieces: Pieces, start: int, end: int) -> None:
    at = start
    for token in ESCAPE.finditer(pieces.raw, start, end):
        pieces.verbatim(at, token.start())
        at = token.end()
        if token[1] and not 0xD800 <= int(token[1], 16) < 0xE000:  # noqa: PLR2004
            pieces.spelled(chr(int(token[1], 16)), token.start(), at)
        elif token[2]:
            pieces.spelled(SAID.get(token[2], token[2]), token.start(), at)
        else:
            unknown_escape(pieces, token.start(), at)
    pieces.verbatim(at, end)


def escape(after: str, segment: Segment, _at: int) -> str:
    """With escapes. Raises Unspellable for a control character."""

    def spelled(match: re.Match[str]) -> str:
        if match[0] not in SPELLED:
            raise Unspellable("A .strings file has no escape for that control character.")
        return SPELLED[match[0]]

    made = SPECIAL.sub(spelled, after)
    return made.replace("'", "\\'") if segment.spelling == "'" else made


cut = None  # an app's strings are some 100 KB
