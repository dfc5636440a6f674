"""Bringing the ways of writing one name together: case, accents, hyphens, plural, grammatical case.

A fold is only ever compared with another fold of the same language; it is not a stem to be shown.
The endings are short lists of regular inflection, made for names of institutions: a wrong fold
costs a match, never makes one, because a whole name must fold to a whole known name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from cleanup.languages.pack import pack

_REMEMBERED = 1 << 14  # words of a language
_WORD = re.compile(r"[^\W_]+(?:[-‐‑·][^\W_]+)*")  # Catalan "intel·ligència"

_LETTERS = str.maketrans(
    {"ł": "l", "ı": "i", "’": "'", "ة": "ه", "ۀ": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": ""}
)


@lru_cache(maxsize=1024)
def primary(lang: str | None) -> str | None:
    """Return the first subtag of a BCP 47 tag, in lower case: ``pt`` of ``pt-BR``."""
    return lang.replace("_", "-").split("-", 1)[0].lower() if lang else None


def spaceless(lang: str) -> bool:
    """Return True for a language that puts no space between words."""
    return not pack(lang).spaces


def words(text: str) -> list[tuple[int, int, str]]:
    """Return the words of a text with their spans; a hyphen inside belongs to the word."""
    return [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


def words_alone(text: str) -> list[str]:
    """Return the words that ``words`` does without their spans, which take as long again."""
    return _WORD.findall(text)


def is_cjk(char: str) -> bool:
    """Return True for a character of Chinese, Japanese or Korean writing."""
    return (
        "\u3040" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uac00" <= char <= "\ud7af"
        or char == "々"
    )


@cache
def _compiled(kind: str, lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the endings of which the first that matches is replaced."""
    table = pack(lang).endings if kind == "ending" else pack(lang).changed_endings
    return tuple((re.compile(pattern), by) for pattern, by in table)


@lru_cache(maxsize=1 << 12)
def is_small(word: str, lang: str) -> bool:
    """Return True for a function word, with which no name ends.

    A capital by itself is a name (``hepatitis A``), and an ending spelled apart belongs to one.
    """
    low = word.lower()
    if low in pack(lang).loose_endings or (len(word) == 1 and word.isupper()):
        return False
    return low in pack(lang).small


class _Folds(dict[str, str]):
    """Word to its fold in one language; remembers what it was asked."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = fold = _fold_word(word, self._lang)
        return fold


@lru_cache(maxsize=64)
def _folds(lang: str) -> _Folds:
    return _Folds(lang)


def fold_word(word: str, lang: str) -> str:
    """Return the fold of one word; empty for a small word that a name may have or lack."""
    return _folds(lang)[word]


def fold_words(words: Iterable[str], lang: str) -> list[str]:
    """Return the folds of words, as ``fold_word`` does for each."""
    return list(map(_folds(lang).__getitem__, words))


def _fold_word(word: str, lang: str) -> str:
    if is_small(word, lang):
        return ""
    bare = word.lower()
    if not (bare.isascii() and bare.isalnum()):  # as most English words are
        bare = unicodedata.normalize("NFD", bare).translate(_LETTERS)
        bare = "".join(c for c in bare if c.isalnum())
    if bare in pack(lang).loose_endings:
        return ""
    for ending, by in _compiled("ending", lang):
        if ending.search(bare):
            bare = ending.sub(by, bare, count=1)
            break
    for ending, by in _compiled("changed", lang):
        if ending.search(bare):
            return ending.sub(by, bare)
    return bare


def fold(name: str, lang: str) -> str:
    """Return the fold of a whole name: the folds of its words, joined.

    Joined without spaces, so that ``co-operation``, ``cooperation`` and a line break agree.
    """
    if spaceless(lang):
        return "".join(c for c in unicodedata.normalize("NFKC", name).lower() if c.isalnum())
    return "".join(fold_words(words_alone(name), lang))
