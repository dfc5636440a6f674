"""How many words a text has, as translations are counted and paid."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Without spaces between words each character counts as one, as word processors have it.
_EAST = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


_SPACE = re.compile(r"\s")
_AT_ONCE = 1 << 16  # code points: the words of more than that at once would be as large a list


def words(text: str) -> int:
    """Return the number of words: what is between spaces, and each Chinese or Japanese sign."""
    if len(text) <= _AT_ONCE:
        return _words(text)
    return sum(_words(text[start:end]) for start, end in _stretches(text))


def _words(text: str) -> int:
    if text.isascii() or not (signs := len(_EAST.findall(text))):
        return len(text.split())
    return signs + len(_EAST.sub(" ", text).split())


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of stretches that end before white space."""
    start, size = 0, len(text)
    while start < size:
        ended = _SPACE.search(text, start + _AT_ONCE)
        end = ended.start() if ended else size
        yield start, end
        start = end
