"""A hyphen between the ends of a range: ``10-12 weeks``, ``pages 120-35``, ``2019-20``.

What does not rise is a score (``3-1``), and so is what stands beside the words that `unless` of the
rule names; two groups of a telephone number (``555-1234``) are no range either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_RANGE = re.compile(
    r"(?<![\w.,:/+§#)-])(?<![\d)][ \u00a0-])(\d{1,4})-(\d{1,4})(?![\w:/-]|[.,]\d|[ \u00a0]\d)"
)


def build(*, dash: str = "–") -> Detector:
    """Build a detector that offers the ``dash`` of a house between two numbers that rise."""

    def find(view: View) -> Iterator[Edit]:
        for match in _RANGE.finditer(view.text):
            if _rises(match[1], match[2]):
                yield found(view.text, match.end(1), match.start(2), dash)

    return Detector(find, r"[0-9]-[0-9]")


def _rises(first: str, last: str) -> bool:
    if first[0] == "0" or (last[0] == "0" and len(last) != 2):  # noqa: PLR2004
        return False  # a code
    if len(first) == 3 and len(last) == 4:  # noqa: PLR2004
        return False  # of a telephone
    if len(last) < len(first):  # 1914-18
        return len(first) > 2 and len(last) > 1 and last > first[-len(last) :]  # noqa: PLR2004
    return int(first) < int(last)
