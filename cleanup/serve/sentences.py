"""Where the sentences of a text are: for people to read a finding in, not for rules to rest on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from cleanup.text.segment import Span

LONGEST = 600  # code points of a sentence that is shown
# Runs are possessive, and begin where a run begins: a page of dots or spaces is read once.
_END = re.compile(
    r"""(?<![.!?…])[.!?…]++["'”’»)\]]*+\s++(?=[^\W\d_a-zà-öø-ÿа-яα-ω]|["'“‘«([¿¡])"""
    r"""|[。！？]++[”’」』]?\s*+|\n[^\S\n]*+\n\s*+"""
)


def sentences(text: str) -> list[Span]:
    """Return the sentences in order, less the white space around them; the empty ones left out."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        spans += _trimmed(text, start, match.end())
        start = match.end()
    spans += _trimmed(text, start, len(text))
    return spans


def around(text: str, spans: Sequence[Span], start: int, end: int) -> str:
    """Return the sentence that a finding begins in; what it goes on into is left out."""
    number = max(0, bisect_right(spans, start, key=lambda span: span[0]) - 1)
    if not spans:
        return ""
    first, last = spans[number]
    if last - first > LONGEST:
        first, last = max(first, start - LONGEST // 2), min(last, max(start, end) + LONGEST // 2)
    return text[first:last]


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    head = len(piece) - len(piece.lstrip())
    tail = len(piece.rstrip())
    return [(start + head, start + tail)] if head < tail else []
