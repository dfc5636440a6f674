"""Finding a name of the termbase where it ends, and seeing what it is a part of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from cleanup.languages.fold import (
    fold,
    fold_word,
    fold_words,
    is_cjk,
    is_small,
    spaceless,
    words,
    words_alone,
)
from cleanup.languages.pack import pack
from cleanup.terms import LEAST_SHUFFLED, LONGEST_ENDING, Term, Termbase
from cleanup.value import Value

_WINDOW = 180  # code points before the end of a name that are looked at
_LONGEST_CJK = 30
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060"  # joiners and marks of the direction
_GAP = re.compile(rf"[\s,'’ʼ/&–—\-‐‑·«»“”\"„{_UNSEEN}]{{1,4}}$")
_HYPHENS = "-‐‑"
_CLOSING = "\"'”’»“」』）)*_" + _UNSEEN
Standing = Literal["free", "of", "name"]


class Known(Value):
    """A name of the termbase in a text: its place, and the listed form it agrees with.

    ``good`` is False where that form is deprecated, or has the same words in another order.
    """

    start: int
    end: int
    term: Term
    name: str
    good: bool


def _sorted(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, parts)))


@lru_cache(maxsize=64)  # several rules ask about the same place, one after the other
def names_ending(text: str, end: int, lang: str, base: Termbase) -> Sequence[Known]:
    """Return the names of the longest stretch that ends at ``end``, but for spaces and closing
    quotes.

    More than one where the termbase has one name for several concepts. ``lang`` is a first subtag.
    """
    if not base.knows(lang):
        return []
    last = end
    while last and (text[last - 1].isspace() or text[last - 1] in _CLOSING):
        last -= 1
    if spaceless(lang):
        return _cjk_names(text, last, lang, base)
    if not _may_end(text, last, lang, base):
        return []
    first, found = _stretch(text, last, lang)
    parts = [fold_word(word, lang) for _, _, word in found]
    every = tuple(parts)
    starts = [at for at, part in enumerate(parts) if part]
    for at in starts:
        entries = base.named("".join(parts[at:]), lang)
        if entries:
            return [Known(first + found[at][0], last, *entry) for entry in entries]
    # Of the words before one that no longer name has, none can belong to a name.
    while parts and (not parts[-1] or base.may_end(parts[-1], lang)):
        parts.pop()
    for at in starts[bisect_left(starts, len(parts)) :]:
        entry = base.shuffled(_sorted(every[at:]), lang)
        if entry:
            return [Known(first + found[at][0], last, *entry)]
    return []


def _may_end(text: str, last: int, lang: str, base: Termbase) -> bool:
    """Return False where the word before ``last`` is no name's last word: most texts end here."""
    first = last
    while first and text[first - 1].isalnum():
        first -= 1
    if first == last:
        return False
    if first and text[first - 1] in _HYPHENS:
        return True  # the fold is that of the whole word
    part = fold_word(text[first:last], lang)
    return not part or base.may_end(part[-LONGEST_ENDING:], lang) or base.may_end(part, lang)


def _stretch(text: str, last: int, lang: str) -> tuple[int, list[tuple[int, int, str]]]:
    """Return the words before ``last`` with nothing between them that a name cannot hold.

    Their offsets count from the number given with them.
    """
    first = max(0, last - _WINDOW)
    found = words(text[first:last])
    if not found or found[-1][1] != last - first or is_small(found[-1][2], lang):
        return first, []
    if first and found[0][0] == 0:
        found = found[1:]  # perhaps the end of a word cut in two
    begin = max(len(found) - 1, 0)
    while begin > 0 and _GAP.match(text[first + found[begin - 1][1] : first + found[begin][0]]):
        begin -= 1
    return first, found[begin:]


@lru_cache(maxsize=64)  # a glossary and the termbase below it are looked up in the same texts
def folded(text: str, lang: str) -> tuple[list[str], list[str]]:
    """Return the words of a text, and their folds."""
    found = words_alone(text)
    return found, fold_words(found, lang)


