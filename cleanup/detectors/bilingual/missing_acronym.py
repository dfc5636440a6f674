"""An acronym of the source that the translation has lost, with all that could stand for it.

Only where that can be told: the termbase knows the concept in both languages, and nothing of it
stands in the translation, not even one longer word of its name; or the acronym is a code of
letters and figures (``CD34``) that no language changes, and its figures are nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from cleanup.acronyms.numbered import numbered
from cleanup.acronyms.occurrences import Spot, known_as, spots
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import fold_word, primary, spaceless, words
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_LEAST = 3  # letters
_LONGEST = 5  # letters of a code: more are a word, as a label has them
_AGREEING = 3  # languages with the same acronym, where it has few letters
_TELLING = 4  # letters of a folded word that may stand for a whole name
_WORD = re.compile(r"\S+")


def build(*, terms: list[str] | None = None) -> Detector:
    """A detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), scope="segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    first = _WORD.search(view.text)
    if not view.source or lang is None or other is None or lang == other or first is None:
        return
    lost = [*_concepts(view, lang, other, stored(extra)), *_codes(view.text, view.source)]
    if lost:
        said = ", ".join(dict.fromkeys(lost))
        yield found(
            view.text,
            *first.span(),
            None,
            reason=f"The source has {said}; nothing in the translation corresponds to it.",
            safe=False,
            confidence=0.5,
        )


def _concepts(view: View, lang: str, other: str, base: Termbase) -> Iterator[str]:
    """Acronyms of the source whose concept is not in the translation at all."""
    keys = {spot.key for spot in spots(view.text)}
    for spot in spots(view.source or ""):
        if len(spot.key) < _LEAST or spot.key in keys or spot.inside or "&" in spot.word:
            continue
        everywhere = known_as(spot, base)
        known = [term for term in everywhere if primary(term.lang) == other]
        tongues = {primary(term.lang) for term in everywhere}
        if len(spot.key) == _LEAST and len(tongues) < _AGREEING:
            continue
        if len({term.concept for term in known}) != 1:
            continue
        if _lost(view.text, spot, known[0], lang, base):
            yield spot.word


def _lost(text: str, spot: Spot, known: Term, lang: str, base: Termbase) -> bool:
    rows = base.concept(known.concept)
    own = [row for tag, row in rows.items() if primary(tag) == lang and row.acronyms]
    if not any("firm" in row.marks for row in own) or "term" in known.marks:
        return False
    squeezed = plain(text)
    acronyms = {plain(a) for row in rows.values() for a in row.acronyms} | {spot.key}
    if any(acronym in squeezed for acronym in acronyms):
        return False
    names = [name for row in own for name in (*row.names, *row.bad_names)]
    if spaceless(lang):
        return not any(name[at : at + 2] in text for name in names for at in range(len(name) - 1))
    here = {fold_word(word, lang)[:_TELLING] for _, _, word in words(text)}
    telling = {fold_word(word, lang) for name in names for _, _, word in words(name)}
    return not any(word[:_TELLING] in here for word in telling if len(word) >= _TELLING)


def _codes(text: str, source: str) -> Iterator[str]:
    """Codes whose figures are nowhere in the translation, and whose letters are less often."""
    codes = list(numbered(source))
    if not codes:
        return
    low, there = plain(text), plain(source)
    for code in codes:
        letters = "".join(filter(str.isalpha, code.word))
        if not letters.isupper() or not 1 < len(letters) <= _LONGEST:
            continue
        fewer = low.count(letters) < there.count(letters)
        if fewer and not any(number in text for number in code.numbers):
            yield code.word
