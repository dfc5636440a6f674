"""Straight quotation marks whose spaces have changed sides: ``the button" Save "to store it``.

Translators of marked-up text write the space that belongs before a mark after it. A mark opens
where an even number of them stands before it in the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.quotes.inner_space import DOUBTFUL, EAST, SPACED, SPACES, TECHNICAL
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SHORTEST, _LONGEST = 3, 60  # code points between the marks: longer is no name or remark
_AFTER = frozenset(",.;:!?)")


def build() -> Detector:
    """Build a detector of pairs of ``"`` with the opening one against the word before, a space
    behind it, and a space before the closing one.
    """

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        places = [at for at, character in enumerate(text) if character == '"']
        if len(places) % 2 or DOUBTFUL.search(text) or TECHNICAL.search(text):
            return
        pairs = list(zip(places[::2], places[1::2], strict=True))
        shifted = [pair for pair in pairs if _shifted(text, *pair)]
        if not all(pair in shifted or _sound(text, *pair) for pair in pairs):
            return
        for start, end in shifted:
            inner = text[start + 2 : end - 1]
            behind = " " if text[end + 1 : end + 2].isalnum() else ""
            yield found(text, start, end + 1, f' "{inner}"{behind}')

    return Detector(look, f'[^\\W\\d_]"[{SPACES}][^\\W_][^"\\n]{{0,{_LONGEST}}}[{SPACES}]"')


def _shifted(text: str, start: int, end: int) -> bool:
    before, inner, after = text[start - 1 : start], text[start + 1 : end], text[end + 1 : end + 2]
    return (
        before.isalpha()
        and ord(before) < EAST
        and _SHORTEST <= len(inner) <= _LONGEST
        and inner[0] in SPACED
        and inner[-1] in SPACED
        and inner[1].isalnum()
        and ord(max(inner)) < EAST
        and inner[-2].isalnum()  # after a comma a mark opens
        and "\n" not in inner
        and (not after or after.isspace() or after.isalnum() or after in _AFTER)
    )


def _sound(text: str, start: int, end: int) -> bool:
    """Return whether a pair stands as people write it: no space inside, no letter against it."""
    before, after = text[start - 1 : start] if start else "", text[end + 1 : end + 2]
    inner = text[start + 1 : end]
    inside = bool(inner) and inner[0] not in SPACED and inner[-1] not in SPACED
    return inside and not before.isalnum() and not re.match(r"\w", after)
