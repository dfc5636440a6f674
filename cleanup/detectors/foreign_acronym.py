"""An acronym of another language that stands by itself: ``OTAN`` in English, ``NATO`` in French.

Only where one concept alone has it, in whatever language; where the text's language has another
one, and no other concept with this one; and where nothing around it says that it is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from cleanup.acronyms.evidence import plain
from cleanup.acronyms.initials import before, explained
from cleanup.acronyms.known import names_ending
from cleanup.acronyms.mentioned import mentioned
from cleanup.acronyms.pairs import UPPER
from cleanup.acronyms.running import Spot, spots
from cleanup.detectors import Detector
from cleanup.edit import Edit, found
from cleanup.fold import SMALL, primary
from cleanup.segment import View
from cleanup.terms import Term, Termbase, listed, stored

_SHORTEST = 3  # letters
_AGREEING = {3: 3, 4: 2}  # letters to the number of languages that must have them
_LONG = 5  # letters that one language is enough for
_NEVER = 99
_LEAVE = frozenset({"mixed", "keep"})
# Dotted ones too: "E.U.", "EE. UU."
_TRIGGER = rf"[{UPPER}]{{{2}}}|[{UPPER}]{{1,2}}\. ?[{UPPER}]{{1,2}}\."


def build(*, terms: list[str] | None = None) -> Detector:
    """A detector of bare foreign acronyms; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), _TRIGGER)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if lang is None or lang == other:
        return
    given = {spot.key for spot in spots(view.source)} if view.source else set()
    base = stored(extra)
    for spot in spots(view.text):
        copied = spot.key in given
        known = base.with_acronym(spot.word.upper()) or base.with_acronym(spot.key)
        if not known or any(primary(term.lang) == lang for term in known):
            continue
        if copied and other:
            known = tuple(term for term in known if primary(term.lang) == other)
        own = _own(known, lang, base)
        if own is None or not (
            _told(view, spot, own, base, copied=copied)
            if given
            else _certain(spot, known, own, lang)
        ):
            continue
        known = tuple(term for term in known if term.concept == own.concept)
        tongues = {primary(term.lang) or "" for term in known}
        if mentioned(view.text, spot, own, tongues, lang, copied=copied):
            continue
        right = own.acronyms[0]
        where = ", ".join(sorted({term.lang for term in known})[:4])
        yield found(
            view.text,
            spot.start,
            spot.end,
            right,
            reason=f"{spot.word} is the acronym of “{own.names[0]}” in other languages ({where})"
            f"{', and stands so in the source' if copied else ''}.",
            safe=False,
            alternatives=own.acronyms[1:],
            confidence=0.8 if copied else 0.7,
        )


def _told(view: View, spot: Spot, own: Term, base: Termbase, *, copied: bool) -> bool:
    """Whether the source speaks of the concept.

    Few letters may stand for something else, where the name does not stand beside them.
    """
    source, rows = view.source or "", base.concept(own.concept)
    if not copied:
        keys = {plain(acronym) for row in rows.values() for acronym in row.acronyms}
        told = not spot.inside and "term" not in own.marks and len(spot.key) >= _SHORTEST
        return told and any(other.key in keys for other in spots(source))
    origins = [other for other in spots(source) if other.key == spot.key]
    theirs = [row for tag, row in rows.items() if primary(tag) == primary(view.source_lang)]
    if _named(view.text, spot, own, base) or any(
        _named(source, origin, row, base) for origin in origins for row in theirs
    ):
        return True
    if len(spot.key) < _SHORTEST and not _common(own, rows, spot):
        return False
    if len(spot.key) == _SHORTEST and "term" in own.marks:
        return False
    return not (spot.inside and _explained(source, spot.key))


def _common(own: Term, rows: Mapping[str, Term], spot: Spot) -> bool:
    """Whether two letters are those of a name that several languages agree on."""
    agreeing = sum(spot.key in map(plain, row.acronyms) for row in rows.values())
    return "firm" in own.marks and agreeing >= _AGREEING[_SHORTEST]


def _explained(source: str, key: str) -> bool:
    """Whether the source makes the acronym of words of its own."""
    return any(
        spot.inside and explained(spot.word, before(source, spot.start - 1)) is not None
        for spot in spots(source)
        if spot.key == key
    )


def _named(text: str, spot: Spot, term: Term, base: Termbase) -> bool:
    """Whether a name of the term stands before the bracket that holds the acronym."""
    lang = primary(term.lang) or term.lang
    found = names_ending(text, spot.start - 1, lang, base) if spot.inside else []
    return any(name.term.concept == term.concept for name in found)


def _certain(spot: Spot, known: Sequence[Term], own: Term, lang: str) -> bool:
    """Whether no other thing is likely to be called so in this language.

    Short acronyms have as many meanings as there are languages: some of them must agree on this
    one, or the letters be of another alphabet.
    """
    letters = spot.word
    if spot.inside or not letters.isupper() or letters.lower() in SMALL.get(lang, ()):
        return False
    if not spot.key.isalpha() or any("term" in term.marks for term in known):
        return False
    if _cyrillic(letters) and not _cyrillic(own.names[0]):
        return len(spot.key) >= _SHORTEST  # a Latin one in Cyrillic text is nothing special
    if "firm" not in own.marks:
        return False
    tags = len({primary(term.lang) for term in known if term.concept == own.concept})
    return tags >= _AGREEING.get(len(spot.key), 1 if len(spot.key) >= _LONG else _NEVER)


def _cyrillic(text: str) -> bool:
    return "\u0400" <= text[0] <= "\u04ff"


def _own(known: Sequence[Term], lang: str, base: Termbase) -> Term | None:
    """The term of the language for the concept that most have the acronym of."""
    meant = _leading(known) if known else None
    if meant is None:
        return None
    rows = [t for tag, t in base.concept(meant).items() if primary(tag) == lang and t.acronyms]
    return rows[0] if len(rows) == 1 and not rows[0].marks & _LEAVE else None


def _leading(known: Sequence[Term]) -> str | None:
    """The concept that has the acronym alone, or in twice as many languages as any other."""
    tongues: dict[str, set[str | None]] = {}
    for term in known:
        tongues.setdefault(term.concept, set()).add(primary(term.lang))
    first, *rest = sorted(tongues, key=lambda concept: -len(tongues[concept]))
    others = max((len(tongues[concept]) for concept in rest), default=0)
    return first if len(tongues[first]) >= 2 * others else None
