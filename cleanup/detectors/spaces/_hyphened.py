"""Which words a document writes with a hyphen, asked for again and again by its units."""

from __future__ import annotations

import re
from functools import lru_cache

from cleanup.text.pieces import by_piece

_HYPHENED = re.compile(r"(?<![\w-])\w++-[\w-]*+")  # a word, in small letters
_PIECE = re.compile(r"-[^ ]*+")
_OF_ADDRESS, _GOES_ON = ("/", "."), re.compile(r"/|\.\w")  # before such a word, behind it


def in_text(document: str, word: str) -> bool:
    """True where the document has the word with its hyphen, and not only in addresses."""
    low = word.lower()
    if _HYPHENED.fullmatch(low):
        return low in _hyphened(document)[1]
    whole = rf"(?i)(?<![\w/.-]){re.escape(word)}(?![\w/-]|\.\w)"
    return elsewhere(document, word) and re.search(whole, document) is not None


def elsewhere(document: str, word: str) -> bool:
    """True where the document has the word with its hyphen."""
    low = word.lower()
    if _HYPHENED.fullmatch(low):
        return low in _hyphened(document)[0]  # at a hundredth of the time
    return re.search(rf"(?i)(?<![\w-]){re.escape(word)}(?![\w-])", document) is not None


@lru_cache(maxsize=2)  # the units of a document ask one after the other
def _hyphened(document: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that a document has with a hyphen, and those of them that are not only in
    addresses.
    """
    parts = [words for _, words in _hyphened_in(document)]
    return (
        frozenset().union(*(every for every, _ in parts)),
        frozenset().union(*(plain for _, plain in parts)),
    )


@by_piece
def _hyphened_in(text: str, _before: str, _after: str) -> tuple[frozenset[str], frozenset[str]]:
    # No such word reaches over white space, and few pieces between have a hyphen.
    low = text.lower()
    every: set[str] = set()
    plain: set[str] = set()
    for sign in _PIECE.finditer(low):
        start = low.rfind(" ", 0, sign.start()) + 1
        for word in _HYPHENED.finditer(low, start, sign.end()):
            every.add(word[0])
            if low[max(0, word.start() - 1) : word.start()] not in _OF_ADDRESS and not (
                _GOES_ON.match(low, word.end())
            ):
                plain.add(word[0])
    return frozenset(every), frozenset(plain)
