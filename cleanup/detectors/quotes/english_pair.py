"""Quotations in the marks of English where the language opens them low: ``pasakė “labas”``.

The opening mark of English closes in many languages, so that the pair is told by the sides on which
both stand. One decision for the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.quotes._marks import PAIRS, side
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands
_PAIR = re.compile('“([^“”„‟«»"\\n]{1,400})”')
_OTHER = re.compile("[„‟«»]")
_STRANGE = re.compile(r"[A-Za-z]")


def build() -> Detector:
    """Build a detector that proposes the language's usual marks for each “pair” of a text without
    other marks.

    Nothing is said where the side of one mark cannot be told, or where capitals are quoted, or
    Latin letters in text of another script.
    """
    return Detector(_find, "“[^\\W_]", "segment")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    pairs = PAIRS.get(primary(view.lang) or "")
    if not pairs or len(text) > DOCUMENT or _OTHER.search(text):
        return
    opening, closing = pairs[0]
    found_pairs = list(_PAIR.finditer(text))
    if 2 * len(found_pairs) != text.count("“") + text.count("”"):
        return
    latin = len(_STRANGE.findall(text)) * 2 > len(text)
    edits = []
    for pair in found_pairs:
        start, last = pair.start(), pair.end() - 1
        if side(text, start) == "close" or side(text, last) == "open":
            return
        if pair[1].isupper() or (not latin and _STRANGE.match(pair[1])):
            return
        edits.append(found(text, start, start + 1, opening, group="english-marks", safe=False))
        edits.append(found(text, last, last + 1, closing, group="english-marks", safe=False))
    yield from edits
