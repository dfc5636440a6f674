"""An acronym in letters of two alphabets: ``СSTO`` with a Cyrillic С, ``ΝATO`` with a Greek Ν.

The word's other letters say which alphabet was meant, never the language around it: one that
only Latin has (S, D, R) or only Cyrillic has (Б, Д, Ф). Safe where the termbase knows the acronym
and it has four letters. Where all letters look alike (``СССP``), the termbase tells, if it knows
one of the two readings. A Greek letter that looks like no other is a symbol (``ΔT``), except in
Greek.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Termbase, listed, stored
from cleanup.text.segment import View


class _Alphabet(NamedTuple):
    """Capitals that look like Latin ones, both ways. Source: the shapes in any common typeface."""

    name: str
    span: str
    to_latin: dict[str, str]
    from_latin: dict[str, str]


def _alphabet(name: str, span: str, letters: str, latin: str, oneway: str = "") -> _Alphabet:
    to_latin = dict(zip(letters, latin, strict=True))
    back = {b: a for a, b in to_latin.items() if b not in oneway}
    return _Alphabet(name, span, to_latin, back)


# Cyrillic Ѕ and Ј are letters of few languages: a Latin S or J is not taken for one of them.
_CYRILLIC = _alphabet("Cyrillic", r"\u0400-\u042f", "АВЕКМНОРСТХУІЅЈ", "ABEKMHOPCTXYISJ", "SJ")
_GREEK = _alphabet("Greek", r"\u0386-\u03ab", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")
_LEAST = 3  # letters and digits of a word that only a list can read
_SURE = 4  # and of one that is repaired automatically: in fewer a single letter tells
_OTHER = _CYRILLIC.span + _GREEK.span
_TRIGGER = rf"[A-Z][{_OTHER}]|[{_OTHER}][A-Z]|[{_OTHER}]\d[A-Z]|[A-Z]\d[{_OTHER}]"
_MIXED = re.compile(_TRIGGER)  # alphabets further apart are those of a number plate
# A plural s may follow; hyphens part a word, for its parts may be of two alphabets: АС-DC.
_WORD = re.compile(rf"(?<!\w)[A-Z\d{_OTHER}]{{2,12}}(?=s?(?!\w))")


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of mixed acronyms; ``terms`` are further CSV termbases."""
    extra = listed(terms)
    return Detector(partial(_find, extra), _TRIGGER)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    greek = primary(view.lang) == "el"
    for match in _WORD.finditer(view.text):
        word = match.group()
        if not _MIXED.search(word):
            continue
        meant, alphabet = unmixed(word, greek=greek)
        told = bool(meant)
        if not told:
            meant, alphabet = _listed(word, extra)
        if meant:
            reason = f"The word has letters of two alphabets; {_WHY[told]} {alphabet}."
            safe = len(word) >= _SURE and _known(meant, stored(extra))
            yield found(view.text, *match.span(), meant, reason=reason, safe=safe)


_WHY = {True: "the others are", False: "the known acronym that looks like this is"}


def unmixed(word: str, *, greek: bool = False) -> tuple[str, str]:
    """Return the word in one alphabet and that alphabet's name, or two empty strings.

    Empty where the word is not mixed, or its letters do not say which alphabet was meant.
    ``greek`` allows a word to be taken for a Greek one.
    """
    for alphabet in (_CYRILLIC, _GREEK):
        split = _split(word, alphabet)
        if split is None:
            continue
        latin, other = split
        alike = all(c in alphabet.to_latin for c in other)
        if alike and any(c not in alphabet.from_latin for c in latin):
            return "".join(alphabet.to_latin.get(c, c) for c in word), "Latin"
        own = any(c not in alphabet.to_latin for c in other)
        if own and all(c in alphabet.from_latin for c in latin):
            if alphabet is _GREEK and not greek:
                continue
            return "".join(alphabet.from_latin.get(c, c) for c in word), alphabet.name
    return "", ""


def _split(word: str, alphabet: _Alphabet) -> tuple[str, str] | None:
    """Return the Latin and the other letters of a word that has both, and no third alphabet's."""
    latin = "".join(c for c in word if c.isascii() and c.isalpha())
    other = "".join(re.findall(f"[{alphabet.span}]", word))
    whole = len(latin) + len(other) == sum(map(str.isalpha, word))
    return (latin, other) if latin and other and whole else None


def _listed(word: str, extra: tuple[str, ...]) -> tuple[str, str]:
    """Return the one way of reading a word of nothing but look-alikes that is a known acronym."""
    if len(word) < _LEAST or not any(_split(word, one) for one in (_CYRILLIC, _GREEK)):
        return "", ""
    latin = "".join(_CYRILLIC.to_latin.get(c, _GREEK.to_latin.get(c, c)) for c in word)
    cyrillic = "".join(_CYRILLIC.from_latin.get(c, c) for c in latin)
    if not latin.isascii():
        return "", ""
    base = stored(extra)
    known = [
        reading
        for reading in ((latin, "Latin"), (cyrillic, "Cyrillic"))
        if _known(reading[0], base)
    ]
    return known[0] if len(known) == 1 else ("", "")


def _known(word: str, base: Termbase) -> bool:
    return bool(base.with_acronym(word))
