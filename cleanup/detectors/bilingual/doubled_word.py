"""A word that stands twice in a row where the source repeats nothing: ``Unser Ziel Ziel ist``.

Without a source only the words that nobody doubles are known; beside one that says nothing twice,
four letters are enough. Small words are another rule's: some languages have two of them in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, spaceless
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_TWICE = re.compile(r"(?<![\w'’/.@#-])([^\W\d_]{4,}) \1(?![\w'’-]|[./@]\w| \1)")
_LARGEST = 4000  # code points
_MARKS = ".,;:!?…)»”\"'’]([«“„-–—"
# Where words are doubled to say many, or much, or anew; of a language of which nothing is known,
# nobody knows that either.
_DOUBLES = frozenset(
    "id ms jv su tl sw ht haw mi sm zu xh hi ur bn ne mr gu pa ta te tr vi th".split()
)


def build() -> Detector:
    """Build a detector that offers the word said once. Looks at the whole segment."""
    return Detector(_find, None, "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source, lang = view.text, view.source or "", primary(view.lang)
    if lang is None or lang in _DOUBLES or not pack(lang).function_words:
        return
    if len(text) > _LARGEST or not source:
        return
    words = text.split()
    if not any(one == other.rstrip(_MARKS) for one, other in pairwise(words)):
        return  # as most
    tongue = primary(view.source_lang)
    if tongue is None or spaceless(tongue) or _repeats(source):
        return
    for match in _TWICE.finditer(text):
        more = text[: match.start()].endswith(f"{match[1]} ")  # a loop: told elsewhere
        if not more and match[1].lower() not in pack(lang).function_words:
            yield found(text, match.end(1), match.end(), "", safe=False)


def _repeats(source: str) -> bool:
    words = [word.strip(_MARKS).lower() for word in source.split()]
    return any(one == other and one for one, other in pairwise(words))
