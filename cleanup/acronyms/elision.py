"""The article or preposition before an acronym, which the acronym's first letter decides.

``La NATO`` is ``L'OTAN``, and ``d'IMF`` is ``de FMI``: French, Italian and Catalan join what stands
before a vowel. ``rules/<tag>/language.toml`` has the words, each with its joined form.
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


def suited(text: str, spot: Spot, acronym: str, lang: str | None) -> tuple[int, str]:
    """Return from which offset on another acronym replaces that of ``spot``, and by what: with the
    word before it where that suits no longer.

    Where the article of a joined one is not known (``l'IMF``), nothing before it changes.
    """
    forms = pack(lang).elided
    if not forms:
        return spot.start, acronym
    before = text[max(0, spot.start - _LONGEST) : spot.start]
    match = (_whole(lang or "") if _vowel(acronym, lang) else _short(lang or "")).search(before)
    if match is None:
        return spot.start, acronym
    said = match[0]
    if _vowel(acronym, lang):
        right = dict(forms)[said.rstrip().lower()]
    else:
        right = _unjoined(lang or "")[said.lower().replace("’", "'")] + " "
    if "’" in said or "’" in text:
        right = right.replace("'", "’")
    if said[0].isupper():
        right = right[0].upper() + right[1:]
    return spot.start - len(said), right + acronym


def offered(
    text: str, spot: Spot, acronyms: Iterable[str], lang: str | None
) -> tuple[int, list[str]]:
    """Return the offset from which any of the acronyms replaces that of ``spot``, and by what."""
    each = [suited(text, spot, acronym, lang) for acronym in acronyms]
    begins = min(start for start, _ in each)
    return begins, [text[begins:start] + new for start, new in each]


def _vowel(acronym: str, lang: str | None) -> bool:
    return acronym[:1].lower() in pack(lang).elides_before


@cache
def _whole(lang: str) -> re.Pattern[str]:
    words = sorted((re.escape(word) for word, _ in pack(lang).elided), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(words)})[ \u00a0]\Z", re.IGNORECASE)


@cache
def _unjoined(lang: str) -> dict[str, str]:
    """Return the joined forms that only one word has: ``d'`` is ``de``; ``l'`` may be two, and so
    may what ends in it.
    """
    known: dict[str, set[str]] = {}
    for word, short in pack(lang).elided:
        known.setdefault(short, set()).add(word)
    unclear = tuple(short for short, words in known.items() if len(words) > 1)
    return {
        short: words.pop() for short, words in known.items() if not short.endswith(unclear or "-")
    }


@cache
def _short(lang: str) -> re.Pattern[str]:
    words = sorted((re.escape(word) for word in _unjoined(lang)), key=len, reverse=True)
    forms = "|".join(words).replace("'", "['’]") or r"(?!)"
    return re.compile(rf"(?<![\w'’-])(?:{forms})\Z", re.IGNORECASE)
