r"""A letter that was left as a program's escape inside a word: ``caf\u00e9``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ESCAPE = re.compile(r"(?<=[^\W\d_])(?<!\\)\\u([0-9a-fA-F]{4})|\\u([0-9a-fA-F]{4})(?=[a-z])")
_PATH = re.compile(r"\\(?!u[0-9a-fA-F]{4})")


def build() -> Detector:
    """Build a detector that offers the letter, where no other backslash shows a path or a
    program.
    """
    return Detector(_find, r"\\u[0-9a-fA-F]{4}")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    if _PATH.search(text):
        return
    for match in _ESCAPE.finditer(text):
        letter = chr(int(match[1] or match[2], 16))
        if letter.isalpha():
            yield found(text, *match.span(), letter)
