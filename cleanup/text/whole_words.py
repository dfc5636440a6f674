"""Where a word is in a text by itself: what ``\\b`` says, at the speed of ``str.find``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from cleanup.text.pieces import LONG, pieces


def places(text: str, word: str) -> Iterator[int]:
    """Yield where ``word`` starts, with no letter, digit or underscore on either side.

    ``word`` begins and ends with such a character.
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and _is_word(text[at - 1])) and not _is_word(text[end : end + 1]):
            yield at
            at = end - 1
        at = text.find(word, at + 1)


def stands(text: str, word: str, times: int = 1) -> bool:
    """Return whether ``word``, which has no line break, stands in the text so often, or more
    often.
    """
    if len(text) <= LONG:
        return len(list(islice(places(text, word), times))) == times
    found = 0
    for piece in pieces(text):
        found += _count(piece.text, word)
        if found >= times:
            return True
    return False


@lru_cache(maxsize=1 << 11)  # of a text that changes, most pieces are what they were
def _count(piece: str, word: str) -> int:
    return sum(1 for _ in places(piece, word))


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
