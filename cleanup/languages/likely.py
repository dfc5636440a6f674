"""The likeliest language of a text too short to be certain of.

What rests on it is only offered, but for what proves the language by itself: two of its function
words that nobody doubles, a name known in it. ``clear`` tells where that may be relied on.
"""

from __future__ import annotations

import re

from cleanup.languages.fasttext import first_opinion
from cleanup.languages.function_words import all_words
from cleanup.languages.identify import fits, identify
from cleanup.languages.scripts import scripts
from cleanup.value import Value

_LOOKED_AT = 1000  # code points
_LIKELY, _SURE = 0.5, 0.6  # what the model says of a language; a sentence of five words reaches it
_LETTERS = 4  # fewer are no sentence of any language
_PLAIN = 2  # different function words of a language that make it clear
_WORD = re.compile(r"[^\W\d_]+")


class Leaning(Value):
    """A language that a text may be in; ``clear`` where function words and the model agree."""

    lang: str
    clear: bool = False


def likely(text: str, beside: str | None = None) -> Leaning | None:
    """Return the most likely language, or None where nothing speaks for one.

    ``beside`` is the language of the texts around, which holds unless this one speaks another.
    """
    line = text[:_LOOKED_AT].lower()
    words = frozenset(_WORD.findall(line))
    if sum(map(len, words)) < _LETTERS:
        return None
    found = {lang: len(words & own) for lang, own in all_words().items()}
    if beside is not None and fits(line, beside):
        own = beside.partition("-")[0]
        others = max((n for lang, n in found.items() if lang not in kin(own)), default=0)
        if found.get(own, 0) >= others:
            return Leaning(beside, clear=found.get(own, 0) > others)
    lang = _liked(text, line, found)
    return Leaning(lang, clear=_clear(found, lang)) if lang else None


def _liked(text: str, line: str, found: dict[str, int]) -> str | None:
    """Return the model's language where it is fairly sure, else that of the function words."""
    guess = identify(text)
    if guess.lang is not None and guess.confidence >= _SURE:
        return guess.lang
    best = max(found, key=found.__getitem__)
    if _most(found, best) and fits(line, best):
        return best
    opinions = [(guess.confidence, guess.lang)] if guess.lang else []
    if scripts(line) == {"Latn"}:  # with its marks and in few letters the model may know it better
        opinions += [(p, tag) for tag, p in first_opinion(line.replace("\n", " "), 1)]
    confidence, lang = max(opinions, default=(0.0, None))
    return lang if lang and confidence >= _LIKELY and fits(line, lang) else None


def kin(lang: str) -> frozenset[str]:
    """Return the language and those that share most of its function words."""
    near = {"pt": ("gl",), "gl": ("pt",), "id": ("ms",), "ms": ("id",), "nl": ("af",)}
    return frozenset((lang, *near.get(lang, ())))


def _clear(found: dict[str, int], lang: str) -> bool:
    """Two function words of the language, and no other that it is not kin to has as many."""
    return found.get(lang.partition("-")[0], 0) >= _PLAIN and _most(found, lang)


def _most(found: dict[str, int], lang: str) -> bool:
    own = lang.partition("-")[0]
    rivals = [n for other, n in found.items() if other not in kin(own)]
    return found.get(own, 0) > max(rivals, default=0)
