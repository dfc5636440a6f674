"""A word of UTF-8 that was read in a code page, within text that was not: ``Клуб С„СѓС‚Р±РѕР»``.

In Cyrillic of Windows-1251 each letter is Р, С or Т and a sign or a letter that Russian has not;
in Greek of Windows-1253 it is Ξ or Ο and such a one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LEAST = 3  # letters
_SIGNS = "\xbf"  # the last of the signs that a code page may lack
_PAGES = {"cp1251": "РСТҐ", "cp1253": "ΞΟ"}


def _seconds(page: str) -> str:
    """Return what stands for the second byte of a letter in a code page."""
    chars = [bytes([byte]).decode(page, "ignore") or chr(byte) for byte in range(0x80, 0xC0)]
    return "".join(re.escape(char) for char in chars)


_RUNS = {
    page: re.compile(rf"(?:[{leads}][{_seconds(page)}]){{{_LEAST},}}")
    for page, leads in _PAGES.items()
}
_LETTERS = re.compile(r"[\u0370-\u052f]+")


def build() -> Detector:
    """Build a detector that offers the word as it was."""
    return Detector(_find, "|".join(run.pattern for run in _RUNS.values()))


def _find(view: View) -> Iterator[Edit]:
    for page, run in _RUNS.items():
        for match in run.finditer(view.text):
            word = _read(match[0], page)
            if word is not None and _LETTERS.fullmatch(word):
                yield found(view.text, *match.span(), word, safe=False)


def _read(seen: str, page: str) -> str | None:
    """Return what the bytes of the page say in UTF-8."""
    try:
        parts = [char.encode(page) if char > _SIGNS else _byte(char, page) for char in seen]
        return b"".join(parts).decode("utf-8")
    except UnicodeError:
        return None


def _byte(char: str, page: str) -> bytes:
    try:
        return char.encode(page)
    except UnicodeError:
        return char.encode("latin-1")
