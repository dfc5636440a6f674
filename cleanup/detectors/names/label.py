"""A label rendered word for word: the heading ``illustrate`` for “Description”.

Headings, cells of tables and the labels of boxes stand alone, and machines take them for verbs or
for another thing of that name. Nobody writes the worst of them; the others are found where the
text has a second label of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_DOTTED = frozenset({"tr", "az"})  # whose i has its dot in capitals too
_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|\t]+")
_FRAME = re.compile(r"[\s#*_>]*(?:\d{1,2}[.)、]\s*|[-•]\s+)?[*_]*")  # before a label
_TAIL = "*_:： \u00a0"
_WIDE = 60  # code points of a label and what frames it


def build(*, labels: dict[str, str], weak: dict[str, str] | None = None) -> Detector:
    """Proposes what a label should be; several choices are parted by " / ".

    The ``weak`` are found where the document has another label of either list; one that is given
    as its own replacement only speaks for them. Case does not count. Raises
    ValueError where a label is empty or has a line break.
    """
    known = {**labels, **(weak or {})}
    for label, right in known.items():
        if not label.strip() or not right.strip() or "\n" in label + right:
            raise ValueError(f"the label {label!r} and its replacement must be one line of text")
    low = {label.lower(): label for label in known}
    some = "|".join(re.escape(label) for label in sorted(known, key=len, reverse=True))

    @lru_cache(maxsize=2)  # the units of a document ask one after the other
    def kinds(document: str) -> frozenset[str]:
        return frozenset(low[document[a:b].lower()] for a, b in _labels(document, low))

    def look(view: View) -> Iterator[Edit]:
        spans = list(_labels(view.text, low))
        if not spans:
            return
        for start, end in spans:
            label = low[view.text[start:end].lower()]
            if label.lower() == known[label].lower():
                continue  # right as it is, and a sign that the others are labels
            if label in labels or view.ask(kinds) - {label}:
                was = view.text[start:end]
                first, *more = [_cased(was, x, view.lang) for x in known[label].split(" / ")]
                yield found(view.text, start, end, first, safe=False, alternatives=tuple(more))

    return Detector(
        look, rf"(?im)(?:^|[|\t])[\s#*_>]*(?:\d{{1,2}}[.)、]\s*|[-•]\s+)?[*_]*(?:{some})"
    )


def _labels(text: str, low: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Where a whole line or cell is a label."""
    for line in _LINE.finditer(text):
        for cell in _CELL.finditer(line[0]):
            frame = _FRAME.match(cell[0])
            lead = frame.end() if frame else 0
            bare = cell[0][lead:].rstrip(_TAIL)
            if len(cell[0]) <= _WIDE and bare.lower() in low:
                start = line.start() + cell.start() + lead
                yield start, start + len(bare)


def _cased(was: str, right: str, lang: str | None) -> str:
    if was.isupper() and not right.isupper():
        dotted = right.replace("i", "İ") if primary(lang) in _DOTTED else right
        return dotted.upper()
    return right[0].upper() + right[1:] if was[0].isupper() else right
