"""The box of a Markdown task with a blank too few or too many: ``- [] Close``, ``- [x ] Close``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BOX = re.compile(r"(\s{0,8}(?:[-*+]|\d{1,3}[.)])[ ])?\[((?:[ ][xX][ ]?|[xX][ ])?)(?=\] \S)")
_ITEM = re.compile(r"\s{0,8}(?:[-*+]|\d{1,3}[.)])[ ]+")


def build() -> Detector:
    """Build a detector that offers the box as it should be, in a list item only, whether or not
    its mark is in the unit.
    """
    return Detector(_find, r"\[(?: [xX] ?|[xX] )?\] ")


def _find(view: View) -> Iterator[Edit]:
    match = _BOX.match(view.text)
    if not match:
        return
    line = view.document[view.document.rfind("\n", 0, view.offset) + 1 : view.offset]
    if match[1] or _ITEM.fullmatch(line):
        made = match[2].strip() or " "
        yield found(view.text, match.start(2), match.end(), made)
