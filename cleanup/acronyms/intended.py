"""A foreign acronym that the text means to have: mentioned, explained, or in a foreign passage."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from cleanup.acronyms.elision import joined
from cleanup.acronyms.occurrences import Spot
from cleanup.languages.pack import pack
from cleanup.languages.said import any_apart
from cleanup.terms import Term
from cleanup.terms.acronym import UPPER

_NEAR = 60  # code points
_BOTH = 12  # code points
_FEW = 3  # words: a shorter text does not tell its language
_BESIDE = re.compile(r"[/\\|=@#_‘’'\"“”„«»「」『』&+]")
_GOES_ON = re.compile(r"\s?[(（\[]|[-‐‑]|\.\w|\s?\d")
_CAPITALS_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][{UPPER}\d]+\W{{1,3}}$")
_CAPITALS_AFTER = re.compile(rf"\W{{1,3}}[{UPPER}][{UPPER}\d]+(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _named() -> re.Pattern[str]:
    """Return a pattern of a word that says an acronym follows."""
    words = any_apart("acronym-words")
    return re.compile(rf"\b(?:{words})[^.!?]{{0,25}}\Z", re.IGNORECASE)


@cache
def _language_named() -> re.Pattern[str]:
    """Return a pattern of what says that another language speaks, or that an acronym is meant."""
    languages = rf"(?:{any_apart('called')})(?<=\w{{5}})\w{{0,2}}"
    return re.compile(
        rf"""\b(?:(?:in|en|auf|im|em|по|po)[\s-]+{languages}
        |{languages}(?:-language)?\s*(?:{any_apart("acronym-words")}|name|title|bezeichnung|:)
        |{any_apart("acronym-words")}|(?:{any_apart("called-short")})(?=[.:]))\b""",
        re.IGNORECASE | re.VERBOSE,
    )


def language_named(text: str, start: int, end: int) -> bool:
    """Return whether the text says so between two offsets."""
    return _language_named().search(text, start, end) is not None


def mentioned(
    text: str, spot: Spot, own: Term, tongues: Iterable[str], lang: str, *, copied: bool
) -> bool:
    """Return True where the text has the acronym on purpose, or may have.

    ``own`` is the concept's term in the text's language ``lang``, ``tongues`` are the languages
    that the acronym belongs to. In quotation marks, beside a slash or its own explanation, among
    other acronyms, where a word says that it is one, and where the neighbours are of another
    language, nothing is found; nor where the text has the right one too, which for one ``copied``
    from the source must stand near.
    """
    start, end = spot.start, spot.end
    reach = text[max(0, start - _BOTH) : end + _BOTH] if copied else text
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return bool(
        _BESIDE.search(("" if joined(before) else before[-1:]) + after[:1])
        or (not spot.inside and _GOES_ON.match(after))
        or any(acronym in reach or acronym.startswith(spot.word) for acronym in own.acronyms)
        or _CAPITALS_BEFORE.search(before)
        or _CAPITALS_AFTER.match(after)
        or _named().search(before)
        or _foreign(f"{before} {after}", tongues, lang)
    )


def _foreign(around: str, tongues: Iterable[str], lang: str) -> bool:
    """Return whether the small words are those of another language, or there are few words at
    all.
    """
    found = {word.lower() for word in _WORD.findall(around)}
    mine = _words(lang)
    theirs = frozenset().union(*map(_words, tongues)) - mine
    return len(found) < _FEW or bool(mine and len(found & mine) < len(found & theirs))


def _words(lang: str) -> frozenset[str]:
    return pack(lang).function_words | pack(lang).small
