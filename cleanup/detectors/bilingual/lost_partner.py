"""A bracket or quotation mark whose partner a translation lost: ``He said: "Come in.``

In one sentence alone the partner may stand in the next one; the source tells whether it does: where
its own marks are in pairs, those of the translation are too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BRACKETS = {
    "(": ")",
    "（": "）",
    "[": "]",
    "【": "】",
    "「": "」",
    "『": "』",
    "《": "》",
    "«": "»",
}
_CLOSES = {"（": ")", "(": "）"}  # a bracket of the other width will do
_LARGEST = 4000  # code points
_QUOTES = '"“”„«»「」『』‟'
_SINGLE = re.compile(r"[‘’'‚`´′]")
_FACE = re.compile(r"[:;=8xX][-'^o]?[()\[\]]|[()]{2}")
_INCH = re.compile(r"\d[\"”″]")


def build() -> Detector:
    """Build a detector that flags the mark that stands alone; the source has such marks in pairs
    only.
    """
    return Detector(_find, r'["“”„«»「」『』《》()（）\[\]【】]', scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(text) > _LARGEST or _FACE.search(text) or _FACE.search(source):
        return
    yield from _brackets(text, source)
    yield from _straight(text, source)


def _brackets(text: str, source: str) -> Iterator[Edit]:
    for left, right in _BRACKETS.items():
        ends = right + _CLOSES.get(left, "")
        opened = [at for at, char in enumerate(text) if char == left]
        closed = sum(map(text.count, ends))
        starts = left if left not in _CLOSES else "(（"
        if not opened or len(opened) - closed != 1 or sum(map(text.count, starts)) != len(opened):
            continue
        if not _paired(source, left):
            continue
        at = _alone(text, starts, ends)
        if at is not None and text[at] == left:
            yield found(text, at, at + 1, None, safe=False)


def _alone(text: str, starts: str, ends: str) -> int | None:
    """Return the last bracket that opens and never closes."""
    stack: list[int] = []
    for at, char in enumerate(text):
        if char in starts:
            stack.append(at)
        elif char in ends and stack:
            stack.pop()
    return stack[-1] if len(stack) == 1 else None


def _paired(source: str, left: str) -> bool:
    """Return whether a source has marks of the kind, all of them in pairs."""
    if left in "(（[【":
        pairs = [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】")]
        counts = [(source.count(a), source.count(b)) for a, b in pairs]
        here, there = sum(a for a, _ in counts), sum(b for _, b in counts)
        return here == there > 0
    return _quoted(source)


def _quoted(source: str) -> bool:
    """Return whether a source has quotation marks, all of them in pairs."""
    marks = [char for char in source if char in _QUOTES]
    return bool(marks) and len(marks) % 2 == 0 and not _INCH.search(source)


def _straight(text: str, source: str) -> Iterator[Edit]:
    """Yield the one mark of a translation whose source has two or more."""
    marks = [at for at, char in enumerate(text) if char in '"“”„']
    others = [char for char in text if char in "«»「」『』《》〈〉‹›"]
    if len(marks) != 1 or others or _INCH.search(text) or _SINGLE.search(text):
        return
    if _quoted(source):
        yield found(text, marks[0], marks[0] + 1, None, safe=False)
