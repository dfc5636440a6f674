"""Items of a list whose star lost its space: ``*Mill`` above ``*Wheel``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ITEM = re.compile(r"[ \t>]*\*(?=[^\W\d_][^*]*$)")
_RIGHT = re.compile(r"(?m)^[ \t>]*[-*+] +\S")
_LEAST = 3  # items one below the other; two may be notes


def build() -> Detector:
    """Build a detector that offers the space behind each star of such a list.

    Only in a document that has a right list too: elsewhere stars stand before footnotes.
    """
    return Detector(_find, r"(?m)^[ \t>]*\*[^\W\d_]", "segment")


def _find(view: View) -> Iterator[Edit]:
    if not view.ask(_listed):
        return
    lines = []
    at = 0
    for line in view.text.split("\n"):
        lines.append((at, _ITEM.match(line)))
        at += len(line) + 1
    for glued, run in groupby(lines, key=lambda line: line[1] is not None):
        items = [start + match.end() for start, match in run if match] if glued else []
        if len(items) >= _LEAST:
            for end in items:
                yield found(view.text, end, end, " ", safe=False, group=f"items{items[0]}")


def _listed(document: str) -> bool:
    return _RIGHT.search(document) is not None
