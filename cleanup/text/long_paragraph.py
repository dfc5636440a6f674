"""A very long paragraph is cut where a sentence ends, for a rule looks at all of a unit each time.

A book, or a page of the web, as one line is some megabytes: nearly every rule has something to look
at somewhere in it, and then in all of it. Cut into pieces, it takes a quarter of the time or less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONG = 20_000  # code points; what is shorter stays whole: a rule may look from its end to its start
PIECE = 4_000  # and at least so many are a piece

# Five letters and a full stop: hardly an abbreviation.
_END = re.compile(r"""[^\W\d_]{5}[.!?।۔]["'”’»)\]]? (?=["'“‘«„(\[¿¡]?([^\W\d_]))""")
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))
_QUOTES = ('"', "`", "*", "“”„‟", "«»", "‹›")  # which of them opens depends on the language


def parted(text: str) -> Iterator[tuple[str, int]]:
    """Yield the pieces of a paragraph and where each starts; the space between two is in neither.

    A piece ends with a sentence at whose end each bracket and quotation mark of the piece is
    closed, and the next begins with a capital, or in a script that has none.
    """
    start = 0
    while len(text) - start > LONG and (end := _end(text, start)):
        yield text[start:end], start
        start = end + 1
    yield text[start:], start


def _end(text: str, start: int) -> int:
    """Return where the piece that begins at ``start`` ends, 0 where it is all the rest."""
    at, open_marks = start, [0] * (len(_BRACKETS) + len(_QUOTES))
    for match in _END.finditer(text, start + PIECE):
        end = match.end()
        if match[1].islower():
            continue
        for number, (opens, closes) in enumerate(_BRACKETS):
            open_marks[number] += text.count(opens, at, end) - text.count(closes, at, end)
        for number, marks in enumerate(_QUOTES, len(_BRACKETS)):
            open_marks[number] ^= sum(text.count(mark, at, end) for mark in marks) & 1
        at = end
        if not any(open_marks) or end - start > LONG + PIECE:  # so far away, nothing closes it
            return end - 1
    return 0
