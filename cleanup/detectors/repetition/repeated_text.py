"""A sentence that is the text of many cues or records in a row.

Models that transcribe speech or translate line by line do so where they hear nothing or lose their
place; people write a refrain a few times. Where the sources are repeated too, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing, spaced, times
from cleanup.edits.edit import Edit, found
from cleanup.text.count import words
from cleanup.text.segment import View, Whole

_LEAST = {2: 6, 3: 4}  # so many words at the least: so many times
_SENTENCE = re.compile(r"[^\W\d_].*[.!?…。！？।۔؟]$", re.DOTALL)


def build() -> Detector:
    """Build a detector that flags the second of the texts."""
    return Detector(nothing, scope="document", over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    number = 0
    for said, group in groupby(whole.views, key=lambda view: view.text):
        row = list(group)
        if len(row) >= min(_LEAST.values()) and _again(spaced(said), row):
            reason = f"The same text stands {times(len(row))} in a row."
            yield number + 1, found(said, 0, len(said), None, reason=reason, safe=False)
        number += len(row)


def _again(said: str, row: list[View]) -> bool:
    least = _LEAST.get(min(words(said), max(_LEAST)))
    if least is None or len(row) < least or not _SENTENCE.match(said):
        return False
    sources = {view.source for view in row}
    return sources == {None} or len(sources) > len(row) // 2
