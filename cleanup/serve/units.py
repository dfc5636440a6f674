"""From code points, which Python counts in, to UTF-16 units, which clients of LanguageTool do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable


def units_of(text: str) -> Callable[[int], int]:
    """Return what gives, for a code point's place in the text, its place in UTF-16 units."""
    if text.isascii():
        return lambda point: point
    wide = [at for at, mark in enumerate(text) if mark > "\uffff"]
    if not wide:
        return lambda point: point
    return lambda point: point + bisect_left(wide, point)
