"""The terms of a termbase anywhere in a text, by name or by acronym."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleanup.acronyms.endings import endings
from cleanup.acronyms.names import Row, folded
from cleanup.acronyms.occurrences import spots
from cleanup.languages.fold import primary, spaceless
from cleanup.terms import Term, Termbase
from cleanup.value import Value


class Mention(Value):
    """A form of a term at ``start:end`` of a text.

    ``good`` is False for a deprecated form, ``short`` is True for an acronym.
    """

    start: int
    end: int
    term: Term
    form: str
    good: bool
    short: bool


@lru_cache(maxsize=32)  # several rules ask about the same text and source, one after the other
def mentions(text: str, lang: str, base: Termbase) -> tuple[Mention, ...]:
    """Return the longest names, the last first, and then the acronyms; of a shared name all
    concepts.

    ``lang`` is a first subtag. A name that the termbase writes in capitals is not found in small
    letters.
    """
    return tuple(_mentions(text, lang, base))


def _mentions(text: str, lang: str, base: Termbase) -> Iterator[Mention]:
    yield from _written_together(text, lang, base) if spaceless(lang) else _names(text, lang, base)
    for spot in spots(text):
        for term in base.with_acronym(spot.word.upper()):
            if primary(term.lang) == lang:
                yield Mention(spot.start, spot.end, term, spot.word, good=True, short=True)


def _names(text: str, lang: str, base: Termbase) -> Iterator[Mention]:
    if not base.knows(lang):
        return
    numbers = endings(base, lang).numbers(*folded(text, lang))
    if not numbers:
        return
    before = len(text) + 1
    row = Row(text, lang, base)
    for number in sorted(numbers, reverse=True):
        if row.words[number][1] > before:
            continue
        for known in row.ending(number):
            said = text[known.start : known.end]
            if known.name.isupper() and not said.isupper():
                continue
            if known.good or known.name in known.term.bad_names:
                before = known.start
                yield Mention(
                    known.start, known.end, known.term, known.name, good=known.good, short=False
                )


def _written_together(text: str, lang: str, base: Termbase) -> Iterator[Mention]:
    index = _by_beginning(base, lang)
    at = 0
    while at < len(text) - 1:
        found = [one for one in index.get(text[at : at + 2], ()) if text.startswith(one[0], at)]
        size = max((len(name) for name, _, _ in found), default=0)
        for name, term, good in found:
            if len(name) == size:
                yield Mention(at, at + size, term, name, good=good, short=False)
        at += size or 1


@lru_cache(maxsize=8)
def _by_beginning(base: Termbase, lang: str) -> dict[str, list[tuple[str, Term, bool]]]:
    """Return the names of a language that puts no spaces between words, by their first two
    characters.
    """
    found: dict[str, list[tuple[str, Term, bool]]] = {}
    for tag in base.tags:
        for term in base.rows(tag) if primary(tag) == lang else ():
            for names, good in ((term.names, True), (term.bad_names, False)):
                for name in names:
                    found.setdefault(name[:2], []).append((name, term, good))
    return found
