"""An acronym that other languages have, for a concept that this language has another one for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.terms import Term, Termbase
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
    rows = [row for tag, row in base.concept(meant).items() if primary(tag) == lang]
    rows = [row for row in rows if row.acronyms and not row.marks & _LEAVE]
    if len(rows) != 1:
        return None
    theirs = [term for term in known if term.concept == meant]
    tongues = frozenset(primary(term.lang) or term.lang for term in theirs)
    common = any("term" in term.marks for term in known)
    sure = not common and _certain(word, key, len(tongues), rows[0], lang)
    return Abroad(rows[0], tongues, sure)


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
