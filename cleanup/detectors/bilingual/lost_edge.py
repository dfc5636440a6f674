"""The blank at an end of a program's string that its translation lost: ``"of "`` and ``"von"``.

Programs put such strings beside others, so that words run together without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, spaceless
from cleanup.text.segment import View

_LARGEST = 200  # code points of a string that is put beside others
_FIRST = re.compile(r"[ ](?=\S)")
_LAST = re.compile(r"(?<=[^\s.!?。])[ ]\Z")


def build() -> Detector:
    """Build a detector that offers the one blank that the source has at an end.

    At the end only where no sentence ends there. Not for languages written without blanks.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if " " not in (source[:1], source[-1:]) or len(source) > _LARGEST or not text.strip():
        return
    lang = primary(view.lang)
    if lang is None or spaceless(lang) or "\n" in source.strip():
        return
    if _FIRST.match(source) and not text[0].isspace():
        yield found(text, 0, 0, " ", safe=False)
    if _LAST.search(source) and not text[-1].isspace():
        yield found(text, len(text), len(text), " ", safe=False)
