"""An acronym in letters of two alphabets: ``СSTO`` with a Cyrillic С.

The word's other letters say which alphabet was meant, never the language around it: one that
only Latin has (S, N, R) or only Cyrillic has (Б, Д, Ф). Safe where the termbase knows the acronym.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from cleanup.detectors import Detector
from cleanup.edit import Edit, found
from cleanup.segment import View
from cleanup.terms import listed, stored

_TO_LATIN = dict(zip("АВЕКМНОРСТХУІЅЈ", "ABEKMHOPCTXYISJ", strict=True))
# Cyrillic Ѕ and Ј are letters of few languages: a Latin S or J is not taken for one of them.
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in _TO_LATIN.items() if latin not in "SJ"}
_TRIGGER = r"[A-Z][\u0400-\u042f]|[\u0400-\u042f][A-Z]"
_WORD = re.compile(r"(?<![\w-])[A-Z\u0400-\u042f]{2,10}(?![\w-])")


def build(*, terms: list[str] | None = None) -> Detector:
    """A detector of mixed acronyms; ``terms`` are further CSV termbases."""
    extra = listed(terms)
    return Detector(partial(_find, extra), _TRIGGER)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    for match in _WORD.finditer(view.text):
        meant, alphabet = unmixed(match.group())
        if meant:
            yield found(
                view.text,
                match.start(),
                match.end(),
                meant,
                reason=f"The word has letters of two alphabets; the others are {alphabet}.",
                safe=bool(stored(extra).with_acronym(meant)),
            )


def unmixed(word: str) -> tuple[str, str]:
    """The word in one alphabet and that alphabet's name, or two empty strings.

    Empty where the word is not mixed, or its letters do not say which alphabet was meant.
    """
    latin = [c for c in word if c.isascii()]
    cyrillic = [c for c in word if not c.isascii()]
    if not latin or not cyrillic:
        return "", ""
    if all(c in _TO_LATIN for c in cyrillic) and any(c not in _TO_CYRILLIC for c in latin):
        return "".join(_TO_LATIN.get(c, c) for c in word), "Latin"
    if all(c in _TO_CYRILLIC for c in latin) and any(c not in _TO_LATIN for c in cyrillic):
        return "".join(_TO_CYRILLIC.get(c, c) for c in word), "Cyrillic"
    return "", ""
