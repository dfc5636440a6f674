"""Whether a text is plainly in its language: a look of some microseconds, before a model is asked.

What it takes for plain was in its language in all human translations that were measured, and in
fewer than 1 in 100 texts of other languages (``bench/bilingual.py``).
"""

from __future__ import annotations

import re
from functools import cache

from cleanup.languages.fold import primary
from cleanup.languages.function_words import all_words
from cleanup.languages.orthography import kin, scripts_of
from cleanup.languages.pack import Words, pack

_SHARE = 60  # one such letter in so many
_TWO = 2
_WORDS = 6  # one function word in so many
_MANY = 3  # one in so many: of these no language has as many words but a near one


def plainly_in(lang: str, other: str | None, words: frozenset[str], line: str) -> bool:
    """Return whether a text is in ``lang`` beyond doubt; ``other`` is the source's language.

    ``words`` are those of the ``line``, in lower case, separated by spaces.
    """
    own = pack(lang).function_words
    if own:
        here = len(words & own)
        if here < _TWO or here * _WORDS < len(words):
            return False
        near, far, every = _others(lang, other)
        some = words & every  # few, so that each language is asked of few
        if len(some) < here:
            return True
        if here * _MANY < len(words) and any(len(some & theirs) >= here for theirs in far):
            return False
        return all(len(some & theirs) < here for theirs in near)
    letters = _letters(lang, other)
    if letters is None:
        return False
    return len(letters.findall(line)) >= max(_TWO, len(line) // _SHARE)


def spelled_as(lang: str, other: str, text: str) -> int:
    """Return how many letters of a text ``lang`` has and ``other`` has not, as far as is listed."""
    alone = set(pack(lang).letters).difference(pack(other).letters)
    return sum(map(alone.__contains__, text.lower())) if alone else 0


@cache
def _others(lang: str, other: str | None) -> tuple[tuple[Words, ...], tuple[Words, ...], Words]:
    """Return the function words of the languages near to this one or the source's, of all others,
    and all of them together.
    """
    tags = {*pack(lang).neighbours, primary(other)}
    near: list[Words] = []
    far: list[Words] = []
    for tag, words in all_words().items():
        if tag != lang and scripts_of(tag) == scripts_of(lang):
            if tag in tags or kin(tag, lang):
                near.append(words)
            elif not pack(tag).minor:
                far.append(words)
    return tuple(near), tuple(far), Words().union(*near, *far)


@cache
def _letters(lang: str, other: str | None) -> re.Pattern[str] | None:
    own = pack(lang).letters
    if not own or pack(other).letters:
        return None
    return re.compile(f"[{own}]")
