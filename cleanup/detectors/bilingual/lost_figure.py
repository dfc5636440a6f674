"""A long number of the source of which a translation without any number says nothing.

People write small and round numbers in words, decades too, but neither 283 nor 1954.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._figures import figures
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 400  # code points of a source: of a longer one, much may be said otherwise
_SHARE = 3  # a translation that is a third as long leaves out more than a number
_LEAST = 3  # figures of a number that nobody writes in words
_DIGIT = re.compile(r"\d")
_SAID = re.compile("[〇零一二三四五六七八九十百千]{2}|[①-⑳Ⅰ-ⅿ]")
_DECADE = re.compile(r"\d{2,4}(?:['’]?s\b|[-‑](?:[аеіхoуer]|ер|т))")
_CODE = re.compile(r"[<>{}=_\\]|https?:|\d[.:]\d+[.:]\d")
# With the vowel signs of Indic scripts and Thai, which are no letters for `re`.
_LETTER = r"\w\u0900-\u0dff\u0e00-\u0eff"
_LAST = re.compile(rf"(?<![{_LETTER}])(?:(?!_)[{_LETTER}])++(?=[^{_LETTER}]*\Z)")


def build() -> Detector:
    """Build a detector that flags the last word of the translation and tells the number."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if not _DIGIT.search(source) or _DIGIT.search(text) or len(source) > _LARGEST:
        return
    if _SAID.search(text) or _DECADE.search(source) or _CODE.search(source):
        return
    last = _LAST.search(text)
    theirs = list(figures(source, primary(view.source_lang)))
    long = [each for each in theirs if len(each.digits) >= _LEAST and each.digits[-2:] != "00"]
    if last is None or not long or len(text) * _SHARE < len(source):
        return
    reason = f"The source has {long[0].text}, but the translation has no number."
    yield found(text, *last.span(), None, reason=reason, safe=False)
