"""A translation without the end mark of its source, in a document that keeps them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View, Whole

_LEAST = 20  # texts whose source ends with a mark: of fewer nobody knows what the document does
_KEPT = 0.95  # share of them whose translation has one
_LONG = 20  # code points of a source that is a sentence
_CLOSING = r"[\"'”“’»)\]」』）*_]*\s*\Z"
_STOP = re.compile(rf"(?<![.…])[.。।։۔]{_CLOSING}")
_ENDS = re.compile(rf"[.!?…:;。！？：；।॥։۔؟။។]{_CLOSING}|[^\w\s]\s*\Z")
_LAST = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*(?=\s*\Z)")


def build() -> Detector:
    """Build a detector that flags the last word of the few translations that lack the mark."""
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    asked = lost = 0
    bare: list[tuple[int, View]] = []
    for number, view in enumerate(whole.views):
        source = view.source or ""
        if len(source) < _LONG or not _STOP.search(source[-12:]) or not view.text.strip():
            continue
        asked += 1
        if not _ENDS.search(view.text[-12:]):
            lost += 1
            bare.append((number, view))
    if asked < _LEAST or asked - lost < _KEPT * asked:
        return
    for number, view in bare:
        if last := _LAST.search(view.text):
            yield number, found(view.text, *last.span(), None, safe=False)
