"""The user's words: where they stand in a text, and the file that holds them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cleanup.text.segment import Span

FILE = "words.txt"  # beside the configuration file

_RUN = re.compile(r"\w+")


def read(path: Path) -> tuple[str, ...]:
    """Return the words and phrases of a file, one a line; what follows ``#`` is a comment.

    Empty where there is no such file. Raises OSError, and ValueError where it is not UTF-8.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except FileNotFoundError:
        return ()
    words = (re.sub(r"(?:^|\s)#.*", "", line).strip() for line in lines)
    return tuple(dict.fromkeys(filter(None, words)))


def spans(text: str, words: tuple[str, ...]) -> list[Span]:
    """Return where the words and phrases stand as whole words, in order; of two at a place the
    longer.

    Takes time in proportion to the text, however many words there are.
    """
    starts, bare = _table(words)
    found: list[Span] = []
    at = 0
    for match in _RUN.finditer(text) if starts else ():
        for lead, word in starts.get(match[0], ()):
            start = match.start() - lead
            end = start + len(word)
            if start >= at and text.startswith(word, start) and _whole(text, start, end):
                found.append((start, end))
                at = end
                break
    for word in bare:
        found += (hit.span() for hit in re.finditer(re.escape(word), text))
    return sorted(found)


@cache
def _table(words: tuple[str, ...]) -> tuple[dict[str, list[tuple[int, str]]], list[str]]:
    """Return the words by their first run of letters, and where in them that is; those without
    any.
    """
    starts: dict[str, list[tuple[int, str]]] = {}
    bare: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        first = _RUN.search(word)
        if first:
            starts.setdefault(first[0], []).append((first.start(), word))
        elif word:
            bare.append(word)
    return starts, bare


def _whole(text: str, start: int, end: int) -> bool:
    """Return whether no letter or digit goes on at either end."""
    return not (_letters(text, start - 1) or _letters(text, end))


def _letters(text: str, at: int) -> bool:
    return 0 <= at < len(text) and bool(_RUN.match(text, at))
