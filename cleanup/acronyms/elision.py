"""The article or preposition before an acronym, which the acronym's first letter decides.

``La NATO`` is ``L'OTAN``, and ``l'OTAN`` in Italian ``la NATO``: French, Italian and Catalan join
what stands before a vowel. ``rules/<tag>/language.toml`` has the words, each with its joined form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from cleanup.acronyms.occurrences import Spot
from cleanup.languages.pack import pack

# "l'", "d'", "dell'", "jusqu'"
_JOINED = re.compile(r"(?<!\w)[^\W\d_]{1,5}['’](?:[^\W\d_]{1,5}['’])?\Z")
_LONGEST = 14  # code points of what stands before it


def joined(before: str) -> bool:
    """Return whether an elided word stands before the acronym, and no quotation mark."""
    return _JOINED.search(before[-_LONGEST:]) is not None


def offered(
    text: str, spot: Spot, acronyms: Iterable[str], lang: str | None
) -> tuple[int, list[str]]:
    """Return from which offset on the acronyms may replace that of ``spot``, and by what: with the
    word before it where that suits no longer.

    A joined article before a consonant may have been one of two (``l'IMF``): both are offered.
    """
    each = [option for acronym in acronyms for option in _suited(text, spot, acronym, lang)]
    begins = min(start for start, _ in each)
    return begins, [text[begins:start] + new for start, new in each]


def _suited(text: str, spot: Spot, acronym: str, lang: str | None) -> list[tuple[int, str]]:
    forms = pack(lang).elided
    if not forms:
        return [(spot.start, acronym)]
    vowel = _vowel(acronym, lang)
    before = text[max(0, spot.start - _LONGEST) : spot.start]
    match = (_whole(lang or "") if vowel else _short(lang or "")).search(before)
    if match is None:
        return [(spot.start, acronym)]
    said = match[0]
    if vowel:
        words = [dict(forms)[said.rstrip().lower()]]
    else:
        words = [f"{word} " for word in _unjoined(lang or "")[said.lower().replace("’", "'")]]
    if "’" in said or "’" in text:
        words = [word.replace("'", "’") for word in words]
    if said[0].isupper():
        words = [word[0].upper() + word[1:] for word in words]
    return [(spot.start - len(said), word + acronym) for word in words]


def _vowel(acronym: str, lang: str | None) -> bool:
    return acronym[:1].lower() in pack(lang).elides_before


@cache
def _whole(lang: str) -> re.Pattern[str]:
    words = sorted((re.escape(word) for word, _ in pack(lang).elided), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(words)})[ \u00a0]\Z", re.IGNORECASE)


@cache
def _unjoined(lang: str) -> dict[str, tuple[str, ...]]:
    """Return the words that each joined form may stand for, at most two, in the order of the
    language file: ``de l'`` is ``du`` or ``de la``.
    """
    known: dict[str, tuple[str, ...]] = {}
    for word, short in pack(lang).elided:
        known[short] = (*known.get(short, ()), word)[:2]
    return known


@cache
def _short(lang: str) -> re.Pattern[str]:
    words = sorted((re.escape(word) for word in _unjoined(lang)), key=len, reverse=True)
    forms = "|".join(words).replace("'", "['’]") or r"(?!)"
    return re.compile(rf"(?<![\w'’-])(?:{forms})\Z", re.IGNORECASE)
