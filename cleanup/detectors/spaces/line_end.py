"""White space at the end of a line.

A string of one line (a message, a table cell) may need its last space: another string may follow
it. Only a text of several lines is looked at. What its source has at the end of a line is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

END = re.compile(r"(?<![ \t\u00a0])[ \t\u00a0]+(?=[\r\n]|\Z)")


def build() -> Detector:
    """Build a detector that proposes to delete it, but for the mark before a signature (two
    hyphens and a space).
    """

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if not view.ask(_of_lines):
            return
        meant = {match[0] for match in END.finditer(view.source)} if view.source else ()
        for match in END.finditer(text):
            if match[0] in meant:
                continue
            start = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
            if text[start : match.end()] != "-- ":
                yield found(text, match.start(), match.end(), "")

    return Detector(look, r"[ \t\u00a0](?:[\r\n]|$)")


def _of_lines(document: str) -> bool:
    body = document.strip(" \t\u00a0")
    return "\n" in body or "\r" in body
