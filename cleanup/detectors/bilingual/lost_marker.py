"""The sign of a heading or a list item in Markdown that a translation lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_MARKER = re.compile(r"\s*(#{1,6} |\* )(?=\S)")


def build() -> Detector:
    """Build a detector that offers the sign where source and translation are one line each, and
    only one has it.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    match = _MARKER.match(source)
    if match and "\n" not in source.strip() and "\n" not in text.strip():
        start = len(text) - len(text.lstrip())
        if text[start:] and text[start].isalnum():
            yield found(text, start, start, match[1], safe=False)
