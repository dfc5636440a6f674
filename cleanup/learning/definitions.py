"""Finding the name that an acronym in brackets stands for, also one that no list knows.

For names that the termbase lacks: every word but the small ones must give its initial, and may
give further letters in their order; so the name's beginning is found. It is the idea of Schwartz
and Hearst (A simple algorithm for identifying abbreviation definitions in biomedical text, Pacific
Symposium on Biocomputing 2003), which lets letters come from anywhere, made stricter: there the
words between may give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.acronyms import names as known
from cleanup.acronyms import pairs
from cleanup.acronyms.evidence import extends, weigh
from cleanup.languages.fold import fold_word, primary, spaceless, words
from cleanup.languages.pack import pack
from cleanup.terms import Termbase
from cleanup.terms.acronym import plain
from cleanup.value import Value

_WINDOW = 200  # code points before an acronym in which its name stands
_MORE_WORDS = 5
_MOST_WORDS = 10
_LONG_WORD = 12  # letters of a compound that may be a name by itself
_LEAST_LETTERS = 2
_LEAST_LOOSE = 3
_BREAK = re.compile(r"[^\w\s'’ʼ&/–—\-‐‑·]|\n\s*\n")  # what a name cannot hold
_PART = re.compile(r"[^\W\d_]+|\d+")


class Definition(Value):
    """A name beside its acronym at ``start:end`` of a text (the acronym's place).

    ``concept`` is the termbase's, where it knows the name; ``exact`` says that the termbase has
    the pair so, or that the acronym is made of exactly the initials.
    """

    start: int
    end: int
    name: str
    acronym: str
    concept: str | None
    exact: bool


class Unspelled(Value):
    """An acronym at ``start:end`` that the words before it do not spell.

    ``names`` are the folds of what may be its name, the longest first.
    """

    start: int
    end: int
    acronym: str
    names: tuple[str, ...]


def definitions(text: str, lang: str, base: Termbase) -> Iterator[Definition | Unspelled]:
    """Yield the pairs of name and acronym in a text; ``lang`` is a first subtag."""
    taken: set[int] = set()
    for pair in pairs.pairs(text):
        if pair.start in taken:
            continue
        found = _definition(text, pair, lang, base) or _unspelled(text, pair, lang)
        if found:
            taken.add(pair.start)
            yield found


def _definition(text: str, pair: pairs.Pair, lang: str, base: Termbase) -> Definition | None:
    short = pair.short.rstrip(".") if pair.short.count(".") == 1 else pair.short
    if pair.name_start is None:
        names = known.names_ending(text, pair.name_end, lang, base)
    else:
        names = known.names_equal(text, pair.name_start, pair.name_end, lang, base)
    good = [name for name in names if name.good]
    if good and len({name.term.concept for name in good}) == 1:
        return _listed(text, pair, good[0], short, base)
    if names or spaceless(lang):
        return None
    first = pair.name_start if pair.name_start is not None else max(0, pair.name_end - _WINDOW)
    span = spelled(text[first : pair.name_end], short, lang)
    if span is None or (pair.name_start is not None and span[0]):
        return None
    name = " ".join(text[first + span[0] : first + span[1]].split())
    return Definition(pair.start, pair.end, name, short, None, span[2])


def _listed(
    text: str, pair: pairs.Pair, name: known.Known, short: str, base: Termbase
) -> Definition | None:
    """Return the pair of a name that the termbase knows; None where the acronym is a longer
    name's.
    """
    term = name.term
    exact = plain(short) in map(plain, term.acronyms)
    lang = primary(term.lang) or term.lang
    if not exact:
        if known.standing(text, name, lang) != "free":
            return None
        abroad = (a for other in base.concept(term.concept).values() for a in other.acronyms)
        proof = weigh(short, term.acronyms, abroad)
        span = spelled(text[name.start : name.end], short, lang)
        more = any(extends(plain(short), plain(own)) for own in term.acronyms)
        weak = proof is None or proof.kind == "apart" or more
        if weak and not (span and span[2] and not span[0]):
            return None
    return Definition(pair.start, pair.end, name.name, short, term.concept, exact)


def _unspelled(text: str, pair: pairs.Pair, lang: str) -> Unspelled | None:
    if spaceless(lang) or pair.order != "bracket":
        return None
    _, found = _words(text[max(0, pair.name_end - _WINDOW) : pair.name_end])
    parts = [fold_word(word, lang) for _, _, word in found[-_MOST_WORDS:]]
    names = ("".join(parts[at:]) for at in range(len(parts) - 1) if parts[at])
    return Unspelled(pair.start, pair.end, pair.short, tuple(names))


def _words(before: str) -> tuple[int, list[tuple[int, int, str]]]:
    """Return the words behind the last mark that no name holds; their offsets count from the
    number.
    """
    breaks = [match.end() for match in _BREAK.finditer(before.rstrip(" \t\n\"”»“’'"))]
    first = breaks[-1] if breaks else 0
    return first, words(before[first:])


def spelled(before: str, acronym: str, lang: str) -> tuple[int, int, bool] | None:
    """Return where in the text before an acronym its name stands, and whether its initials spell
    it.
    """
    letters = plain(acronym)
    if len(letters) < _LEAST_LETTERS or not letters[0].isalpha():
        return None
    first, behind = _words(before)
    found = [(first + start, first + end, word) for start, end, word in behind]
    if not found:
        return None
    small = pack(lang).small
    reach = min(len(letters) + _MORE_WORDS, 2 * len(letters))
    for exact in (True, False):
        content = 0
        for at in range(len(found) - 1, -1, -1):
            if found[at][2].lower() in small:
                continue
            content += 1
            if content > reach:
                break
            chosen = tuple(word for _, _, word in found[at:])
            if not _worth(chosen, content, letters):
                continue
            if _spells(_marked(chosen, small), letters, exact=exact):
                whole = exact or not _cut(tuple(word for _, _, word in found[:at]), chosen, small)
                return (found[at][0], found[-1][1], exact) if whole else None
    return None


def _worth(chosen: tuple[str, ...], content: int, letters: str) -> bool:
    """Return True where it may be a name: one word alone is one only where it is a compound."""
    return content > 1 or (len(chosen[0]) >= _LONG_WORD and len(letters) >= _LEAST_LOOSE)


def _cut(before: tuple[str, ...], chosen: tuple[str, ...], small: frozenset[str]) -> bool:
    """Return whether the words look like the end of a longer name."""
    if not chosen[0][0].isupper():
        return any(word[0].isupper() for word in chosen)
    large = [word for word in before[-3:] if word.lower() not in small]
    return bool(large) and large[-1][0].isupper()


def _marked(chosen: tuple[str, ...], small: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    """Return the parts of the words in capitals; True for one that may give no letter."""
    return tuple(
        (part.upper(), word.lower() in small or number > 0)
        for word in chosen
        for number, part in enumerate(_PART.findall(word))
    )


@lru_cache(maxsize=1024)
def _spells(parts: tuple[tuple[str, bool], ...], letters: str, *, exact: bool) -> bool:
    """Return whether the parts give the letters: each its initial first, or, where it may,
    nothing.
    """
    if not parts:
        return not letters
    (part, free), rest = parts[0], parts[1:]
    if free and _spells(rest, letters, exact=exact):
        return True
    if not letters or part[0] != letters[0]:
        return False
    most = 1 if exact else len(letters)
    return any(
        _holds(part, letters[:taken]) and _spells(rest, letters[taken:], exact=exact)
        for taken in range(1, most + 1)
    )


def _holds(part: str, letters: str) -> bool:
    rest = iter(part)
    return all(letter in rest for letter in letters)
