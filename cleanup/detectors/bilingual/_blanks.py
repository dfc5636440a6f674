"""Blanks beside what a translation repeats from its source, and inside its elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors.bilingual._items import Item
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import Span

_PREFIX = re.compile(
    r"(?:^|[^\W\d_]|\W)(?<![\u0590-\u06ff])[\u05d0-\u06d3]\Z"
)  # "in", "to": one letter
_INLINE = re.compile(r"<(/?)(a|b|i|u|em|strong|span|code|kbd|\d{1,2})(?:\s[^<>]*)?>")


def apart(text: str, source: str, item: Item, places: list[Span]) -> Iterator[Edit]:
    """Yield a blank that the source has before an item, or behind it, and the translation has
    not.
    """
    if item.kind not in ("tag", "placeholder", "place"):
        return
    closes = item.text.startswith("</")
    for start, end in places:
        if (
            not closes
            and (not item.start or source[item.start - 1] == " ")
            and start
            and text[start - 1].isalpha()
            and not _PREFIX.search(text, max(0, start - 2), start)
        ):
            yield found(text, start, start, " ", safe=False)
        elif closes and source[item.end : item.end + 1] == " " and text[end : end + 1].isalpha():
            yield found(text, end, end, " ", safe=False)


def padded(text: str, source: str, item: Item, places: list[Span]) -> Iterator[Edit]:
    """Yield blanks inside an inline element that stand inside none of the source's."""
    name = _INLINE.fullmatch(item.text)
    if not name or source.count(item.text) != len(places) or f"</{name[2]}>" not in text:
        return
    at = source.find(item.text)
    beside = source[max(0, at - 1) : at] if name[1] else source[at + len(item.text) :][:1]
    if not beside.strip():
        return
    for start, end in places:
        if name[1] and text[start - 1 : start] == " " and f" {item.text}" not in source:
            before = start - 1
            moved = " " if text[end : end + 1].isalnum() else ""
            yield found(text, before, end, item.text + moved, safe=False)
        elif not name[1] and text[end : end + 1] == " " and f"{item.text} " not in source:
            moved = " " if text[start - 1 : start].isalnum() else ""
            yield found(text, start, end + 1, moved + item.text, safe=False)
