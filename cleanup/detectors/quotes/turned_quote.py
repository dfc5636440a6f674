"""A curly mark that looks the wrong way, or whose space is on the wrong side.

``He wrote ”yes” twice`` and ``again, ”he wrote``: whether the mark is turned or the space is
misplaced is told by whether a quotation is open there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_MARK = re.compile("[“”]")
_GAP = " \u00a0"


def build(*, both: bool = True) -> Detector:
    """Build a detector of “ and ” as marks that open and close; without ``both``, only of the
    misplaced space.

    A unit with another kind of double mark is left alone.
    """

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if re.search('[„«»"]', text):
            return
        is_open = False
        for match in _MARK.finditer(text):
            at, mark = match.start(), match[0]
            left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
            opens_by_place = (not left or left in " \u00a0(\n") and bool(right) and right.isalnum()
            closes_by_place = (
                bool(left)
                and not left.isspace()
                and left not in "(["
                and (not right or right in " \u00a0\n.,;:!?)")
            )
            if opens_by_place and (mark == "”" or (is_open and _goes_on(text, at))):
                if is_open and left in _GAP and left and text[at - 2 : at - 1] in ",.!?…":
                    yield found(text, at - 1, at + 1, "” ")
                    is_open = False
                elif not is_open and both:
                    yield found(text, at, at + 1, "“")
                    is_open = True
                else:
                    return
            elif mark == "“" and closes_by_place:
                if not is_open and right in _GAP and right:
                    yield found(text, at, at + 2, " “")
                    is_open = True
                elif is_open and both:
                    yield found(text, at, at + 1, "”")
                    is_open = False
                else:
                    return
            else:
                is_open = mark == "“"

    return Detector(
        look, "[,!?…] “[a-z]|[ \u00a0(\n]”[^\\W_]|[^\\s(]“(?:[ \u00a0\n.,;:!?)]|$)|^”[^\\W_]"
    )


def _goes_on(text: str, at: int) -> bool:
    """Return whether the sentence goes on behind a mark that would open: ``night, “he said``."""
    return (
        text[at - 1 : at] == " "
        and text[at - 2 : at - 1] in ",!?…"
        and text[at + 1 :][:1].islower()
    )
