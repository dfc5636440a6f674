"""An acronym that the source says nothing of, in the place of one that the translation lost.

``SARS`` for a source's ``СНПР``: the termbase knows what it means, in both languages, and the
source has neither an acronym nor a name of it, but another acronym, which the translation lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from cleanup.acronyms.alignment import matches
from cleanup.acronyms.initials import before, explained
from cleanup.acronyms.mentions import mentions
from cleanup.acronyms.occurrences import LARGEST, TRIGGER, Spot, shouted, spots
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import everywhere, pack
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_LEAST = 3  # letters
_LONG = 5  # code points of an acronym that is no other word


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), TRIGGER, "segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if (
        not view.source
        or len(view.text) > LARGEST
        or lang is None
        or other is None
        or lang == other
    ):
        return
    if shouted(view.source, other):
        return
    theirs = spots(view.source)
    paired = matches(view.text, view.source) if theirs else ()
    taken = {match.spot.start for match in paired}
    used = {match.origin.key for match in paired}
    eras = everywhere("eras")  # which no list of names has
    lost = [spot for spot in theirs if spot.key not in used and spot.key.lower() not in eras]
    if not lost:
        return
    base = stored(extra)
    for spot in spots(view.text):
        if spot.start in taken or len(spot.key) < _LEAST or not spot.word.rstrip("s").isupper():
            continue
        if spot.word.lower() in pack(lang).function_words:  # said loudly: КАК???
            continue
        terms = base.with_acronym(spot.word.upper()) or base.with_acronym(spot.key)
        known = [term for term in terms if primary(term.lang) == lang]
        if not known or not _unfounded(view, spot, known, base, other):
            continue
        yield found(
            view.text,
            spot.start,
            spot.end,
            None,
            reason=f"{spot.word} is “{known[0].names[0]}”, which is not in the source; "
            f"it has {', '.join(dict.fromkeys(one.word for one in lost))}.",
            safe=False,
            confidence=0.5,
        )


def _unfounded(view: View, spot: Spot, known: list[Term], base: Termbase, other: str) -> bool:
    source = view.source or ""
    keys = {one.key for one in spots(source)}
    named = {mention.term.concept for mention in mentions(source, other, base)}
    for term in known:
        rows = base.concept(term.concept)
        if not any(primary(tag) == other for tag in rows) or term.concept in named:
            return False
        if _said(source.lower(), rows, other):
            return False
        if keys & {plain(acronym) for row in rows.values() for acronym in row.acronyms}:
            return False
    return not spot.inside or explained(spot.word, before(view.text, spot.start - 1)) is None


def _said(source: str, rows: Mapping[str, Term], other: str) -> bool:
    """Return whether a source in small letters has an acronym of a concept (Covid-19), or begins
    one of its names (United States).
    """
    for tag, row in rows.items():
        if any(len(a) >= _LONG and a.lower() in source for a in row.acronyms):
            return True
        if any(len(a) == _LONG - 1 and a.lower() in source.split() for a in row.acronyms):
            return True  # "Aids", "Ukip"
        heads = (" ".join(name.lower().split()[:2]) for name in row.names)
        if primary(tag) == other and any(len(h) > _LONG and h in source for h in heads):
            return True
    return False
