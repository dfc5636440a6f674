"""A slip in an acronym that the source spells right: ``CVOID-19`` for ``COVID-19``.

One letter or one swap away from an acronym of the source that the translation has not, or from
its equivalent in the translation's language; of an equivalent that the termbase knows, also the
same letters in another order, or another language's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from cleanup.acronyms.evidence import distance
from cleanup.acronyms.initials import before, explained
from cleanup.acronyms.occurrences import LARGEST, TRIGGER, Spot, known_as, shouted, spots
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_LEAST = 5  # letters of which one may be another one
_LEAST_KNOWN = 3
_LEAST_STUTTERED = 3
_MOST = 6  # letters: a longer one is a word in capitals


def build(*, words: str = "", terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``words`` are none of its acronyms, and ``terms``
    are further CSV termbases.
    """
    plainly = frozenset(map(plain, words.split()))
    return Detector(partial(_find, plainly, listed(terms)), TRIGGER, "segment", bilingual=True)


def _find(words: frozenset[str], extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if not view.source or len(view.text) > LARGEST or lang is None or lang == other:
        return
    if shouted(view.source, other):
        return
    ours, theirs = spots(view.text), spots(view.source)
    keys = {spot.key for spot in ours}
    given = {spot.key for spot in theirs}
    lost = [spot for spot in theirs if spot.key not in keys and spot.key not in words]
    base = stored(extra)
    near: dict[str, dict[str, _Meant]] = {}
    for spot in ours if lost else ():
        known = {primary(term.lang) for term in known_as(spot, base)}
        if spot.key in given or lang in known or _explained(view.text, spot):
            continue
        near = near or _neighbours(lost, keys, (lang, other), base)
        forms = (*_cut(spot.key), _shuffled(spot.key))
        meant = {
            key: right
            for form in forms
            for key, right in near.get(form, {}).items()
            if _may_mean(spot, key, right)
        }
        if known and not any(right.known for right in meant.values()):
            continue
        if len(meant) == 1:
            right = next(iter(meant.values()))
            yield found(
                view.text,
                spot.start,
                spot.end,
                right.word,
                reason=f"The source has {right.origin.word}; "
                f"{spot.word} looks like a misspelling of {right.word}.",
                safe=False,
                confidence=0.8,
            )


def _explained(text: str, spot: Spot) -> bool:
    """Return whether the acronym is made of the words before its bracket."""
    return spot.inside and explained(spot.word, before(text, spot.start - 1)) is not None


class _Meant(NamedTuple):
    """What may stand for an acronym of the source.

    ``known`` is the preferred one where the termbase tells, and ``abroad`` are the acronyms of the
    concept in all languages, as they are compared. ``common`` says that it is a common noun, of
    which many have the same few letters.
    """

    word: str
    origin: Spot
    known: str
    abroad: frozenset[str]
    common: bool = False


def _neighbours(
    lost: Iterable[Spot], keys: set[str], langs: tuple[str, str | None], base: Termbase
) -> dict[str, dict[str, _Meant]]:
    """Return what may be meant, by each way of writing it with some of its letters lost or
    shuffled.

    Two words are a slip apart only where they share such a form: nobody has to compare all.
    """
    near: dict[str, dict[str, _Meant]] = {}
    for origin in lost:
        rights = {plain(right.word): right for right in _right(origin, langs, base)}
        if rights.keys() & keys:
            continue
        for key, right in rights.items():
            for form in (*_cut(key, 1), _shuffled(key)):
                near.setdefault(form, {})[key] = right
            foreign = right.abroad - rights.keys() if key == plain(right.known) else ()
            for form in foreign:
                near.setdefault(form, {})[key] = right
    return near


def _shuffled(word: str) -> str:
    return "*" + "".join(sorted(word))


def _cut(word: str, most: int = _MOST) -> set[str]:
    """Return the word, and the word without one to ``most`` letters in a row."""
    return {word} | {
        word[:at] + word[at + more :]
        for more in range(1, most + 1)
        for at in range(len(word) - more + 1)
    }


def _right(origin: Spot, langs: tuple[str, str | None], base: Termbase) -> Iterator[_Meant]:
    """Yield what may be in the translation for an acronym of the source.

    ``langs`` are the translation's and the source's. Where the source's language has the acronym
    for one concept alone, the translation's own acronyms are known, and others are foreign.
    """
    lang, other = langs
    yield _Meant(origin.word, origin, "", frozenset())
    theirs = [term for term in known_as(origin, base) if primary(term.lang) == other]
    if len({term.concept for term in theirs}) == 1:
        rows = base.concept(theirs[0].concept)
        own = [a for tag, row in rows.items() if primary(tag) == lang for a in row.acronyms]
        abroad = frozenset(plain(a) for row in rows.values() for a in row.acronyms)
        common = "term" in theirs[0].marks
        for acronym in own:
            same = plain(acronym) == origin.key  # as the source writes it
            yield _Meant(origin.word if same else acronym, origin, own[0], abroad, common)


def _may_mean(spot: Spot, key: str, right: _Meant) -> bool:
    """Return whether a slip, or another language, can have made the acronym of this.

    Three letters of which one is another may be of another common noun (``PCB``) all the same.
    """
    if spot.key in right.abroad:
        return True
    few = right.common and len(key) == len(spot.key) == _LEAST_KNOWN
    if few and sorted(key) != sorted(spot.key):
        return False
    return _slip(spot.key, key, known=bool(right.known) and spot.word.isalpha())


def _slip(letters: str, right: str, *, known: bool) -> bool:
    """Return True for one letter dropped, doubled or exchanged, or two neighbours swapped.

    Not the last: an ending of the translation's language may stand there, or another member of a
    family (``LGBT``, ``LGBTQ``). Figures are another detector's. An acronym that is ``known`` may
    be shorter, and have its letters in whatever order.
    """
    one, other = (re.sub(r"\d+$", "", word) for word in (letters, right))
    if letters[len(one) :] != right[len(other) :] or not (one + other).isalpha():
        return False
    if known and len(other) >= _LEAST_KNOWN and sorted(one) == sorted(other):
        return True
    if len(other) >= _LEAST_STUTTERED and _stuttered(one, other):
        return True
    least = _LEAST_KNOWN if known else _LEAST
    if not (
        least <= len(other) <= _MOST and len(one) >= least - known and distance(one, other) == 1
    ):
        return False
    return known or not (one[:-1] == other[:-1] or other.startswith(one) or one.startswith(other))


def _stuttered(letters: str, right: str) -> bool:
    """Return whether some of the letters, two or more in a row, are said twice."""
    more = len(letters) - len(right)
    return more > 1 and any(
        letters[:at] + letters[at + more :] == right and letters[at : at + more] in right
        for at in range(len(right) + 1)
    )
