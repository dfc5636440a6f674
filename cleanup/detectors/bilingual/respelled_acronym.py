"""An acronym of the source carried over into another alphabet letter by letter.

``DKMP`` in English for ``ДКМП`` of a Russian source: nobody who reads English can find out what it
means. Of three letters too many are right all the same (``SMS``, ``ЛГБ``), and languages that are
close have the same letters for the same words; what is beside its name is another detector's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from cleanup.acronyms.alignment import Match, matches
from cleanup.acronyms.occurrences import LARGEST, TRIGGER, known_as
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_LEAST = 4  # letters
_LEAST_SPOKEN = 5
_VOWELS = re.compile("[AEIOUYАЕЁИІЇОУЫЭЮЯЄ]")
_CONSONANTS = re.compile("[^AEIOUYАЕЁИІЇОУЫЭЮЯЄ]{3}")
_SLAVIC = frozenset("be bg cs hr mk pl ru sk sl sr uk".split())


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), TRIGGER, "segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if (
        not view.source
        or len(view.text) > LARGEST
        or lang is None
        or lang == other
        or {lang, other} <= _SLAVIC
    ):
        return
    for match in matches(view.text, view.source):
        spot = match.spot
        if match.kin != "respelled" or len(spot.key) < _LEAST or not spot.word.isalpha():
            continue
        if _spoken(spot.word) or _established(match, lang, stored(extra)):
            continue
        yield found(
            view.text,
            spot.start,
            spot.end,
            None,
            reason=f"{spot.word} transliterates the source's {match.origin.word} letter by letter.",
            safe=False,
            confidence=0.6,
        )


def _established(match: Match, lang: str, base: Termbase) -> bool:
    """Return whether the letters are right in this language, or anywhere for what the source's
    mean.
    """
    known = known_as(match.spot, base)
    return any(primary(term.lang) == lang for term in known) or any(
        plain(acronym) == match.origin.key
        for term in known
        for row in base.concept(term.concept).values()
        for acronym in row.acronyms
    )


def _spoken(word: str) -> bool:
    """Return whether it may be a word in capitals, as a city is at the head of a report."""
    vowels = len(_VOWELS.findall(word))
    return len(word) >= _LEAST_SPOKEN and vowels > 1 and not _CONSONANTS.search(word)
