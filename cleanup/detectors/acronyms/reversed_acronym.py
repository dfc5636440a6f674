"""Initials in the order of the language that a text was translated from.

``Regional Flood Authority (AFR)``: French puts the head first, and so did the acronym that was
carried over. The name may be one that no list knows. Of 6,550 human pairs 25 have the exact
initials reversed, all of them in French and Spanish, which keep English acronyms; none in English.
Yet ``National Action Party (PAN)`` is right: parties and armies go by the acronym of their own
language, and what a text uses again, or a list knows, has established itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from itertools import islice

from cleanup.acronyms.pairs import Pair, pairs
from cleanup.acronyms.spelled import spelled
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, words
from cleanup.languages.pack import pack
from cleanup.terms import listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_TRIGGER = r"[(\[]\s?[\"“]?[A-Z]{3,6}[\"”]?\s?[)\]]"
_SHORT = re.compile(r"[A-Z]{3,6}")
_NEAR = 20_000  # code points of the document before and after a pair


def build(*, own: list[str], lang: str = "en", terms: list[str] | None = None) -> Detector:
    """Build a detector for a language that puts the head of a name last.

    ``own`` are the heads, in lower case, of what goes by an acronym of its own language;
    ``terms`` are further CSV termbases.
    """
    return Detector(partial(_find, frozenset(own), primary(lang) or lang, listed(terms)), _TRIGGER)


def _find(own: frozenset[str], lang: str, extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    for pair in pairs(view.text):
        if pair.order != "bracket" or not _SHORT.fullmatch(pair.short):
            continue
        start = spelled(view.text, pair.name_end, pair.short[::-1], lang)
        if start is None or pair.short == pair.short[::-1]:
            continue
        name = view.text[start : pair.name_end].rstrip(" \n\"'”’")
        # "Office of Water" has its head first already, as the other language would.
        named = [word for _, _, word in words(name) if word.lower() != "and"]
        if not all(word[0].isupper() and not word.isupper() for word in named):
            continue
        if own & {word.lower() for word in named} or _goes_on(view.text, start, lang):
            continue
        if _established(pair, view) or stored(extra).with_acronym(plain(pair.short)):
            continue
        yield found(
            view.text,
            pair.start,
            pair.end,
            pair.short[::-1],
            reason=f"The initials of “{name}” are {pair.short[::-1]}; here they are reversed, "
            "as in a language that puts the noun first.",
            safe=False,
            confidence=0.5,
        )


def _goes_on(text: str, start: int, lang: str) -> bool:
    """Return True where the word before is a part of the name too."""
    before = words(text[max(0, start - 40) : start])
    if not before:
        return False
    word = before[-1][2]
    apart = re.search(r"[^\w\s]\s*$", text[max(0, start - 40) : start]) is not None
    return not apart and word[0].isupper() and word.lower() not in pack(lang).small


def _established(pair: Pair, view: View) -> bool:
    near = view.near(pair.start, _NEAR)
    return len(list(islice(re.finditer(rf"(?<!\w){pair.short}(?!\w)", near), 2))) > 1
