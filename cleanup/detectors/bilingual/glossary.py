"""A term of the source that its translation does not have as the glossary wants it.

Where a deprecated form of it stands there, or the source's own word, that is replaced: unasked
only where the glossary's row says ``safe`` and the form stands there letter by letter. Where
nothing of the kind is found, a user's own rows are flagged, those that come with cleanup are not.

What a user's own rows call wrong is found without a source too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache, partial
from itertools import takewhile
from operator import eq

from cleanup.acronyms.mentions import Mention, mentions
from cleanup.detectors import Detector
from cleanup.detectors.bilingual._alternating import alternate
from cleanup.detectors.bilingual._beginnings import beginnings, plain
from cleanup.detectors.bilingual._wrong_forms import banning, wrong_forms
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Term, Termbase, in_memory, listed, stored
from cleanup.text.segment import View

_LEAST = 3  # letters of an untranslated word: a shorter one may be anything
_BEGINS = re.compile(r"(?:^|[.!?:…\n])[\s\"“”«»„(¿¡]*$")  # where a sentence begins
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_STEM = 0.5  # share of a word's letters that no ending changes


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``terms`` are a user's termbases."""
    extra = listed(terms)
    return Detector(
        partial(_find, extra), scope="segment", bilingual=not (extra and banning(extra))
    )


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if extra and lang and (banned := banning(extra)):
        yield from wrong_forms(view, lang, banned, _own(extra))
    if not view.source or lang is None or other is None or lang == other:
        return
    base = stored(extra)
    done: set[str] = set()
    lost: dict[str, str] = {}
    if extra:
        own = _own(extra)
        meant = mentions(view.source, other, own)
        here = mentions(view.text, lang, own) if meant else ()  # most sources have no term
        right = {one.term.concept for one in here if one.good}
        wrong = [one for one in here if not one.good]
        for mention in meant:
            concept = mention.term.concept
            if concept in done or concept in lost or not mention.good:
                continue
            wanted = _wanted(base, own, concept, lang)
            if not wanted or any(_used(view.text, row, right) for row in wanted):
                done.add(concept)
                continue
            edits = [edit for row in wanted for edit in _wrong(view, mention, row, wrong)]
            edits = edits or list(_otherwise(view, lang, other, mention, wanted[0]))
            yield from edits
            if edits or any(_inflected(view.text, row) for row in wanted):
                done.add(concept)
            else:
                lost[concept] = f"{mention.form} → {_preferred(wanted[0], short=mention.short)}"
    for edit, concept in _deprecated(view, lang, other, base, done):
        lost.pop(concept, None)
        yield edit
    first = _WORD.search(view.text)
    if lost and first:
        yield found(
            view.text,
            *first.span(),
            None,
            reason=f"The glossary's term is not used: {', '.join(lost.values())}.",
            safe=False,
            confidence=0.5,
        )


@lru_cache(maxsize=8)
def _own(extra: tuple[str, ...]) -> Termbase:
    return stored(extra).upper()


@lru_cache(maxsize=4096)  # a text after another names the same concepts
def _wanted(base: Termbase, own: Termbase, concept: str, lang: str) -> tuple[Term, ...]:
    """Return the rows of a concept in a language that a user's own terms give it."""
    rows = base.concept(concept)
    return tuple(rows[tag] for tag in own.concept(concept) if primary(tag) == lang)


def _used(text: str, row: Term, right: Collection[str]) -> bool:
    """Return whether a right form of the row is in the text, which has such of these concepts."""
    return row.concept in right or any(_places(text, acronym) for acronym in row.acronyms)


def _inflected(text: str, row: Term) -> bool:
    """Whether each word of a name stands in the text by its beginning: ``barche`` for ``barca``,
    ``Häuser`` for ``Haus``; or by a stem that changes, ``luces`` for ``luz``.

    That is more than any list of endings knows; who uses the term is not to be told that he does
    not.
    """
    here = set(_LETTERS.findall(plain(text)))
    return any(
        all(
            any(_begins_alike(part, word) or alternate(part, word, row.lang) for word in here)
            for part in parts
        )
        for name in row.names
        if (parts := _LETTERS.findall(plain(name)))
    )


