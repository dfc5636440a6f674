"""Text made fit for a screen: one line, nothing hidden, no control of the terminal."""

from __future__ import annotations

import re
import unicodedata

_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ODD = re.compile(r"[^\S ]|[^\w\s!-~]")
_SIGNS = {"\n": "⏎", "\t": "⇥"}
_HIDDEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"))


def fit(text: str) -> str:
    """The text with line ends, controls and direction marks spelled out, all else as it is."""
    return _UNFIT.sub(_spell, text)


def bare(text: str) -> str:
    """The text with every invisible character spelled out; spaces too where all is spaces."""
    if text and not text.strip(" "):
        return "·" * len(text)
    return _ODD.sub(_spell_hidden, fit(text))


def _spell(match: re.Match[str]) -> str:
    sign = match.group()
    return _SIGNS.get(sign) or f"<U+{ord(sign):04X}>"


def _spell_hidden(match: re.Match[str]) -> str:
    sign = match.group()
    return _spell(match) if unicodedata.category(sign) in _HIDDEN else sign
