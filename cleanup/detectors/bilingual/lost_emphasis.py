"""Emphasis of Markdown that a translation lost: ``Warnung: …`` for ``**Warning:** …``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BOLD = re.compile(r"(?<!\*)\*\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*\*(?!\*)")
_STRONG = re.compile(r"[*_＊]|<(?:b|i|em|strong)\b", re.IGNORECASE)
_LABEL = re.compile(r"\s*(\w[^:：\n]{0,40}[:：])(?=\s|[^\x00-\x7f]|$)")
_COLONS = (":", "：")
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that offers the signs around a label at the beginning, and flags the first
    word where they belong somewhere else.

    Only where the translation has no emphasis at all. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if "**" not in source or _STRONG.search(text):
        return
    first = _BOLD.search(source)
    word = _WORD.search(text)
    if first is None or word is None or "<" in first[1]:
        return
    label = _LABEL.match(text)
    if label and not source[: first.start()].strip() and first[1].endswith(_COLONS):
        yield found(text, *label.span(1), f"**{label[1]}**", safe=False)
    else:
        reason = f"The source has {first[0]}, but nothing is emphasised in the translation."
        yield found(text, *word.span(), None, reason=reason, safe=False)