def _begins_alike(part: str, word: str) -> bool:
    if len(part) <= _LEAST:
        return part == word
    if not word.startswith(part[:_LEAST]):  # as nearly all
        return False
    same: int = sum(takewhile(bool, map(eq, part, word)))
    return same >= _STEM * max(len(part), len(word))


def _wrong(view: View, mention: Mention, row: Term, wrong: Iterable[Mention]) -> Iterator[Edit]:
    """Yield the known wrong renderings of a source's term that are in the translation."""
    for one in wrong:
        if one.term.concept == row.concept:
            exact = view.text[one.start : one.end].lower() == one.form.lower()
            yield _put(view.text, one.start, one.end, row, short=False, exact=exact)
    for acronym in row.bad_acronyms:
        for start, end in _places(view.text, acronym):
            yield _put(view.text, start, end, row, short=True, exact=True)
    said = (view.source or "")[mention.start : mention.end]
    if len(said) >= _LEAST and said not in (*row.names, *row.acronyms):
        for start, end in _places(view.text, said):
            yield _put(view.text, start, end, row, short=mention.short, exact=True)


def _otherwise(view: View, lang: str, other: str, meant: Mention, row: Term) -> Iterator[Edit]:
    """Yield names that the termbase that comes with cleanup has for what the source's term
    means.
    """
    base = stored()
    named = _meant(view.source or "", other, base).get((meant.start, meant.end, meant.short), ())
    for one in mentions(view.text, lang, base) if len(named) == 1 else ():
        if one.term.concept in named and not one.short:
            put = _put(view.text, one.start, one.end, row, short=meant.short, exact=False)
            if put.after != put.before:
                yield put


@lru_cache(maxsize=2)  # asked for each term that a translation lacks
def _meant(source: str, other: str, base: Termbase) -> dict[tuple[int, int, bool], set[str]]:
    """Return the concepts that a source names, by place, and whether by acronym."""
    found: dict[tuple[int, int, bool], set[str]] = {}
    for one in mentions(source, other, base):
        if one.good:
            found.setdefault((one.start, one.end, one.short), set()).add(one.term.concept)
    return found


def _deprecated(
    view: View, lang: str, other: str, base: Termbase, done: set[str]
) -> Iterator[tuple[Edit, str]]:
    """Deprecated names of whatever termbase, of concepts that the source has by name.

    Each edit comes with its concept.
    """
    if not _may_have(base, lang)(view.text):
        return
    here = mentions(view.text, lang, _with_deprecated(base, lang))
    wrong = [one for one in here if not one.good and one.term.concept not in done]
    if wrong:
        meant = {mention.term.concept for mention in mentions(view.source or "", other, base)}
        for one in wrong:
            if one.term.concept in meant:
                exact = view.text[one.start : one.end].lower() == one.form.lower()
                put = _put(view.text, one.start, one.end, one.term, short=False, exact=exact)
                yield put, one.term.concept


@lru_cache(maxsize=64)
def _may_have(base: Termbase, lang: str) -> Callable[[str], bool]:
    terms = base.marked("deprecated", lang)
    return beginnings((name for term in terms for name in term.bad_names), lang)


@lru_cache(maxsize=64)
def _with_deprecated(base: Termbase, lang: str) -> Termbase:
    """Return the few terms of a language that have a deprecated name: most words end none of
    them.
    """
    return in_memory(base.marked("deprecated", lang))


def _put(text: str, start: int, end: int, row: Term, *, short: bool, exact: bool) -> Edit:
    right = _preferred(row, short=short)
    if text[start].isupper() and right[0].islower() and _BEGINS.search(text, 0, start):
        right = right[0].upper() + right[1:]
    return found(
        text,
        start,
        end,
        right,
        reason=f"The glossary term is “{right}”.",
        safe=exact and "safe" in row.marks,
        alternatives=tuple(name for name in row.names[1:] if not short),
        confidence=0.9 if exact else 0.7,
    )


def _preferred(row: Term, *, short: bool) -> str:
    return row.acronyms[0] if short and row.acronyms else row.names[0]


def _places(text: str, form: str) -> list[tuple[int, int]]:
    """Return where a form is in a text as a word of its own, letter by letter."""
    if form not in text:
        return []
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
