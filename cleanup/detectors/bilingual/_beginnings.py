"""Whether a text may have one of some names: a cheap look at how its words begin.

A name's fold is compared with that of a text, and neither case, accents nor endings count in it
(``cleanup.languages.fold``). So the longest word of the name begins in the text as in its fold, but
for the last letters; a text in which no word begins so has none of the names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from cleanup.detectors.bilingual._lowered import lowered
from cleanup.languages.fold import fold_word, spaceless, words

_LONG = 6  # letters of a beginning
_CHANGED = 2  # letters at a word's end that its fold may have otherwise
_LEAST = 3  # letters that tell anything
_REMEMBERED = 50_000  # words
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_JOINED = re.compile(r"(?<=[^\W_])[-‐‑](?=[^\W_])")  # the fold is of the whole word


def beginnings(names: Iterable[str], lang: str) -> Callable[[str], bool]:
    """Return what tells whether a text may have one of the names; it may be wrong with True."""
    names = tuple(names)
    if not names:
        return lambda _text: False
    if spaceless(lang):
        pattern = re.compile("|".join(sorted(map(re.escape, names))))
        return lambda text: pattern.search(text) is not None
    longest = [max((_fold(w, lang) for _, _, w in words(name)), key=len) for name in names]
    known = {fold[: min(_LONG, len(fold) - _CHANGED)] for fold in longest}
    if min(map(len, known)) < _LEAST:
        return lambda _text: True
    begins = _Begins(frozenset(known))
    # Nothing of what is looked for reaches over a blank, so each word is asked for by itself.
    return lambda text: any(map(begins.__getitem__, lowered(text)))


class _Begins(dict[str, bool]):
    """Word, with the marks that it touches, to whether it begins as is looked for; remembers what
    it was asked.
    """

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self._sizes = sorted(set(map(len, known)))

    def __missing__(self, word: str) -> bool:
        said = _WORD.findall(plain(word))
        told = any(each[:size] in self._known for each in said for size in self._sizes)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = told
        return told


def _fold(word: str, lang: str) -> str:
    """Return the fold of a word where it changes nothing but the word's end, else nothing."""
    fold = fold_word(word, lang)
    start = max(0, len(fold) - _CHANGED)
    return fold if plain(word).startswith(fold[:start]) else ""


def plain(text: str) -> str:
    """Return a text in small letters without accents, its joined words without hyphens."""
    text = text.lower()
    if "-" in text or not text.isascii():
        text = _JOINED.sub("", text)
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFD", text))
