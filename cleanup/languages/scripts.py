"""Which writing system a character belongs to (ISO 15924), from the blocks of Unicode 15.

Only letters and their marks count: digits, punctuation and white space belong to no script.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

# First and last code point of each run; marks in the block count as their script's.
_RUNS: tuple[tuple[int, int, str], ...] = (
    (0x41, 0x5A, "Latn"),
    (0x61, 0x7A, "Latn"),
    (0xAA, 0xAA, "Latn"),
    (0xBA, 0xBA, "Latn"),
    (0xC0, 0xD6, "Latn"),
    (0xD8, 0xF6, "Latn"),
    (0xF8, 0x2AF, "Latn"),
    (0x370, 0x373, "Grek"),
    (0x376, 0x37D, "Grek"),
    (0x37F, 0x386, "Grek"),
    (0x388, 0x3FF, "Grek"),
    (0x400, 0x52F, "Cyrl"),
    (0x531, 0x556, "Armn"),
    (0x561, 0x587, "Armn"),
    (0x5B0, 0x5BD, "Hebr"),
    (0x5C1, 0x5C2, "Hebr"),
    (0x5D0, 0x5F2, "Hebr"),
    (0x610, 0x61A, "Arab"),
    (0x620, 0x65F, "Arab"),
    (0x66E, 0x6D3, "Arab"),
    (0x6D5, 0x6DC, "Arab"),
    (0x6E1, 0x6EF, "Arab"),
    (0x6FA, 0x6FF, "Arab"),
    (0x710, 0x74F, "Syrc"),
    (0x750, 0x77F, "Arab"),
    (0x780, 0x7B1, "Thaa"),
    (0x8A0, 0x8FF, "Arab"),
    (0x900, 0x963, "Deva"),
    (0x971, 0x97F, "Deva"),
    (0x980, 0x9E5, "Beng"),
    (0x9F0, 0x9F1, "Beng"),
    (0xA01, 0xA65, "Guru"),
    (0xA70, 0xA76, "Guru"),
    (0xA81, 0xAE5, "Gujr"),
    (0xB01, 0xB65, "Orya"),
    (0xB82, 0xBE5, "Taml"),
    (0xC00, 0xC65, "Telu"),
    (0xC80, 0xCE5, "Knda"),
    (0xD00, 0xD65, "Mlym"),
    (0xD81, 0xDE5, "Sinh"),
    (0xE01, 0xE3A, "Thai"),
    (0xE40, 0xE4E, "Thai"),
    (0xE81, 0xECE, "Laoo"),
    (0xEDC, 0xEDF, "Laoo"),
    (0xF40, 0xFBC, "Tibt"),
    (0x1000, 0x103F, "Mymr"),
    (0x1050, 0x109F, "Mymr"),
    (0x10A0, 0x10FA, "Geor"),
    (0x10FC, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x135F, "Ethi"),
    (0x13A0, 0x13FD, "Cher"),
    (0x1401, 0x167F, "Cans"),
    (0x1780, 0x17D3, "Khmr"),
    (0x1820, 0x18AA, "Mong"),
    (0x1C80, 0x1C88, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2D, "Geor"),
    (0x2E80, 0x2FD5, "Hani"),
    (0x3005, 0x3005, "Hani"),
    (0x3007, 0x3007, "Hani"),
    (0x3041, 0x3096, "Hira"),
    (0x309D, 0x309F, "Hira"),
    (0x30A1, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopo"),
    (0x3131, 0x318E, "Hang"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA722, 0xA7FF, "Latn"),
    (0xAC00, 0xD7FB, "Hang"),
    (0xF900, 0xFAD9, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFD3D, "Arab"),
    (0xFD50, 0xFDFB, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"),
    (0xFF41, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9D, "Kana"),
    (0x20000, 0x323AF, "Hani"),
)
_FIRSTS = [first for first, _, _ in _RUNS]


class _Scripts(dict[str, str]):
    """Character to script, "" for none; remembers what it was asked."""

    def __missing__(self, char: str) -> str:
        code = ord(char)
        at = bisect_right(_FIRSTS, code) - 1
        script = _RUNS[at][2] if at >= 0 and code <= _RUNS[at][1] else ""
        self[char] = script
        return script


_SCRIPT = _Scripts()


def script(char: str) -> str:
    """Return the ISO 15924 code of one character's script, "" for one that belongs to none."""
    return _SCRIPT[char]


def scripts(text: str) -> frozenset[str]:
    """Return the scripts that occur in ``text`` (a few µs a line): a set of ISO 15924 codes."""
    return frozenset(map(_SCRIPT.__getitem__, set(text))) - {""}


def letters(text: str) -> Counter[str]:
    """Return how many letters (and marks) of each script are in ``text``."""
    found = Counter(map(_SCRIPT.__getitem__, text))
    del found[""]
    return found
