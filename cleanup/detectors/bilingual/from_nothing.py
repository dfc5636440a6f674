"""Words for a source that has none: ``El número de personas`` for ``102``.

A translation model that is given a number, or a mark, by itself often makes up a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import spaceless
from cleanup.text.segment import View

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\s*[\d\s.,:;/()+-]*\d[\d\s.,:;/()+-]*\Z")
_WORDS, _SIGNS = 3, 6  # that no one number takes


def build() -> Detector:
    """Build a detector that flags the first word, where the source is a number or several and the
    translation has other words than that. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if not _NUMBER.match(source):
        return
    words = list(_WORD.finditer(text))
    east = view.lang is not None and spaceless(view.lang)
    enough = sum(len(word[0]) for word in words) >= _SIGNS if east else len(words) >= _WORDS
    if enough and not any(digit in text for digit in re.findall(r"\d+", source)):
        reason = "The source is a number; these words are not in it."
        yield found(text, *words[0].span(), None, reason=reason, safe=False)
