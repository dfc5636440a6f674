"""Where words of a text stand again a few words on, looked for at all words at once.

A byte of each word's hash, side by side in one large number, is compared with that of the word so
many places on: a byte that becomes zero is of a word that may be the same. Several rules ask this
of one text; a loop over its words took each of them five times as long.
"""

from __future__ import annotations

from typing import NamedTuple

from cleanup.text.pieces import Piece, by_piece, pieces
from cleanup.text.remembered import remembered

FARTHEST = 13  # words on
_LONG, _AROUND = 4, 2  # letters; words on


class Again(NamedTuple):
    """``pairs``: after how many words two in a row stand that stand again, and so many words on.

    ``around``: after how many words one stands that stands again behind the next, which begins the
    word behind it, one of the two being long: ``mill old mill old.``
    """

    pairs: tuple[tuple[int, int], ...]
    around: tuple[int, ...]


@remembered
def again(text: str) -> tuple[tuple[Piece, Again], ...]:
    """Return the pieces of a text, and what stands again in each, in whatever case."""
    said = (said for _, said in _in_piece(text))
    return tuple(zip(pieces(text), said, strict=True))


@by_piece
def _in_piece(text: str, _before: str, after: str) -> Again:
    return _again([*text.lower().split(), *after.lower().split()])


def _again(low: list[str]) -> Again:
    number = len(low)
    words = int.from_bytes(bytes([hash(word) & 0xFF for word in low]), "little")
    pairs: list[tuple[int, int]] = []
    around: tuple[int, ...] = ()
    for far in range(1, min(FARTHEST, number - 1) + 1):
        one = words ^ words >> 8 * far
        places = _zeros(one | one >> 8, number, number - far - 1)
        pairs += ((at, far) for at in places if low[at : at + 2] == low[at + far : at + far + 2])
        if far == _AROUND:
            places = _zeros(one, number, number - far - 1)
            around = tuple(at for at in places if _stands_around(low, at))
    return Again(tuple(sorted(pairs)), around)


def _stands_around(low: list[str], at: int) -> bool:
    """Return whether a word stands again behind the next, which begins what follows, and one of
    the two is long.
    """
    word, other, same, begun = low[at : at + 4]
    return word == same and begun.startswith(other) and max(len(word), len(other)) >= _LONG


def _zeros(number: int, size: int, end: int) -> list[int]:
    """Return which of ``size`` bytes of a number are zero, before ``end``."""
    alike = number.to_bytes(size, "little")
    places = []
    at = alike.find(0, 0, end)
    while at >= 0:
        places.append(at)
        at = alike.find(0, at + 1, end)
    return places
