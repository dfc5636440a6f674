"""Styled pieces of text in lines of whole words, as wide as the screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleanup.review.screen import Piece
from cleanup.text.printable import clip, columns

# A line may be broken after a space, and beside a sign of a script without spaces.
_EAST = r"\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF"
_ATOM = re.compile(rf"\n| +|[{_EAST}]|[^\n {_EAST}]+")
_INDENT = "   "  # of the lines that go on


def wrapped(pieces: Iterable[Piece], width: int) -> list[Piece]:
    """Return the pieces with line breaks where a line would be wider than ``width`` columns.

    A word keeps its pieces together; one wider than a line is cut. Lines that go on are indented.
    """
    return list(_lines(_words(pieces), max(width, 20)))


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield words of one or more pieces, runs of spaces, and line ends."""
    word: list[Piece] = []
    for style, text in pieces:
        for atom in _ATOM.findall(text):
            if atom[0] in "\n " or re.match(f"[{_EAST}]", atom):
                if word:
                    yield word
                word = []
                yield [(style, atom)]
            else:
                word.append((style, atom))
    if word:
        yield word


def _lines(words: Iterable[list[Piece]], width: int) -> Iterator[Piece]:
    at = 0
    for word in words:
        text = "".join(part for _, part in word)
        if text == "\n":
            at = 0
            yield from word
            continue
        size = columns(text)
        if at + size > width and at > len(_INDENT):
            yield "", f"\n{_INDENT}"
            at = len(_INDENT)
            if text.isspace():
                continue
        for style, part in word:
            rest = part
            while at + columns(rest) > width:
                head = clip(rest, width - at) or rest[:1]
                rest = rest[len(head) :]
                yield style, f"{head}\n{_INDENT}"
                at = len(_INDENT)
            yield style, rest
            at += columns(rest)
