"""A name that is nearly a known one, before its acronym of another language.

``Observatory for the Rights Human (OSDH)``: no other concept has the acronym, and most words of
weight of the name stand before it in whatever order and form. Name and acronym are offered as the
language has them. Beside the language's own acronym people vary names, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanup.acronyms import names as known
from cleanup.acronyms import pairs
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import fold_word, primary, spaceless, words
from cleanup.languages.pack import pack
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_LEFT = frozenset({"keep", "mixed", "term"})  # of common nouns people say much else
_LEAST = 3  # letters of an acronym, and words of weight of a name
_SHARE = 0.75  # of the name's words of weight that must stand there
_STRANGE = 1  # words of weight that stand there and are none of the name's
_STEM = 5  # letters by which words are compared
_WINDOW = 160  # code points before the bracket
_GAP = re.compile(r"[ \u00a0\n]|[-‐‑'’ʼ]")


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of names that are nearly known ones; ``terms`` are further termbases."""
    return Detector(partial(_find, listed(terms)), pairs.trigger())


def _find(extra: tuple[str, ...], view: View) -> Iterator[Edit]:
    lang = primary(view.lang)
    if not lang or spaceless(lang):
        return
    base = stored(extra)
    for pair in pairs.pairs(view.text):
        if pair.order != "bracket" or len(plain(pair.short)) < _LEAST:
            continue
        term = _meant(pair.short, lang, base)
        if term is None:
            continue
        if any(name.good for name in known.names_ending(view.text, pair.name_end, lang, base)):
            continue
        start = _start(view.text, pair.name_end, term, lang)
        if start is None:
            continue
        short, name = term.acronyms[0], term.names[0]
        said = view.text[start : pair.name_end].rstrip()
        if said.isupper():
            continue
        if said[:1].isupper() and name[:1].islower():
            name = name[0].upper() + name[1:]
        yield found(
            view.text,
            start,
            pair.end,
            name + view.text[start + len(said) : pair.start] + short,
            reason=f"{pair.short} is the acronym of “{term.names[0]}”.",
            safe=False,
            alternatives=tuple(
                each + view.text[start + len(said) : pair.start] + short for each in term.names[1:]
            ),
            confidence=0.6,
        )


def _meant(short: str, lang: str, base: Termbase) -> Term | None:
    """Return the language's term of the one concept with the acronym, in whatever language."""
    key = plain(short)
    concepts = {term.concept for term in base.with_acronym(short.upper()) or base.with_acronym(key)}
    if len(concepts) != 1:
        return None
    rows = base.concept(concepts.pop())
    own = [row for tag, row in rows.items() if primary(tag) == lang and row.acronyms]
    if len(own) != 1 or not own[0].marks.isdisjoint(_LEFT):
        return None
    return None if key in map(plain, own[0].acronyms) else own[0]


def _stems(text: str, lang: str) -> list[str]:
    small = pack(lang).small | pack(lang).links | pack(lang).articles
    parts = (part for _, _, word in words(text) for part in re.split(r"[-‐‑]", word))
    return [fold_word(part, lang)[:_STEM] for part in parts if part.lower() not in small]


def _start(text: str, end: int, term: Term, lang: str) -> int | None:
    """Return where the words begin that are nearly a name of the term, or None."""
    first = max(0, end - _WINDOW)
    row = words(text[first:end])
    small = pack(lang).small | pack(lang).links | pack(lang).articles
    longest = 2 * max(len(name.split()) for name in term.names)
    best = None
    for number in range(len(row) - 1, max(-1, len(row) - 2 - longest), -1):
        a, b, word = row[number]
        after = row[number + 1][0] if number + 1 < len(row) else len(text[first:end].rstrip())
        if after > b and not _GAP.fullmatch(text[first + b : first + after]):
            break
        if word.lower() not in small and any(
            _near(text[first + a : end], name, lang) for name in term.names
        ):
            best = first + a
    return best


def _near(said: str, name: str, lang: str) -> bool:
    """Return whether most words of weight of a name are said, and hardly another, the first too."""
    mine, here = _stems(name, lang), _stems(said, lang)
    if len(set(mine)) < _LEAST or not here or here[0] not in mine or here[-1] not in mine:
        return False
    common = len(set(mine) & set(here))
    strange = len([stem for stem in here if stem not in mine])
    return common >= _SHARE * len(set(mine)) and strange <= _STRANGE
