"""A word whose letters come from two alphabets that look alike: ``рeка`` with a Latin ``e``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_CYRILLIC = "АВЕКМНОРСТХаеорсухіІјЈѕЅ"
_LATIN = "ABEKMHOPCTXaeopcyxiIjJsS"
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
_WORD = re.compile(r"[A-Za-z\u0400-\u04ff]{3,}")
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικαρχνυ"
_AS_GREEK = dict(zip("ABEZHIKMNOPTYXoikapxvu", _GREEK, strict=True))
_HELLENIC = re.compile(r"[A-Za-z\u0370-\u03ff]{3,}")
# Small letters on both sides: not NFκB, TGFβ1.
_READ_AS_GREEK = re.compile(r"\b[A-Z]?[a-z]*[a-z][ά-ώ]{1,2}[a-z]{2,}\b")
# The palochka of these (U+04C0) is mostly written as a Latin I, which few keyboards tell from it.
_PALOCHKA = frozenset("ab abq ady av ce dar inh kbd lbe lez tab".split())
_MOST = 0.6  # share of Greek letters of a word that is Greek: not so μm, Δx
_PLAIN = re.compile(r"[a-zA-Z]+")
_CYR = re.compile(r"[\u0400-\u04ff]+")


def build() -> Detector:
    """Build a detector that offers the word in the alphabet of most of its letters, where all
    others look like that.
    """
    return Detector(
        _find, r"[A-Za-z][\u0386-\u03ce\u0400-\u04ff]|[\u0386-\u03ce\u0400-\u04ff][A-Za-z]"
    )


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    if primary(view.lang) == "el":
        yield from _greek(text)
    else:
        yield from _of_greek_page(text)
    barred = primary(view.lang) in _PALOCHKA
    for match in _WORD.finditer(text):
        word = match[0]
        latin = "".join(_PLAIN.findall(word))
        cyrillic = "".join(_CYR.findall(word))
        if not latin or not cyrillic or (barred and set(latin) == {"I"}):
            continue
        to_cyrillic = all(letter in _TO_CYRILLIC for letter in latin)
        to_latin = all(letter in _TO_LATIN for letter in cyrillic)
        if to_cyrillic and to_latin:  # only the words around tell
            to_latin = len(_PLAIN.sub("", text)) < len(_CYR.sub("", text))
            to_cyrillic = not to_latin
        if _part(text, match) or not (to_cyrillic or to_latin):
            continue
        table = _TO_CYRILLIC if to_cyrillic else _TO_LATIN
        after = "".join(table.get(letter, letter) for letter in word)
        yield found(text, *match.span(), after)


def _greek(text: str) -> Iterator[Edit]:
    for match in _HELLENIC.finditer(text):
        latin = _PLAIN.findall(match[0])
        if not latin or sum(map(len, latin)) > (1 - _MOST) * len(match[0]):
            continue
        if all(letter in _AS_GREEK for part in latin for letter in part):
            after = "".join(_AS_GREEK.get(letter, letter) for letter in match[0])
            if not _part(text, match):
                yield found(text, *match.span(), after)


def _of_greek_page(text: str) -> Iterator[Edit]:
    """Yield words whose letters with accents were read in the Greek code page: ``Thιβtre``."""
    for match in _READ_AS_GREEK.finditer(text):
        try:
            letters = (c.encode("cp1253").decode("cp1252") if c > "\x7f" else c for c in match[0])
            after = "".join(letters)
        except UnicodeError:
            continue
        if after.isalpha() and not _part(text, match):
            yield found(text, *match.span(), after)


def _part(text: str, match: re.Match[str]) -> bool:
    """Return whether the word is part of a code, with digits or hyphens beside it."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return any(char.isdigit() or (char in "-_/\\@.№" and char != ".") for char in around)
