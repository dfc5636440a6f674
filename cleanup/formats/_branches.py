"""The texts in the branches of an ICU message (plural, select): each is read by itself.

Between them stands syntax, and which of them is shown only the program knows: a sentence never
goes from one into another. Grammar: ICU4J's class MessagePattern.
"""

from __future__ import annotations

import re

from cleanup.text.blocks import units
from cleanup.text.segment import Span

COMPLEX = re.compile(r"\{\s*[^\s{},']+\s*,\s*(?:plural|select|selectordinal)\s*,")
_SIGN = re.compile(r"''|'[{}#|](?:[^']|'')*+'?|[{}]")
_SIMPLE, _CHOICE, _TEXT = range(3)  # what an open brace began


def branches(text: str) -> tuple[Span, ...] | None:  # noqa: C901 -- one loop
    """Return the units of a message with branches; None for any other text, or broken braces."""
    if not COMPLEX.search(text):
        return None
    spans: list[Span] = []
    opened: list[int] = []
    at = 0  # where the text that is open begins, or goes on
    for match in _SIGN.finditer(text):
        if match[0] == "{":
            if opened and opened[-1] != _TEXT:
                opened.append(_TEXT)
                at = match.end()
            elif COMPLEX.match(text, match.start()):
                spans.append((at, match.start()))
                opened.append(_CHOICE)
            else:
                opened.append(_SIMPLE)
        elif match[0] == "}":
            if not opened:
                return None
            kind = opened.pop()
            if kind == _TEXT:
                spans.append((at, match.start()))
            elif kind == _CHOICE:
                at = match.end()
    spans.append((at, len(text)))
    ends = [end for span in spans for end in span]
    if opened or ends != sorted(ends):
        return None
    return tuple(
        (start + first, start + last)
        for start, end in spans
        for first, last in units(text[start:end])
        if text[start + first : start + last].strip()
    )
