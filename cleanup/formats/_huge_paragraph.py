"""A Markdown paragraph so long that no parser's time for it is bounded: data, seldom prose.

Both parsers take more than linear time for some harmless repetitions. What is longer than ``HUGE``
is looked at with patterns instead, which protect more than a parser would: all from the first sign
of code, a link, HTML or a formula to the last, and each sign of any other mark-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.text.segment import Span

HUGE = 50_000  # code points
_PAIRED = "`<>[]$"
_OPENS = re.compile(f"[{re.escape(_PAIRED)}]")
_SINGLE = re.compile(r"(?:\\.?|&(?:#?\w{1,40};)?|[*_~])+| {2,}\n|(?<=\n)[ \t]+", re.DOTALL)
# A run of signs opens or closes by what is before it and after it: a letter, a space, a mark.
_RUN = re.compile(r"(?:(\w)|(\s)|[^\w\s])?([`<>\[\]$*_~\\&!]+)(?=(\w)?(\s)?)")
_BREAK = re.compile(r"(?: {2}|\\)\n")


def marks(text: str) -> Iterator[Span]:
    """Yield the spans of what may be mark-up, in code points; they may overlap."""
    start = end = len(text)
    if first := _OPENS.search(text):
        start, end = first.start(), 1 + max(map(text.rfind, _PAIRED))
        yield start, end
    for match in _SINGLE.finditer(text):
        if match.end() <= start or match.start() >= end:
            yield match.span()


def outline(text: str) -> tuple[object, ...]:
    """Return what stays the same where an edit has changed no mark-up."""
    runs = tuple(
        (bool(m[1]), bool(m[2]), m[3], bool(m[4]), bool(m[5])) for m in _RUN.finditer(text)
    )
    return runs, len(_BREAK.findall(text))
