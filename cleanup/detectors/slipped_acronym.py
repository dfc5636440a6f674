"""A slip in an acronym that the source spells right: ``CVOID-19`` for ``COVID-19``.

One letter or one swap away from an acronym of the source that the translation has not, or from
its equivalent in the translation's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from cleanup.acronyms.evidence import distance, plain
from cleanup.acronyms.running import LARGEST, TRIGGER, Spot, known_as, spots
from cleanup.detectors import Detector
from cleanup.edit import Edit, found
from cleanup.fold import primary
from cleanup.segment import View
from cleanup.terms import Termbase, listed, stored

_LEAST = 5  # letters of which one may be another one
_LEAST_STUTTERED = 3
_MOST = 6  # letters: a longer one is a word in capitals


def build(*, terms: list[str] | None = None) -> Detector:
    """A detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), TRIGGER, "segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if not view.source or len(view.text) > LARGEST or lang is None or lang == other:
        return
    ours, theirs = spots(view.text), spots(view.source)
    keys = {spot.key for spot in ours}
    given = {spot.key for spot in theirs}
    lost = [spot for spot in theirs if spot.key not in keys]
    base = stored(extra)
    near: dict[str, dict[str, tuple[str, Spot]]] = {}
    for spot in ours if lost else ():
        if spot.key in given or known_as(spot, base):
            continue
        near = near or _neighbours(lost, keys, lang, base)
        meant = {
            key: right
            for form in _cut(spot.key)
            for key, right in near.get(form, {}).items()
            if _slip(spot.key, key)
        }
        if len(meant) == 1:
            right, origin = next(iter(meant.values()))
            yield found(
                view.text,
                spot.start,
                spot.end,
                right,
                reason=f"The source has {origin.word}; {spot.word} is a slip away from {right}.",
                safe=False,
                confidence=0.8,
            )


def _neighbours(
    lost: Iterable[Spot], keys: set[str], lang: str, base: Termbase
) -> dict[str, dict[str, tuple[str, Spot]]]:
    """What may be meant, by each way of writing it with some of its letters lost.

    Two words are a slip apart only where they share such a form: nobody has to compare all.
    """
    near: dict[str, dict[str, tuple[str, Spot]]] = {}
    for origin in lost:
        for right in _right(origin, lang, base)[::-1]:
            key = plain(right)
            for form in () if key in keys else _cut(key, 1):
                near.setdefault(form, {})[key] = right, origin
    return near


def _cut(word: str, most: int = _MOST) -> set[str]:
    """The word, and the word without one to ``most`` letters in a row."""
    return {word} | {
        word[:at] + word[at + more :]
        for more in range(1, most + 1)
        for at in range(len(word) - more + 1)
    }


def _right(origin: Spot, lang: str, base: Termbase) -> list[str]:
    """What may stand in the translation for an acronym of the source."""
    return [
        origin.word,
        *(
            acronym
            for term in known_as(origin, base)
            for tag, row in base.concept(term.concept).items()
            if primary(tag) == lang
            for acronym in row.acronyms
        ),
    ]


def _slip(letters: str, right: str) -> bool:
    """One letter dropped, doubled or exchanged, or two neighbours swapped.

    Not the last: an ending of the translation's language may stand there, or another member of a
    family (``LGBT``, ``LGBTQ``). Figures are another detector's.
    """
    one, other = (re.sub(r"\d+$", "", word) for word in (letters, right))
    if letters[len(one) :] != right[len(other) :] or not (one + other).isalpha():
        return False
    if len(other) >= _LEAST_STUTTERED and _stuttered(one, other):
        return True
    if not _LEAST <= len(other) <= _MOST or one[:-1] == other[:-1] or other.startswith(one):
        return False
    if one.startswith(other):
        return False
    return distance(one, other) == 1


def _stuttered(letters: str, right: str) -> bool:
    """Whether some of the letters, two or more in a row, are said twice."""
    more = len(letters) - len(right)
    return more > 1 and any(
        letters[:at] + letters[at + more :] == right and letters[at : at + more] in right
        for at in range(len(right) + 1)
    )
