"""A numbered list whose numbers a translation has lost: ``1.要塞…`` as ``The fortress…``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_NUMBER = re.compile(r"[ \t]*(\d{1,2})[.)、．](?!\d)[ \t]*(?=\S)")
_ANY = re.compile(r"[ \t]*[(（]?[\d٠-٩۰-۹०-९]|[ \t]*[^\W\d_]{1,3}[.)、．]|[ \t]*[①-⑳ⅰ-ⅿⅠ-Ⅿ]")
_LEAST = 2  # items of a list


def build() -> Detector:
    """Build a detector that offers the numbers, where source and translation have as many lines
    and no line of the translation has one. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if "\n" not in source or "\n" not in text:
        return
    ours, theirs = text.split("\n"), source.split("\n")
    marks = [_NUMBER.match(line) for line in theirs]
    numbers = [int(mark[1]) for mark in marks if mark]
    if len(ours) != len(theirs) or len(numbers) < _LEAST or any(map(_ANY.match, ours)):
        return
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return
    at = 0
    for line, mark in zip(ours, marks, strict=True):
        if mark and line.strip():
            here = at + len(line) - len(line.lstrip())
            yield found(text, here, here, f"{mark[1]}. ", safe=False, group="numbers")
        at += len(line) + 1
