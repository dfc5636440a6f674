"""Emphasis of Markdown that is none any more: ``** word **``, ``**note:**word``, ``**word*``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_STARS = re.compile(r"(?<![*\\])\*\*(?!\*)")
_WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
_CODE = re.compile(r"[=;{}\\/]|\d\s*\Z|\A\s*\d")
_MARK = re.compile(r"[：:，。！？；、）)」』”\"]\Z")
_HALF = re.compile(r"(?<![*A-Za-z0-9\\/])\*\*([^\W\d_][^*\n/.]{0,60}[^*\s/.])\*(?![*/.(A-Za-z])")
_OPENS = re.compile(r"[「『（“《(\"]")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTER = re.compile(  # of scripts that part words by blanks
    r"[A-Za-zÀ-ɏ\u0370-\u06ff\u0900-\u0dff\u10a0-\u10ff\u1200-\u137f\uac00-\ud7a3]"
)
_LONGEST = 200  # letters between two pairs of stars


def build() -> Detector:
    """Build a detector that offers two pairs of stars close to the words between them, a blank
    behind a pair that cannot close, and the star that a pair lost.
    """
    return Detector(_find, r"\*\*")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    stars = list(_STARS.finditer(text))
    if len(stars) % 2:
        for match in _HALF.finditer(text):
            yield found(text, match.end(), match.end(), "*")
        return
    for left, right in zip(stars[::2], stars[1::2], strict=True):
        start, end = left.end(), right.start()
        inner = text[start:end]
        if "\n\n" in inner or len(inner) > _LONGEST or not _WORD.search(inner):
            continue
        if inner.isupper():
            continue  # a headline between ornaments
        if _CODE.search(inner.strip()) or inner.count("(") != inner.count(")"):
            continue
        yield from _spaced(text, start, end)
        after = text[right.end() : right.end() + 1]
        if _EAST.match(text[max(0, left.start() - 1) : left.start()]) and _OPENS.match(inner):
            yield found(text, left.start(), left.start(), " ")
        if _EAST.match(after) and _MARK.search(inner):
            yield found(text, right.end(), right.end(), " ")


def _spaced(text: str, start: int, end: int) -> Iterator[Edit]:
    inner = text[start:end]
    lead, trail = len(inner) - len(inner.lstrip(" ")), len(inner) - len(inner.rstrip(" "))
    # Stars close to the word outside: the space is on their wrong side.
    left, right = text[: start - 2][-1:], text[end + 2 :][:1]
    group = f"emphasis{start}"
    if lead:
        outer = " " if _LETTER.match(left) else ""
        first = start - 2 if outer else start
        yield found(text, first, start + lead, f"{outer}**" if outer else "", group=group)
    if trail:
        outer = " " if _LETTER.match(right) else ""
        last = end + 2 if outer else end
        yield found(text, end - trail, last, f"**{outer}" if outer else "", group=group)
