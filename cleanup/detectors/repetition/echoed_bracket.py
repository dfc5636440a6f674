"""One note in brackets said again and again: ``(applause) (applause) (applause)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_NOTES = re.compile(r"([(（\[【])([^()（）\[\]【】\n]{1,30})[)）\]】](?:[ ]?\1\2[)）\]】]){2,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def build() -> Detector:
    """Build a detector that offers the note once, where it stands three times or more."""
    return Detector(_find, r"[)）\]】][ ]?[(（\[【]")


def _find(view: View) -> Iterator[Edit]:
    for match in _NOTES.finditer(view.text):
        if not _LETTERS.search(match[2]) or (view.source and match[0] in view.source):
            continue
        first = match.end(2) + 1
        yield found(view.text, first, match.end(), "")
