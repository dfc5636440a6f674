r"""A letter that was left as a program's escape inside a word: ``caf\u00e9``, ``caf\xc3\xa9``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ESCAPES = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_CODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BYTES = re.compile(r"(?:\\x[c-fC-F][0-9a-fA-F](?:\\x[89abAB][0-9a-fA-F]){1,3})+")
_PATH = re.compile(r"\\(?!u[0-9a-fA-F]{4}|x[89a-fA-F][0-9a-fA-F])")


def build() -> Detector:
    """Build a detector that offers the letter, where no other backslash shows a path or a
    program.
    """
    return Detector(_find, r"\\u[0-9a-fA-F]{4}|\\x[c-fC-F][0-9a-fA-F]\\x")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    if _PATH.search(text):
        return
    yield from _bytes(text)
    for match in _ESCAPES.finditer(text):
        start, end = match.span()
        codes = _CODE.findall(match[0])
        word = "".join(chr(int(code, 16)) for code in codes)
        within = text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()
        if (word.isalpha() and (within or len(codes) > 1)) or _mark(text, start, end, word):
            yield found(text, start, end, word)


def _bytes(text: str) -> Iterator[Edit]:
    """Yield the letters whose bytes of UTF-8 are written out, in a word or as one."""
    for match in _BYTES.finditer(text):
        codes = bytes(int(code, 16) for code in match[0].split("\\x")[1:])
        with suppress(UnicodeError):
            word = codes.decode("utf-8")
            if word.isalpha() or word in "’‘“”–—…\xa0":
                yield found(text, *match.span(), word)


def _mark(text: str, start: int, end: int, sign: str) -> bool:
    """Return whether the escape of a mark stands where only the mark itself makes sense: an
    apostrophe between letters, the brackets of a tag.
    """
    if sign in "'’":
        return text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()
    lower = text.lower()
    return sign in ("<", ">", "><", "</") and "\\u003c" in lower and "\\u003e" in lower
