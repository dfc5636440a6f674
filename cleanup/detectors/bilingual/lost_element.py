"""An inline element of a file that its translation lost, or has twice: ``<x id="1"/>`` of XLIFF.

Formats put one sign into the text for an element that stands for words which are not in the file:
a value that a program fills in, a picture, a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_STAND_IN = "\ufffc"
_WORD = re.compile(r"[^\W_]+")


def build() -> Detector:
    """Build a detector that flags the first word of a translation with more or fewer elements."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    there, here = source.count(_STAND_IN), text.count(_STAND_IN)
    if there == here:
        return
    reason = f"The source has {there} inline elements for values; the translation has {here}."
    word = _WORD.search(text)
    if word:
        yield found(text, *word.span(), None, reason=reason, safe=False)
