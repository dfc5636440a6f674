"""Three to ten words, a small one, and the same words: ``the ninth volume of the ninth volume``.

What a system says a second time where it is at a loss; ``doubled_phrase`` knows what stands twice
with nothing between. People join words to themselves on purpose (``over and over``, ``day after day
and day after day``), hardly ever phrases of three words that end where the clause does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from cleanup.detectors import Detector
from cleanup.detectors.repetition._again import FARTHEST, Again, again
from cleanup.detectors.repetition._long_words import ENDS, LEAST, apart
from cleanup.edits.edit import Edit, found
from cleanup.text.pieces import KNOWN, by_piece
from cleanup.text.segment import View

_MOST = 10  # words
_LED = 4  # words behind which a phrase may begin with a small word
_PHRASE = 3  # words; two of them are joined in verse and in lists
_OF_SOURCE = 2  # words that a source says twice; few are enough, since they only forbid
_SMALL = 3  # letters of a last word
_Said = tuple[int, int, int]  # a place, words, words between
_WORD = re.compile(r"\S+")
_PLAIN = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-])*")
_SHORT = 480  # code points of a text that is worth a look at its long words first


def build(*, links: list[str], far: int = 1, least: int = _PHRASE) -> Detector:
    """Build a detector that proposes to leave out one of ``links``, or as many as ``far`` of them,
    and the second time of a phrase of so many words at ``least``; not where the source joins words
    to themselves.

    Raises ValueError where a link is not a word in lower case, or ``far`` is too many.
    """
    if _MOST + far > FARTHEST:
        raise ValueError(f"far = {far}: no more than {FARTHEST - _MOST} links can be left out")
    for link in links:
        if not link.isalpha() or link != link.lower():
            raise ValueError(f"{link!r} must be one word in lower case")
    known = frozenset(links)

    @lru_cache(maxsize=KNOWN)
    def joined(text: str, after: str, said: Again) -> list[_Said]:
        joints = _twice(said, far) if least >= _PHRASE else None
        return _phrases(text, after, known, far, least, joints=joints)

    @by_piece
    def in_source(text: str, _before: str, after: str) -> list[_Said]:
        return _phrases(text, after, known, far, _OF_SOURCE)

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if len(text) < _SHORT and not 0 < apart(text) <= _MOST + 1:
            return
        some = [
            (piece.start, phrases)
            for piece, said in again(text)
            if (said.pairs or least < _PHRASE)
            and (phrases := joined(piece.text, piece.after, said))
        ]
        if some and view.source and any(phrases for _, phrases in in_source(view.source)):
            return
        for start, phrases in some:
            yield from _edits(text, start, phrases)

    return Detector(look, scope="segment")


def _phrases(
    text: str,
    after: str,
    links: frozenset[str],
    far: int,
    least: int,
    *,
    joints: Iterable[tuple[int, int]] | None = None,
) -> list[_Said]:
    """Return after how many words of a piece a phrase begins, of how many words it is, and how many
    stand before it is said again.

    ``joints`` tell where links may stand, and how many; None: anywhere, up to ``far``.
    """
    low = text.lower().split()
    own = len(low)
    low += after.lower().split()
    made: list[_Said] = []
    end, done = 0, -1
    for at, gap in sorted(_all(low, links, far) if joints is None else joints):
        if at == done or not links.issuperset(low[at : at + gap]):
            continue
        size = _size(low, at, gap, links, least)
        if size and end <= at - size < own:
            made.append((at - size, size, gap))
            end, done = at + size + gap, at
    return made


def _all(low: list[str], links: frozenset[str], far: int) -> Iterator[tuple[int, int]]:
    """Yield each link, and how many may stand from it on."""
    for at in [at for at, word in enumerate(low) if word in links]:
        yield from ((at, gap) for gap in range(1, far + 1))


def _twice(said: Again, far: int) -> set[tuple[int, int]]:
    """Return before which words a link may stand, and how many: where two words in a row stand
    again no further on than a phrase reaches. Of three words that are said again two are.
    """
    found = {start + on for start, on in said.pairs if on <= _MOST + far}
    return {(at - gap, gap) for at in found for gap in range(1, min(at, far) + 1)}


def _edits(text: str, start: int, phrases: list[_Said]) -> Iterator[Edit]:
    """Yield an edit for each of these phrases of a piece, but for those over two lines."""
    words = _WORD.finditer(text, start)
    gone = 0
    for at, size, gap in phrases:
        spans = islice(words, at - gone, at - gone + 2 * size + gap)
        places = [each.span() for each in spans]
        gone = at + 2 * size + gap
        end = places[size - 1][1]
        stop = places[-1][0] + len(text[slice(*places[-1])].rstrip(ENDS))
        if "\n" not in text[places[0][0] : stop]:
            yield found(text, end - (text[end - 1] == ","), stop, "", safe=False)


def _size(low: list[str], at: int, gap: int, links: frozenset[str], least: int) -> int:
    """Return how many words, ``least`` or more, before a link stand again so many on, or 0."""
    if at + gap + 1 >= len(low):
        return 0
    most = min(_MOST, at, len(low) - at - gap)
    first = low[at + gap]
    if first not in low[at - most : at - 1]:
        return 0
    for size in range(most, least - 1, -1):
        if (
            low[at - size] == first
            and low[at - size : at - 1] == low[at + gap : at + gap + size - 1]
        ):
            *inner, last = low[at - size : at]
            again = low[at + gap + size - 1].rstrip(ENDS)
            bare = last.removesuffix(",")
            closed = at + gap + size == len(low) or low[at + gap + size - 1][-1] in ENDS
            words = [*inner, bare]
            if closed and again == bare and low[at] not in words and _said_once(words, links):
                return size
    return 0


def _said_once(words: list[str], links: frozenset[str]) -> bool:
    """Return True for a phrase that nobody joins to itself on purpose."""
    if words[0] == words[-1] or len(words[-1]) < _SMALL or _alternates(words):
        return False
    if words[0] in links and len(words) < _LED:
        return False
    return max(map(len, words)) >= LEAST and all(map(_PLAIN.fullmatch, words))


def _alternates(words: list[str]) -> bool:
    """Return True where a short word joins words that begin alike: ``krok za krokem``."""
    return any(
        one[0] == other[0] and len(short) <= _SMALL < min(len(one), len(other)) + 1
        for one, short, other in zip(words, words[1:], words[2:], strict=False)
    )
