"""Whether a text may have one of some names: a cheap look at how its words begin.

A name's fold is compared with that of a text, and neither case, accents nor endings count in it
(``cleanup.languages.fold``). So the two longest words of the name begin in the text as in its fold,
but for the last letters; a text in which none do has none of the names.
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
    pairs = frozenset(_pair(name, lang) for name in names)
    known = frozenset().union(*pairs)
    if min(map(len, known)) < _LEAST:
        return lambda _text: True
    begins = _Begins(known)

    def may_have(text: str) -> bool:
        # Nothing of what is looked for reaches over a blank, so each word is asked for by itself.
        some = lowered(text) - begins.idle
        here = [told for word in some if (told := begins[word])]
        return bool(here) and any(map(frozenset().union(*here).issuperset, pairs))

    return may_have


def _pair(name: str, lang: str) -> frozenset[str]:
    """Return how the longest word of a name begins, and the next one if that tells anything."""
    folds = sorted((_fold(word, lang) for _, _, word in words(name)), key=len, reverse=True)
    first, *others = (fold[: min(_LONG, len(fold) - _CHANGED)] for fold in folds)
    return frozenset((first, *(each for each in others[:1] if len(each) >= _LEAST)))


class _Begins(dict[str, frozenset[str]]):
    """Word, with the marks that it touches, to which of what is looked for it begins with;
    remembers what it was asked. ``idle`` are those words that begin with none.
    """

    def __init__(self, known: frozenset[str]) -> None:
        self.idle: set[str] = set()
        self._known = known
        self._sizes = sorted(set(map(len, known)))

    def __missing__(self, word: str) -> frozenset[str]:
        said = [word] if word.isascii() and word.isalpha() else _WORD.findall(plain(word))
        told = self._known.intersection(each[:size] for each in said for size in self._sizes)
        if len(self) + len(self.idle) >= _REMEMBERED:
            self.clear()
            self.idle = set()  # another thread may read the old one
        if told:
            self[word] = told
        else:
            self.idle.add(word)
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
