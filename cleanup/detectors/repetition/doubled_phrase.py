"""Two to six words that stand twice in a row: ``the choice of the choice of the school``.

Three times and more is a loop, and found elsewhere. No list of words is needed: what people say
twice on purpose ("very very", "more and more and") is one word, or one that joins and another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from cleanup.detectors import Detector
from cleanup.detectors.repetition._again import Again, again
from cleanup.detectors.repetition._long_words import ENDS, LEAST, apart
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack, packs
from cleanup.text.pieces import KNOWN
from cleanup.text.segment import View

_MOST = 6  # words
_WORD = re.compile(r"\S+")
# Vowel signs of Indic scripts are parts of words, and no letters for `re`.
_PLAIN = re.compile(
    r"[^\W\d_](?:[^\W\d_]|(?!\w)[’'\u0300-\u036f\u064b-\u0652\u0900-\u0963\u0980-\u0dff-])*+"
)
_SHORT = 480  # code points of a text that is worth a look at its long words first
_SMALL = 3
_PAIR = 2  # words
_NEAR = 12  # words
_LONG = 6  # letters; hardly a preposition
_PAUSE = 3  # words, after a comma
_WIDE = 16  # code points of a word with its space, mostly enough


def build() -> Detector:
    """Build a detector that proposes to leave the second time out, unless the source repeats itself
    too.
    """

    def look(view: View) -> Iterator[Edit]:
        if len(view.text) < _SHORT and not 0 < apart(view.text) <= _MOST:
            return
        end = 0
        for at, size in _over(view.text, view.lang):
            if at < end:
                continue
            words = _WORD.finditer(view.text, at)
            places = [match.span() for match in islice(words, 2 * size)]
            first, second = places[0], places[size]
            start, stop = places[size - 1][1], places[-1][1]
            end = stop
            comma = view.text[start - 1] == ","
            again = view.text[second[0] : stop].rstrip(ENDS)
            if _one_case(view.text[first[0] : start], again, size) and (
                first[1] < start and _runs_on(view.text, places, size)
            ):
                if view.source and next(_over(view.source, view.source_lang), None):
                    return
                yield found(view.text, start - comma, second[0] + len(again), "", safe=False)

    return Detector(look, scope="segment")


def _one_case(said: str, again: str, size: int) -> bool:
    """Return True for words in lower case, or a small one and a name or noun, the same twice."""
    return again == again.lower() or (
        size == _PAIR and said.rstrip(ENDS) == again and again[0].islower()
    )


def _runs_on(text: str, places: list[tuple[int, int]], size: int) -> bool:
    """Return True where no line ends in the words said again, or one ends between the two in the
    midst of a sentence: where lines are broken, machines say the end of one at the next again.
    """
    start, stop = places[size - 1][1], places[-1][1]
    gap = text[start : places[size][0]]
    if "\n" in text[places[size][0] : stop]:
        return False
    if "\n" not in gap:
        return True
    begins = text[text.rfind("\n", 0, places[0][0]) + 1 : places[0][0]]
    goes_on = text[stop:].partition("\n")[0]
    return (
        size >= _PAUSE
        and gap.count("\n") == 1
        and not gap.strip(" \n")
        and len(begins.split()) >= _PAUSE
        and len(goes_on.split()) >= 1
        and text[start - 1] not in ENDS
    )


def _over(text: str, lang: str | None) -> Iterator[tuple[int, int]]:
    """Yield after which place of a text words are said twice, and how many."""
    for piece, said in again(text):
        if said.pairs or said.around:
            for at, size in _phrases(piece.text, piece.after, said, lang):
                yield piece.start + at, size


@lru_cache(maxsize=KNOWN)
def _phrases(text: str, after: str, said: Again, lang: str | None) -> list[tuple[int, int]]:
    """Return after which place of a piece words are said twice, and how many."""
    made: list[tuple[int, int]] = []
    if not (some := _candidates(said)):
        return made
    low = text.lower().split()
    own = len(low)
    low += after.lower().split()
    number = offset = 0  # ``offset``: where so many words have gone by
    for at, size in some:
        if at < own and _said_twice(low, at, size, lang):
            offset = _after(text, offset, at - number)
            number = at
            made.append((offset, size))
    return made


def _after(text: str, start: int, count: int) -> int:
    """Return where so many words behind ``start`` end; most texts have no place to be asked for."""
    if not count:
        return start
    end = start
    while True:  # not all the rest is copied, which for a long text takes the square of its length
        end = 2 * end - start + _WIDE * count
        rest = text[start:end].split(None, count)
        if len(rest) > count or end >= len(text):
            return min(end, len(text)) - len(rest[count])


def _candidates(said: Again) -> list[tuple[int, int]]:
    """Return where so many words but the last are the same again, the longest runs first at a
    place; of two words the last begins what stands in its place.
    """
    near = {pair for pair in said.pairs if _PAIR < pair[1] <= _MOST}
    some = [
        (at, size)
        for at, size in near
        if all((on, size) in near for on in range(at + 1, at + size - 2))
    ]
    some += ((at, _PAIR) for at in said.around)
    return sorted(some, key=lambda each: (each[0], -each[1]))


def _said_twice(low: list[str], at: int, size: int, lang: str | None) -> bool:
    """Return True for words that nobody says twice on purpose, the marks at the ends left aside."""
    if at + 2 * size > len(low):
        return False
    *inner, last = low[at : at + size]
    again = low[at + 2 * size - 1].rstrip(ENDS)
    bare = last.removesuffix(",")
    words = [*inner, bare]
    if again != bare or not all(map(_PLAIN.fullmatch, words)) or len(set(words)) == 1:
        return False
    if bare != last and size < _PAUSE:
        return False
    if max(map(len, words)) < LEAST or low[at + 2 * size : at + 3 * size] == low[at : at + size]:
        return False
    return size > _PAIR or _pair(low, at, words, lang)


def _pair(low: list[str], at: int, words: list[str], lang: str | None) -> bool:
    """Return True for two words the second of which is long: "door to door to sell", "eins gegen
    eins gegen den Müller", "hour after hour after hour" have one between two others, and "and
    slower and slower" is meant.
    """
    first, second = words
    last = low[at + 3]
    if len(second) <= _SMALL or low[at - 1 : at] == [second]:
        return False
    if len(first) <= _SMALL:
        near = [word.rstrip(ENDS) for word in low[max(0, at - _NEAR) : at + _NEAR]]
        if near.count(second) > _PAIR:
            return False  # a play upon it
        return first not in _joining(lang) and second not in _small_words()
    ends = at + 4 == len(low) or last[-1] in ENDS
    return ends or len(second) >= _LONG or first in _small_words()


@cache
def _joining(lang: str | None) -> frozenset[str]:
    """Return the words that join, of a language or, where it is not known, of all."""
    known = pack(lang)
    some = [known] if known.lists.get("elliptic") else [*packs().values()]
    lists = (p.lists.get("elliptic", frozenset()) | p.conjunctions | p.alternatives for p in some)
    return frozenset[str]().union(*lists)


@cache
def _small_words() -> frozenset[str]:
    """Return the function words of all languages: what a text is in is not known here."""
    return frozenset(word for pack in packs().values() for word in pack.function_words)
