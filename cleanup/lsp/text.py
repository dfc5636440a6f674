"""The text of an open document, and the positions in it as the protocol counts them.

A position is a line and a number of code units of UTF-8, UTF-16 or UTF-32, as client and server
agreed. Lines end with LF, CR LF or CR and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from lsprotocol.types import (
    Position,
    PositionEncodingKind,
    Range,
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
)

from cleanup.text.lines import line_starts, place

Encoding = PositionEncodingKind | str
_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON may say one, a text has none
_BEYOND = 0x10000  # the first code point that UTF-16 needs two units for


class Text:
    """A document's text at one moment, which does not change. Offsets are code points."""

    def __init__(self, raw: str, encoding: Encoding = PositionEncodingKind.Utf16) -> None:
        self.raw = raw if raw.isascii() else _SURROGATE.sub("\ufffd", raw)
        self.encoding = encoding

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.raw)

    def offset(self, at: Position) -> int:
        """Return the offset of a position; one beyond its line or the text is the nearest there is.

        A position inside a character is that of the character.
        """
        starts, raw = self._starts, self.raw
        if at.line >= len(starts):
            return len(raw)
        start = starts[at.line]
        end = starts[at.line + 1] if at.line + 1 < len(starts) else len(raw)
        if at.line + 1 < len(starts):
            end -= 2 if raw.startswith("\r\n", end - 2) else 1
        size = _SIZES[self.encoding]
        line = raw[start:end]
        if size is None or line.isascii():
            return start + min(at.character, len(line))
        left = at.character
        for number, character in enumerate(line):
            left -= size(character)
            if left < 0:
                return start + number
        return end

    def position(self, offset: int) -> Position:
        """Return the position of an offset."""
        line, column = place(self._starts, offset)
        if _SIZES[self.encoding] is None or self.raw.isascii():
            return Position(line - 1, column - 1)
        before = self.raw[offset - column + 1 : offset]
        if self.encoding == PositionEncodingKind.Utf8:
            return Position(line - 1, len(before.encode()))
        return Position(line - 1, len(before.encode("utf-16-le")) // 2)

    def range(self, start: int, end: int) -> Range:
        """Return the range between two offsets."""
        return Range(self.position(start), self.position(end))

    def span(self, there: Range) -> tuple[int, int]:
        """Return the offsets of a range, in order."""
        start, end = self.offset(there.start), self.offset(there.end)
        return min(start, end), max(start, end)

    def changed(self, changes: Iterable[TextDocumentContentChangeEvent]) -> Text:
        """Return the text after the changes, one after the other."""
        text = self
        for change in changes:
            if isinstance(change, TextDocumentContentChangePartial):
                start, end = text.span(change.range)
                raw = text.raw[:start] + change.text + text.raw[end:]
            else:
                raw = change.text
            text = Text(raw, self.encoding)
        return text


def _in_utf8(character: str) -> int:
    return len(character.encode())


def _in_utf16(character: str) -> int:
    return 2 if ord(character) >= _BEYOND else 1


_SIZES: dict[Encoding, Callable[[str], int] | None] = {
    PositionEncodingKind.Utf8: _in_utf8,
    PositionEncodingKind.Utf16: _in_utf16,
    PositionEncodingKind.Utf32: None,
}