class Row:
    """The words of a text, looked at from one end to the other: what ``names_ending`` finds there.

    ``lang`` is a first subtag of a language that puts spaces between words.
    """

    def __init__(self, text: str, lang: str, base: Termbase) -> None:
        self.words, self.folds = words(text), folded(text, lang)[1]
        self._text = text
        self._lang = lang
        self._base = base

    def ending(self, number: int) -> list[Known]:
        """Return the names of the longest stretch that ends with a word."""
        start, last, word = self.words[number]
        base, lang, folds = self._base, self._lang, self.folds
        first = max(0, last - _WINDOW)
        if is_small(word, lang) or (first and start <= first):
            return []
        key, at = "", number
        likely: list[tuple[int, str]] = []
        while True:
            if folds[at]:
                key = folds[at] + key
                if not base.may_end(key[-LONGEST_ENDING:], lang):
                    break
                if base.may_be_named(key, lang):
                    likely.append((at, key))
            if not self._goes_on(at, first):
                break
            at -= 1
        for at, key in reversed(likely):
            entries = base.named(key, lang)
            if entries:
                return [Known(self.words[at][0], last, *entry) for entry in entries]
        return self._shuffled(number, first)

    def _shuffled(self, number: int, first: int) -> list[Known]:
        """Return the longest name that has the same words in another order."""
        base, lang, folds, last = self._base, self._lang, self.folds, self.words[number][1]
        at = number + 1
        while (at > number or self._goes_on(at, first)) and (
            not folds[at - 1] or base.may_end(folds[at - 1], lang)
        ):
            at -= 1
        for begin in range(at, number - LEAST_SHUFFLED + 2):
            if folds[begin]:
                entry = base.shuffled(_sorted(folds[begin : number + 1]), lang)
                if entry:
                    return [Known(self.words[begin][0], last, *entry)]
        return []

    def _goes_on(self, number: int, first: int) -> bool:
        """Return whether the word before belongs to the stretch, which starts after ``first``.

        Nothing stands between the two that a name cannot hold.
        """
        if not number:
            return False
        start, end, _ = self.words[number - 1]
        if first and start <= first:
            return False  # perhaps a word cut in two
        gap = self._text[end : self.words[number][0]]
        return gap == " " or _GAP.match(gap) is not None


def names_equal(text: str, start: int, end: int, lang: str, base: Termbase) -> list[Known]:
    """Return the names that ``text[start:end]`` is, as a whole (an article may be before)."""
    entries = base.named(fold(text[start:end], lang), lang)
    return [Known(start, end, *entry) for entry in entries]


def standing(text: str, known: Known, lang: str) -> Standing:
    """Return whether the name is a whole, the complement of another noun, or the tail of a
    longer name.
    """
    if spaceless(lang):
        before = text[max(0, known.start - 2) : known.start].rstrip()
        return "of" if before and is_cjk(before[-1]) else "free"
    before = text[max(0, known.start - 60) : known.start]
    found = words(before)
    small = pack(lang).small
    at = len(found) - 1
    reach = len(before)
    governed = False
    while at >= 0 and found[at][2].lower() in small:
        if not _joined(before[found[at][1] : reach]):
            return "free"
        governed |= found[at][2].lower() in pack(lang).governors
        reach = found[at][0]
        at -= 1
    if at < 0 or not _joined(before[found[at][1] : reach]):
        return "free"
    capital = found[at][2][0].isupper()
    person = found[at][2].lower().rpartition("-")[2] in pack(lang).people
    if reach == len(before):
        if capital:
            return "name"
        inflected = text[known.start : known.end].lower() != known.name.lower()
        inflected &= pack(lang).governs_by_case
        return "of" if inflected else "free"
    every = pack(lang).titles_in_capitals or pack(lang).nouns_in_capitals
    return "of" if governed and not person and (capital or not every) else "free"


def _joined(gap: str) -> bool:
    return re.fullmatch(r"[ \t\n\u00a0]+|['’ʼ-]", gap) is not None


def _cjk_names(text: str, last: int, lang: str, base: Termbase) -> list[Known]:
    first = last
    while first > max(0, last - _LONGEST_CJK) and not re.match(
        r"[\s，。、；：！？（）()「」『』“”]", text[first - 1]
    ):
        first -= 1
    for start in range(first, last - 1):
        if not text[start].isalnum():
            continue
        entries = base.named(fold(text[start:last], lang), lang)
        if entries:
            return [Known(start, last, *entry) for entry in entries]
    return []
