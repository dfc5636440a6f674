"""A long text in pieces, and what was found in each: of a text that changes, one piece is new.

A piece ends with a line, and which line that is the letters around its end decide, not the place
in the text: where a key is pressed in an editor, all pieces but one are what they were. A very long
line is cut where its unit is. A rule about a whole text that can say of each piece what is in it,
given some words beside it, need not read the text again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

from cleanup.text.long_paragraph import LONG as LONG_LINE
from cleanup.text.long_paragraph import parted

T = TypeVar("T")
LONG = 20_000  # code points; a text up to this is one piece, and nothing of it is remembered
WORDS = 24  # that a piece is told of what follows it
_LEAST, _MOST = 2_000, 8_000  # code points of a piece, but for a long line
_ONE_OF = 3  # a mask: of four lines, one can end a piece
KNOWN = 256  # pieces that are remembered for each question: those of 1 MB or more


class Piece(NamedTuple):
    """``before`` is the last word before the piece, ``after`` the words behind it, one space
    between two; fewer than ``WORDS`` where the text ends.
    """

    start: int
    text: str
    before: str
    after: str


def by_piece(look: Callable[[str, str, str], T]) -> Callable[[str], Iterator[tuple[int, T]]]:
    """Return what tells of each piece of a text where it starts, and what ``look`` says of it.

    ``look`` is given the piece, the word before and the words behind it; it must depend on nothing
    else, and what it returns is shared.
    """
    known = lru_cache(maxsize=KNOWN)(look)

    def over(text: str) -> Iterator[tuple[int, T]]:
        if len(text) <= LONG:
            yield 0, look(text, "", "")
            return
        for piece in pieces(text):
            yield piece.start, known(piece.text, piece.before, piece.after)

    return over


@lru_cache(maxsize=4)  # several rules ask about a text, one after the other
def pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a text, all of it, in their order."""
    if len(text) <= LONG:
        return (Piece(0, text, "", ""),)
    ends = list(_ends(text))
    whole = [text[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    behind: list[str] = []
    after = ""
    for piece in reversed(whole):
        behind.append(after)
        first = piece.split(None, WORDS)[:WORDS]
        if len(first) < WORDS and after:
            first += after.split(" ", WORDS - len(first))[: WORDS - len(first)]
        after = " ".join(first)
    made: list[Piece] = []
    start, before = 0, ""
    for piece, after in zip(whole, reversed(behind), strict=True):
        made.append(Piece(start, piece, before, after))
        start += len(piece)
        before = (piece.rsplit(None, 1) or [before])[-1]
    return tuple(made)


def _ends(text: str) -> Iterator[int]:
    start, size = 0, len(text)
    while start < size:
        end = text.find("\n", start + _LEAST) + 1
        while 0 < end < size and end - start < _MOST:
            if not (ord(text[end - 2]) ^ ord(text[end])) & _ONE_OF:
                break
            end = text.find("\n", end) + 1
        end = end or size
        if end - start > LONG_LINE:
            yield from (start + at for _, at in parted(text[start:end]) if at)
        start = end
        yield start
