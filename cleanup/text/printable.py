"""Text made fit for a screen: one line, nothing hidden, no control of the terminal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_ODD = re.compile(r"[^\S ]|[^\w\s!-~]")
_BLANKS = re.compile("^ +| +$|  +")
_SIGNS = {"\n": "⏎", "\t": "⇥"}
_HIDDEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"))


def fit(text: str) -> str:
    """Return the text with line ends, controls and direction marks spelled out, all else as it
    is.
    """
    return _UNFIT.sub(_spell, text)


def bare(text: str) -> str:
    """Return the text with every invisible character spelled out; spaces too where all is
    spaces.
    """
    if text and not text.strip(" "):
        return "·" * len(text)
    return _ODD.sub(_spell_hidden, fit(text))


def seen(text: str) -> str:
    """Return ``bare`` text with the spaces visible that an eye misses: outer, doubled."""
    return _BLANKS.sub(lambda match: "·" * len(match.group()), bare(text))


def columns(text: str) -> int:
    """Return how many columns a terminal needs for a text that is ``fit``: wide signs take two."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


@lru_cache(maxsize=4096)  # a view asks for the letters of every line that it shows
def _width(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 1 + (unicodedata.east_asian_width(sign) in "WF")


def cut(text: str, most: int) -> str:
    """Return a text of at most so many columns (at least 3): what is in its middle is left out."""
    if columns(text) <= most:
        return text
    half = (most - 1) // 2
    return f"{clip(text, most - 1 - half)}…{clip(text, half, end=True)}"


def clip(text: str, most: int, *, end: bool = False) -> str:
    """Return as much of the start of a text, or of its end, as so many columns hold."""
    if text.isascii():
        most = min(max(most, 0), len(text))
        return text[len(text) - most :] if end else text[:most]
    taken = 0
    room = most
    for sign in reversed(text) if end else text:
        room -= _width(sign)
        if room < 0:
            break
        taken += 1
    return text[len(text) - taken :] if end else text[:taken]


def _spell(match: re.Match[str]) -> str:
    sign = match.group()
    return _SIGNS.get(sign) or f"<U+{ord(sign):04X}>"


def _spell_hidden(match: re.Match[str]) -> str:
    sign = match.group()
    return _spell(match) if unicodedata.category(sign) in _HIDDEN else sign
