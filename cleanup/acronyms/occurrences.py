"""Acronyms as they stand in running text."""

from __future__ import annotations

import re
from itertools import islice

from cleanup.languages.pack import pack
from cleanup.terms import Term, Termbase
from cleanup.terms.acronym import CAPITALS, UPPER, looks_short, plain
from cleanup.text.remembered import remembered
from cleanup.value import Value

# Chinese and Japanese put no space beside an acronym: their letters are no part of it.
_IN = r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
# (The look-behinds stand after the capital: so `re` goes from capital to capital.)
# Spanish doubles the letters of plurals: "EE. UU."; the stop of a sentence is not theirs.
_DOUBLED = rf"\1\. ?([{UPPER}])\2(?!{_IN})(?:\.(?=[,;:)]|\s[^\W\d_{UPPER}]))?"
_TOKEN = re.compile(
    rf"([{UPPER}])(?<!{_IN}.)(?:{_DOUBLED}|(?<![@#_].){_IN}*(?:[-‐‑&][{UPPER}\d]{_IN}*|(?:\.[{UPPER}])+(?!{_IN}))*)"
)
_LOUD = re.compile(rf"[{UPPER}](?<!\w.)[{UPPER}]*(?:[ \n][{UPPER}]+){{2,}}(?!\w)")
_PART = re.compile(r"([-‐‑])")
_ROMAN = re.compile(r"[IVX]+(?:[-‐‑.][IVX]+)*")
_LONGEST = 14  # code points: what is longer is a word in capitals
_HALF = 0.5
_SEVERAL = 3
_SHORT = 2  # letters
_WORDS = re.compile(r"[^\W\d_]{2,}")
# Two capitals, or letters of which few scripts have small ones.
_LOUD_PAIR = re.compile(r"[^\W\d_a-zß-öø-ÿа-яё]{2,}")
# Code points: in a longer text nobody can tell which acronym stands for which of the source.
LARGEST = 20_000
# What must be in a text that has an acronym, for a prefilter.
TRIGGER = rf"[{UPPER}][\w.&‐‑-]{{0,3}}[{UPPER}]"


_CAPITALS = re.compile(CAPITALS)


class Spot(Value):
    """An acronym at ``start:end``; ``key`` is how it is compared, ``inside`` tells of brackets."""

    start: int
    end: int
    word: str
    key: str
    inside: bool


@remembered
def spots(text: str) -> tuple[Spot, ...]:
    """Return the acronyms of a text in their order; none where the text is written in capitals.

    A hyphen joins what belongs to the acronym (``COVID-19``, ``PD-L1``), not a word after it
    (``EU-Kommission``). Three words in capitals in a row are said loudly.
    """
    found: list[Spot] = []
    if not _CAPITALS.search(text):
        return ()
    loud = [match.span() for match in _LOUD.finditer(text)]
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token[1:].islower():
            continue  # as most words
        word = _own(token)
        start, end = match.start(), match.start() + len(word)
        if any(a <= start < b for a, b in loud) or text[end : end + 1] == "&":
            continue
        if looks_short(word) and len(word) <= _LONGEST and not _ROMAN.fullmatch(word):
            inside = text[max(0, start - 1) : start] in {"(", "[", "（"}
            found.append(Spot(start, end, word, plain(word), inside))
    return () if found and shouting(text) else tuple(found)


def known_as(spot: Spot, base: Termbase) -> tuple[Term, ...]:
    """Return the terms that have the acronym, or the part of it before a hyphen."""
    forms = (spot.word.upper(), spot.key, _PART.split(spot.word)[0].upper())
    return next(filter(None, map(base.with_acronym, dict.fromkeys(forms))), ())


def shouting(text: str) -> bool:
    """Return True where most words of a text are written in capitals."""
    if len(list(islice(_LOUD_PAIR.finditer(text), _SEVERAL))) < _SEVERAL:
        return False  # as most, which need no count of all their words
    words = _WORDS.findall(text)
    capitals = sum(map(str.isupper, words))
    return capitals >= _SEVERAL and capitals > _HALF * sum(
        word.upper() != word.lower() for word in words
    )


def shouted(text: str, lang: str | None) -> bool:
    """Return True where a small word of the language is in capitals, which only a shout has: ``I
    will take YOU``; shorter ones (IT, US) and WHO are acronyms too.
    """
    small = pack(lang).function_words - {"who"}
    words = _WORDS.findall(text)
    return any(word.isupper() and len(word) > _SHORT and word.lower() in small for word in words)


def _own(token: str) -> str:
    """Return the parts of a token up to the first that is a word: ``EU`` of ``EU-Kommission``."""
    if not _PART.search(token):
        return token
    parts = _PART.split(token)
    kept = parts[0]
    for hyphen, part in zip(parts[1::2], parts[2::2], strict=True):
        if not (part.isdigit() or looks_short(part) or len(part) == 1 or part[1:].isdigit()):
            break
        kept += hyphen + part
    return kept
