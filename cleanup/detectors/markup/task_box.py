"""The empty box of a Markdown task without its blank: ``- [] Close the door``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BOX = re.compile(r"(\s{0,8}(?:[-*+]|\d{1,3}[.)])[ ])?\[(?=\] \S)")
_ITEM = re.compile(r"\s{0,8}(?:[-*+]|\d{1,3}[.)])[ ]+")


def build() -> Detector:
    """Build a detector that offers the blank, in a list item only, whether or not its mark is in
    the unit.
    """
    return Detector(_find, r"\[\] ")


def _find(view: View) -> Iterator[Edit]:
    match = _BOX.match(view.text)
    if not match:
        return
    line = view.document[view.document.rfind("\n", 0, view.offset) + 1 : view.offset]
    if match[1] or _ITEM.fullmatch(line):
        yield found(view.text, match.end(), match.end(), " ")
