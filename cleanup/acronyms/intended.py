"""A foreign acronym that the text means to have: mentioned, explained, or in a foreign passage."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleanup.acronyms.elision import joined
from cleanup.acronyms.occurrences import Spot
from cleanup.languages.pack import pack
from cleanup.terms import Term
from cleanup.terms.acronym import UPPER

_NEAR = 60  # code points
_BOTH = 12  # code points
_FEW = 3  # words: a shorter text does not tell its language
_BESIDE = re.compile(r"[/\\|=@#_‘’'\"“”„«»「」『』&+]")
_GOES_ON = re.compile(r"\s?[(（\[]|[-‐‑]|\.\w|\s?\d")
_NAMED = re.compile(
    r"(?i)\b(?:acronym|abbreviat|initial|sigl|acrónimo|abkürz|kürzel|аббревиатур|сокращ|абревіатур"
    r"|скороч|skrót|afkort|kısalt)\w*[^.!?]{0,25}$"
)
# Another language speaks, or an acronym is spoken of.
LANGUAGE_NAMED = re.compile(
    r"""(?ix)\b(?:
    in\s+(?:french|english|german|spanish|russian|italian|portuguese|chinese)
    |(?:french|english|german|spanish|russian|italian|portuguese|chinese|ukrainian)
        (?:-language)?\s*(?:acronym|abbreviation|name|initials|title|:)
    |en\s+(?:anglais|français|allemand|espagnol|russe|inglés|francés|alemán|español|ruso|inglês
        |francês)
    |in\s+(?:inglese|francese|tedesco|spagnolo)|(?:auf|im)\s+(?:deutsch|englisch|französisch)\w*
    |(?:deutsch|englisch|französisch|spanisch|russisch)\w{0,2}\s*(?:abkürzung|kürzel|bezeichnung|:)
    |acronym\w*|abbreviat\w*|initialism|sigles?|siglas?|acronyme|acrónimo|abkürzung|abk
    |аббревиатур\w*|абревіатур\w*|(?:сокращени\w|скорочення)\s+(?:от|від)|по-английски
    |англ|фр|нем|нім|кит|исп
    )\b"""
)
_CAPITALS_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][{UPPER}\d]+\W{{1,3}}$")
_CAPITALS_AFTER = re.compile(rf"\W{{1,3}}[{UPPER}][{UPPER}\d]+(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


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
        or _NAMED.search(before)
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
