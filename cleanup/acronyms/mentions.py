"""The terms of a termbase anywhere in a text, by name or by acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.acronyms.names import Row
from cleanup.acronyms.occurrences import spots
from cleanup.languages.fold import fold_word, primary, spaceless
from cleanup.terms import LONGEST_ENDING, Term, Termbase
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
    """The longest names, the last first, and then the acronyms; of a shared name all concepts.

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
    before = len(text) + 1
    row = Row(text, lang, base)
    for number in range(len(row.words) - 1, -1, -1):
        _, end, word = row.words[number]
        if end > before or not _may_end(word, lang, base):
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


@lru_cache(maxsize=65536)
def _may_end(word: str, lang: str, base: Termbase) -> bool:
    """False where no name ends with this word: most words are asked for again and again."""
    ends = {fold_word(word, lang)}
    if not word.isalnum():
        ends.add(fold_word(re.split(r"[-‐‑]", word)[-1], lang))
    return any(
        not one or base.may_end(one[-LONGEST_ENDING:], lang) or base.may_end(one, lang)
        for one in ends
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
    """The names of a language that puts no spaces between words, by their first two characters."""
    found: dict[str, list[tuple[str, Term, bool]]] = {}
    for tag in base.tags:
        for term in base.rows(tag) if primary(tag) == lang else ():
            for names, good in ((term.names, True), (term.bad_names, False)):
                for name in names:
                    found.setdefault(name[:2], []).append((name, term, good))
    return found
