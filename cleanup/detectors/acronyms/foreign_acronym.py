"""An acronym of another language that stands by itself: ``OTAN`` in English, ``NATO`` in French.

Only where one concept alone has it, in whatever language; where the text's language has another
one, and no other concept with this one; and where nothing around it says that it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial

from cleanup.acronyms.elision import offered
from cleanup.acronyms.initials import before, explained
from cleanup.acronyms.intended import mentioned
from cleanup.acronyms.names import names_ending
from cleanup.acronyms.occurrences import Spot, spots
from cleanup.acronyms.other_languages import AGREEING, SHORTEST, abroad, certain
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

# Dotted ones too: "E.U.", "EE. UU."
_CYRILLIC = frozenset({"be", "bg", "ru", "sr", "uk"})
_JOINED = rf"[{UPPER}]\.[{UPPER}]|[{UPPER}][-‐‑&][{UPPER}](?![a-zß-öø-ÿа-яёіїєґў])"
_TRIGGER = rf"[{UPPER}]{{{2}}}|[{UPPER}]{{1,2}}\. ?[{UPPER}]{{1,2}}\."


# A date, an amount or a scale before it, or an "or", which glosses what no list knows.
_GLOSS = re.compile(r"(?:\d|\b(?:шкал\w{0,3}|or|ou|o|oder|или|або|lub|veya))\s$")
_LATIN_BESIDE = re.compile(r"[A-Za-z]\s$")
_LATIN_AFTER = re.compile(r"\s[A-Za-z]")
# Where adjectives go behind, it begins a name in English: "le NATO Defense College".
_ADJECTIVES_BEHIND = frozenset({"ca", "es", "fr", "gl", "it", "pt", "ro"})
_NAME_GOES_ON = re.compile(r"\s[A-Z][a-z]")


def build(*, english: list[str] | None = None, terms: list[str] | None = None) -> Detector:
    """Build a detector of bare foreign acronyms.

    ``english`` are acronyms and words that English, and what borrows from it, has for something
    else too: found only beside their names. ``terms`` are further CSV termbases.
    """
    busy = frozenset(english or ())
    extra = listed(terms)
    return Detector(
        partial(_find, busy, extra), _TRIGGER, words=partial(_words, extra), besides=_JOINED
    )


def _words(extra: tuple[str, ...], lang: str | None) -> Iterable[str]:
    """Return the acronyms that other languages have, and of which nothing else is said in this
    one.
    """
    tongue = primary(lang)
    return certain(stored(extra)).get(tongue, ()) if tongue else ()


def _find(busy: frozenset[str], extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if lang is None or lang == other:
        return
    given = {spot.key for spot in spots(view.source)} if view.source else set()
    base = stored(extra)
    for spot in spots(view.text):
        copied = spot.key in given
        known = abroad(spot.word, spot.key, lang, other if copied else None, base)
        if known is None:
            continue
        own = known.own
        if spot.key in busy and not (given and other != "en"):
            continue
        if not given and _glossed(view.text, spot, lang):
            continue
        sure = _told(view, spot, own, base, busy, copied=copied) if given else known.certain
        if not sure:
            continue
        if (spot.inside and not given) or mentioned(
            view.text, spot, own, known.tongues, lang, copied=copied
        ):
            continue
        where = ", ".join(sorted(known.tongues)[:4])
        begins, offers = offered(view.text, spot, own.acronyms, lang)
        yield found(
            view.text,
            begins,
            spot.end,
            offers[0],
            reason=f"{spot.word} is the acronym of “{own.names[0]}” in other languages ({where})"
            f"{', and was copied from the source' if copied else ''}.",
            safe=False,
            alternatives=tuple(offers[1:]),
            confidence=0.8 if copied else 0.7,
        )


def _glossed(text: str, spot: Spot, lang: str) -> bool:
    """Return whether the words beside it say that it is something else's."""
    before, after = text[max(0, spot.start - 8) : spot.start], text[spot.end : spot.end + 3]
    latin = bool(_LATIN_BESIDE.search(before) or _LATIN_AFTER.match(after))
    named = lang in _ADJECTIVES_BEHIND and _NAME_GOES_ON.match(after)
    quoted = lang in _CYRILLIC and spot.word.isascii() and latin
    return bool(_GLOSS.search(before) or named or quoted)


def _told(
    view: View, spot: Spot, own: Term, base: Termbase, busy: frozenset[str], *, copied: bool
) -> bool:
    """Return whether the source refers to the concept.

    Few letters may stand for something else, where the name does not stand beside them: a PC is
    mostly no party.
    """
    source, rows = view.source or "", base.concept(own.concept)
    if not copied:
        keys = {plain(acronym) for row in rows.values() for acronym in row.acronyms}
        told = not spot.inside and "term" not in own.marks and len(spot.key) >= SHORTEST
        return told and any(other.key in keys for other in spots(source))
    origins = [other for other in spots(source) if other.key == spot.key]
    theirs = [row for tag, row in rows.items() if primary(tag) == primary(view.source_lang)]
    if _named(view.text, spot, own, base) or any(
        _named(source, origin, row, base) for origin in origins for row in theirs
    ):
        return True
    if len(spot.key) < SHORTEST and (spot.key in busy or not _common(own, rows, spot)):
        return False
    if len(spot.key) == SHORTEST and "term" in own.marks:
        return False
    return not (spot.inside and _explained(source, spot.key))


def _common(own: Term, rows: Mapping[str, Term], spot: Spot) -> bool:
    """Return whether two letters are those of a name that several languages agree on."""
    agreeing = sum(spot.key in map(plain, row.acronyms) for row in rows.values())
    return "firm" in own.marks and agreeing >= AGREEING


def _explained(source: str, key: str) -> bool:
    """Return whether the source makes the acronym of words of its own."""
    return any(
        spot.inside and explained(spot.word, before(source, spot.start - 1)) is not None
        for spot in spots(source)
        if spot.key == key
    )


def _named(text: str, spot: Spot, term: Term, base: Termbase) -> bool:
    """Return whether a name of the term stands before the bracket that holds the acronym."""
    lang = primary(term.lang) or term.lang
    found = names_ending(text, spot.start - 1, lang, base) if spot.inside else []
    return any(name.term.concept == term.concept for name in found)
