"""A translation that says more than its source: an answer of a model, a loop, another text.

Told by its length alone, with what human translations of the two languages have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import exp

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.lengths import ratio, size, strangeness
from cleanup.text.segment import View

_LARGEST = 20_000  # code points of a text; a longer one is no segment
_LEAST = 20  # code points of a source whose length says something
_LONG = 4.5  # deviations
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that flags the last word of the translation. Looks at the whole segment."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    known = ratio(view.source_lang, view.lang)
    if known is None or len(source) < _LEAST or len(source) > _LARGEST or len(text) > _LARGEST:
        return
    there, here = size(source), size(text)
    if there < _LEAST or strangeness(there, here, known) < _LONG:
        return
    words = list(_WORD.finditer(text))
    if words:
        usual = f"{here / there / exp(known.mean):.1f} times the usual length"
        reason = f"The translation contains more than the source: it is {usual}."
        yield found(text, *words[-1].span(), None, reason=reason, safe=False)
