"""Edits in the text elements of Office Open XML, which lose white space at their ends."""

from __future__ import annotations

import re

from cleanup.formats import Unspellable
from cleanup.formats._scan import SPACE
from cleanup.text.segment import Computed, Segment, Span

_TAG = re.compile(r"<((?:[\w.-]+:)?t)((?:\s[^>]*)?)>")
_NO_TEXT = "Text cannot be inserted there: there is no text element."
SILENT = "White space behind the text, which is not shown, would be shown then."
_COMPUTED = "The program computes this text and would undo the edit; correct its origin."


def fit(raw: str, span: Span, after: str, segment: Segment, within: Span) -> tuple[int, int, str]:
    """Return the edit with ``xml:space="preserve"`` where what it leaves needs that.

    The text element is closed before the place, and opened again with the attribute: a run may
    have several. Raises Unspellable where no text element is there, and Computed.
    """
    check_computed(segment, within)
    start, end = span
    tag = text_element(raw, start)
    close = raw.find("<", end)
    before, rest = raw[tag.end() : start], raw[end:close]
    if "preserve" in tag[2]:
        return start, end, after
    again = f'</{tag[1]}><{tag[1]} xml:space="preserve">'
    if not before.strip(SPACE) and (after + rest).strip(SPACE) and (after + rest)[0] in SPACE:
        if rest.strip(SPACE) and rest[-1] in SPACE:
            raise Unspellable(SILENT)
        return start, close if not rest.strip(SPACE) else end, again + after
    if not rest.strip(SPACE):
        kept = before + after
        if kept.strip(SPACE) and kept[-1] in SPACE:
            moved = before[len(before.rstrip(SPACE)) :]  # the text before it keeps none at its end
            return start - len(moved), close, f"{again}{moved}{after}"
    return start, end, after


def fit_inside(
    raw: str, span: Span, after: str, segment: Segment, within: Span
) -> tuple[int, int, str]:
    """Return the edit as it is, where a text element is. Raises Unspellable and Computed."""
    check_computed(segment, within)
    text_element(raw, span[0])
    return *span, after


def text_element(raw: str, at: int) -> re.Match[str]:
    """Return the start tag of the text element that a place is in: name, attributes.

    Raises Unspellable where there is none.
    """
    opening = raw.rfind("<", 0, at)
    tag = _TAG.match(raw, opening) if opening >= 0 else None
    if tag is None or tag.end() > at:
        raise Unspellable(_NO_TEXT)
    return tag


def check_computed(segment: Segment, within: Span) -> None:
    """Raise Computed for a place in a text that ``segment.spelling`` lists as computed: "3-10".

    What is inserted before its first letter would stand in it too.
    """
    for each in segment.spelling.split():
        if not each[0].isdigit():
            continue
        first, last = map(int, each.split("-"))
        if within[0] < last and (within[1] > first or within[0] == first):
            raise Computed(_COMPUTED)
