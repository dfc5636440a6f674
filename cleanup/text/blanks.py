"""The blanks beside a place, found without a copy of all the text before or behind it."""

from __future__ import annotations

BLANKS = " \u00a0"


def before(text: str, start: int, blanks: str = BLANKS) -> int:
    """Return where the blanks begin that end at ``start``.

    >>> before("a  b", 3)
    1
    """
    while start and text[start - 1] in blanks:
        start -= 1
    return start


def behind(text: str, end: int, blanks: str = BLANKS) -> int:
    """Return where the blanks end that begin at ``end``.

    >>> behind("a  b", 1)
    3
    """
    while end < len(text) and text[end] in blanks:
        end += 1
    return end
