"""The long form before a bracket, and the acronym that its words make.

No list is asked. A name is taken to reach back to the article before it, or to have as many words
of weight as its counterpart in the source; its acronym is made of their initials.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from cleanup.languages.fold import words
from cleanup.languages.pack import pack, packs

_LEAST_SHUFFLED = 4  # letters
_WINDOW = 160  # code points before a bracket
_GAP = re.compile(r"[ \t\n\u00a0]+|[ \u00a0]?['’ʼ/–\-‐‑][ \u00a0]?|[ \u00a0]?[\"“”„«»][ \u00a0]?")
_QUOTED = re.compile(r"[\"”’»“]")
_OPENING = '"“„«‘‚'
_CLOSING = " \t\n\u00a0\"'”’»“"


@cache
def joining() -> frozenset[str]:
    """Return the words for "and" and "or" of every language."""
    every = packs().values()
    return frozenset().union(*(each.conjunctions | each.alternatives for each in every))


def letters_of(text: str) -> str:
    """Return letters and digits in lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isalnum())


@lru_cache(maxsize=512)
def before(text: str, end: int) -> tuple[str, ...]:
    """Return the words that run up to ``end`` with no punctuation between them, parts of
    hyphenated ones by themselves.
    """
    last = len(text[:end].rstrip(_CLOSING))
    first = max(0, last - _WINDOW)
    if _QUOTED.search(text[last:end]):
        # What stands in quotation marks is the name.
        first = max(first, *(text.rfind(mark, first, last) + 1 for mark in _OPENING))
    found = [
        (first + start + part.start(), first + start + part.end(), part.group())
        for start, _, word in words(text[first:last])
        for part in re.finditer(r"[^\-‐‑]+", word)
    ]
    if not found or found[-1][1] != last:
        return ()
    begin = len(found) - 1
    while begin and _GAP.fullmatch(text[found[begin - 1][1] : found[begin][0]]):
        begin -= 1
    return tuple(word for _, _, word in found[begin:])


def weighty(parts: Sequence[str], lang: str) -> list[str]:
    """Return the words that give an acronym its letters: all but articles and prepositions."""
    small = pack(lang).small | pack(lang).links
    return [word for word in parts if word.lower() not in small]


def explained(short: str, parts: Sequence[str]) -> int | None:
    """Return where the words begin of which ``short`` is made, or None; they end with the last.

    Its letters stand in order, each the first of a word or after another of the same word.
    """
    letters = letters_of(short)
    folded = [letters_of(part) for part in parts]
    for begin in range(len(parts) - 1, max(-1, len(parts) - 2 * len(letters) - 3), -1):
        if folded[begin][:1] == letters[:1] and len(letters) in _reached(letters, folded[begin:]):
            return begin
    return None


def _reached(letters: str, parts: list[str]) -> set[int]:
    """Return how many of the letters may be used up when the last word has given at least one."""
    reached = {0}
    for number, part in enumerate(parts):
        given = set()
        for place in reached:
            rest, at = part, place
            while at < len(letters) and letters[at] in (rest[:1] if at == place else rest):
                rest = rest[rest.index(letters[at]) + 1 :]
                at += 1
                given.add(at)
        last = number == len(parts) - 1
        reached = given if number == 0 or last else given | reached
    return reached


def shuffled(short: str, parts: Sequence[str], lang: str) -> int | None:
    """Return where the words begin of whose initials ``short`` is made in whatever order, or
    None.
    """
    letters = letters_of(short)
    heavy = [(at, letters_of(word)[:1]) for at, word in enumerate(parts) if weighty([word], lang)]
    for size in (len(letters), len(letters) + 1):
        last = heavy[-size:]
        spare = Counter(letters) - Counter(first for _, first in last)
        if len(letters) >= _LEAST_SHUFFLED and len(last) == size and not spare:
            return last[0][0]
    return None


def noun_phrase(parts: Sequence[str], lang: str) -> Sequence[str] | None:
    """Return the words after the article with which the name before a bracket begins, or None.

    An article after a preposition belongs inside: ``interventions basées sur la pleine
    conscience``; one after an "and" begins a name of its own.
    """
    articles = pack(lang).articles
    fused = pack(lang).fused_articles
    small = pack(lang).small - joining()
    for at in range(len(parts) - 2, -1, -1):
        word = parts[at].lower()
        if word in fused or word not in articles:
            continue
        if at and parts[at - 1].lower() in small - set(articles):
            continue
        return parts[at + 1 :]
    return None


def acronym_of(parts: Sequence[str], lang: str) -> str:
    """Return the initials of the words of weight, in capitals; an acronym among them gives all
    it has.
    """
    return "".join(
        word if len(word) > 1 and word.isupper() else word[0].upper()
        for word in weighty(parts, lang)
    )
