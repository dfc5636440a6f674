"""An acronym that other languages have, for a concept that this language has another one for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.terms import Term, Termbase
from cleanup.terms.acronym import plain
from cleanup.value import Value

SHORTEST = 3  # letters
AGREEING = 3  # languages that must have an acronym of so few letters
_AGREEING = {3: AGREEING, 4: 2}
_LONG = 5  # letters that one language is enough for
_NEVER = 99
_DOUBLED = 4  # letters of a plural that is written with each letter twice
_LEAVE = frozenset({"mixed", "keep"})


class Abroad(Value):
    """What a foreign acronym means: the language's own term, and the languages it belongs to.

    ``certain`` says that no other thing is likely to be called so in the language.
    """

    own: Term
    tongues: frozenset[str]
    certain: bool


@lru_cache(maxsize=4096)  # a text says the same few acronyms again and again
def abroad(word: str, key: str, lang: str, other: str | None, base: Termbase) -> Abroad | None:
    """Return what ``word`` means in other languages, or in ``other`` alone; None where that is not
    told.

    ``key`` is the word as it is compared. None too where it is an acronym of ``lang``, or where
    the language has none for the concept, or uses several.
    """
    known = base.with_acronym(word.upper()) or base.with_acronym(key)
    if not known or any(primary(term.lang) == lang for term in known):
        return None
    if other is not None:
        known = tuple(term for term in known if primary(term.lang) == other)
    meant = _leading(known) if known else None
    if meant is None:
        return None
    return _abroad(word, key, lang, known, base.concept(meant))


@lru_cache(maxsize=2)  # of the termbase, and of a user's above it
def certain(base: Termbase) -> dict[str, tuple[str, ...]]:
    """Return by language the acronyms, in capitals, of which ``abroad`` is certain there.

    An acronym is looked up once for all languages: for each anew it would take half a second.
    """
    found: dict[str, list[str]] = {}
    for short in base.shorts():
        key = plain(short)
        known = base.with_acronym(short) or base.with_acronym(key)
        meant = _leading(known) if known else None
        if meant is None:
            continue
        theirs = {primary(term.lang) for term in known}
        rows = base.concept(meant)
        for lang in {primary(tag) for tag in rows} - theirs - {None}:
            assert lang is not None
            told = _abroad(short, key, lang, known, rows)
            if told and told.certain:
                found.setdefault(lang, []).append(short)
    return {lang: tuple(some) for lang, some in found.items()}


def _abroad(
    word: str, key: str, lang: str, known: Sequence[Term], rows: Mapping[str, Term]
) -> Abroad | None:
    """Return what an acronym is in a language that has none like it.

    ``rows`` are those of the concept that it means, by tag.
    """
    here = [row for tag, row in rows.items() if primary(tag) == lang]
    here = [row for row in here if row.acronyms and not row.marks & _LEAVE]
    if len(here) != 1:
        return None
    [own] = here
    theirs = [term for term in known if term.concept == own.concept]
    tongues = frozenset(primary(term.lang) or term.lang for term in theirs)
    common = any("term" in term.marks for term in known)
    sure = not common and _certain(word, key, len(tongues), own, lang)
    return Abroad(own, tongues, sure)


def _leading(known: Sequence[Term]) -> str | None:
    """Return the concept that has the acronym alone, or in twice as many languages as any other."""
    tongues: dict[str, set[str | None]] = {}
    for term in known:
        tongues.setdefault(term.concept, set()).add(primary(term.lang))
    first, *rest = sorted(tongues, key=lambda concept: -len(tongues[concept]))
    others = max((len(tongues[concept]) for concept in rest), default=0)
    return first if len(tongues[first]) >= 2 * others else None


def _certain(word: str, key: str, agreeing: int, own: Term, lang: str) -> bool:
    """Return whether no other thing is likely to be called so.

    Short acronyms have as many meanings as there are languages: some of them must agree on this
    one, or the letters be of another alphabet.
    """
    if not word.isupper() or not key.isalpha() or word.lower() in pack(lang).small:
        return False
    if _cyrillic(word) and not _cyrillic(own.names[0]):
        return len(key) >= SHORTEST  # a Latin one in Cyrillic text is nothing special
    if len(key) == _DOUBLED and key[::2] == key[1::2]:
        return "firm" in own.marks  # "EEUU": only Spanish says a plural so
    least = _AGREEING.get(len(key), 1 if len(key) >= _LONG else _NEVER)
    return "firm" in own.marks and agreeing >= least


def _cyrillic(text: str) -> bool:
    return "\u0400" <= text[0] <= "\u04ff"
