"""UTF-8 of another script, read in a code page that ftfy does not think of: ``ط§ظ„ط¬ط³ط±``.

Each run of letters outside ASCII is written back in every code page. Where the bytes are UTF-8
throughout, and say letters of one script that is not Latin, nothing else can have been meant:
correct text of any language has not three such pairs in a row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_PAGES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1256",
    "koi8_r",
    "koi8_u",
    "mac_roman",
    "cp437",
    "cp866",
    "cp850",
)
_PAIRS = 3  # letters of two bytes in a row, or
_TRIPLES = 2  # of three
_RUN = re.compile(r"[^\x00-\x7f]{6,}")
_SCRIPTS = frozenset(
    "CYRILLIC GREEK HEBREW ARABIC DEVANAGARI BENGALI GURMUKHI GUJARATI TAMIL TELUGU KANNADA "
    "MALAYALAM THAI LAO KHMER MYANMAR GEORGIAN ARMENIAN ETHIOPIC HANGUL HIRAGANA KATAKANA "
    "CJK".split()
)
_TOGETHER = frozenset({"HIRAGANA", "KATAKANA", "CJK", "HANGUL"})
_LEADS = (0xCD, 0xDE)  # of scripts, from Greek to Arabic


def build() -> Detector:
    """Build a detector that offers the words as they were written, each as a suggestion."""
    return Detector(_find, _trigger)


def _find(view: View) -> Iterator[Edit]:
    for match in _RUN.finditer(view.text):
        for page in _PAGES:
            again = _decoded(match[0], page) if _known(page).search(match[0]) else None
            if again is not None:
                reason = f"UTF-8 was decoded as {page.replace('_', '-')}."
                yield found(view.text, *match.span(), again, reason=reason, safe=False)
                break


def _decoded(run: str, page: str) -> str | None:
    """Return what a run says whose bytes are those of the code page; None where it is no UTF-8 of
    another script.
    """
    back = _bytes(page)
    try:
        again = bytes(back[char] for char in run).decode()
    except (KeyError, UnicodeDecodeError):
        return None
    letters = [char for char in again if char.isalpha()]
    scripts = {unicodedata.name(char, "?").split()[0] for char in letters}
    if not letters or not scripts <= _SCRIPTS or (len(scripts) > 1 and not scripts <= _TOGETHER):
        return None
    return again if len(letters) * 2 >= len(again) else None


@cache
def _bytes(page: str) -> dict[str, int]:
    """Return the byte of each letter of a code page; what it leaves open is read as Latin-1."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)} if page == "cp1252" else {}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(page, "replace")
        table[chr(byte) if char == "\ufffd" else char] = byte
    return table


@cache
def _known(page: str) -> re.Pattern[str]:
    return re.compile(_look(page))


def _trigger() -> str:
    return "|".join(map(_look, _PAGES))


def _look(page: str) -> str:
    """Return the look of three letters of two bytes, or of two of three, in a code page."""
    signs: dict[int, list[str]] = {}
    for char, byte in _bytes(page).items():
        signs.setdefault(byte, []).append(char)
    two = _class(signs, _LEADS[0], _LEADS[1])
    three = _class(signs, 0xE0, 0xEF)
    rest = _class(signs, 0x80, 0xBF)
    behind = f"{rest}{{2}}"
    if page == "cp866":  # small letters first, then any: with a capital it is no Russian word
        capital, small = _class(signs, 0x80, 0x9F), _class(signs, 0xA0, 0xBF)
        behind = f"(?:{capital}{rest}|{small}{capital})"
    return f"(?:{two}{rest}){{{_PAIRS}}}|(?:{three}{behind}){{{_TRIPLES}}}"


def _class(signs: dict[int, list[str]], first: int, last: int) -> str:
    chars = {char for byte in range(first, last + 1) for char in signs.get(byte, ())}
    return "[" + "".join(map(re.escape, sorted(chars))) + "]"
