"""Quotation marks of another language: ``« the mill »`` in English, ``„el molino“`` in Spanish.

One decision for the document: all edits share a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.quotes._marks import MARKS, PAIRS, side
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_BLANKS = " \u00a0\u202f"
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_OTHER = re.compile(r"[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]")
DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands
_SPOKEN = re.compile(r"\s*(?:and|or|et|ou|und|oder|y|o|e|i|или|и|en|of)\b[ ][«»„“”]|\s*[«»„“”]")
_ENGLISH = re.compile('“[^“”„‟«»"\\n]{1,400}”')
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = re.compile('[«“„"]')


def build(*, marks: str = "«»„“”") -> Detector:
    """Build a detector that proposes the language's own pair for each of ``marks`` that none of its
    pairs has.

    The blanks inside the marks go with them. Where the text has more straight marks than its
    own curly ones, straight ones are proposed. Nothing is said where the side of one mark cannot
    be told, or what is in the marks is of another script. Raises ValueError without marks.
    """
    if not marks:
        raise ValueError("`marks` is empty: write the marks to look at")
    some = re.compile(f"[{re.escape(marks)}]")

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        pairs = PAIRS.get(primary(view.lang) or "")
        if not pairs or len(text) > DOCUMENT:
            return
        own = {mark for pair in pairs for mark in pair}
        if primary(view.lang) == "pt" and view.lang != "pt-BR":  # Portugal has them
            own |= {"«", "»"}
        strange = [match.start() for match in some.finditer(text) if match[0] not in own]
        opening, closing = pairs[0]
        if opening == "„":  # whole pairs of English are another detector's
            of_english = {match.end() - 1 for match in _ENGLISH.finditer(text)}
            strange = [at for at in strange if at not in of_english]
        if not strange:
            return
        strange += _partners(text, strange, closing)
        if text.count('"') > sum(text.count(mark) for mark in pairs[0]):
            opening = closing = '"'
        edits = []
        for at in sorted({*strange}):
            edit = _own(text, at, opening, closing)
            if edit is None:
                return
            edits.append(edit)
        yield from edits

    return Detector(look, f"[{re.escape(marks)}]", scope="segment")


def _partners(text: str, strange: list[int], closing: str) -> list[int]:
    """Return the closing marks of quotations that a strange low mark opens."""
    found_at = (MARKS.search(text, at + 1) for at in strange if text[at] == "„")
    return [
        match.start()
        for match in found_at
        if match and match[0] != closing and side(text, match.start()) == "close"
    ]


def _own(text: str, at: int, opening: str, closing: str) -> Edit | None:
    """Return the edit of one mark, None where it cannot be told what it is."""
    start, end = at, at + 1
    which = side(text, at)
    if not which:
        which = {"«": "open", "»": "close", "„": "open"}.get(text[at], "")
        if which == "open":
            while text[end : end + 1] in _BLANKS and end < len(text):
                end += 1
        while which == "close" and start and text[start - 1] in _BLANKS:
            start -= 1
        if not which or (start == 0 and which == "close"):
            return None
        if text[at] == "»" and start < at and not _OPENING.search(text, 0, at):
            return None  # an arrow: "All podcasts »"
        beside = text[start - 1] if which == "close" else text[end : end + 1]
        if not (beside.isalnum() or beside in ".,!?…)(%"):
            return None
        if _SPOKEN.match(text, end) or _SPOKEN.match(text, at + 1):
            return None
    inner = text[end : end + 40] if which == "open" else text[max(0, start - 40) : start]
    letters = _LETTER.findall(inner)
    near = letters[0] if which == "open" and letters else letters[-1] if letters else ""
    usual = _LETTER.search(text)
    if not near or bool(_OTHER.match(near)) != bool(usual and _OTHER.match(usual[0])):
        return None
    return found(text, start, end, opening if which == "open" else closing, group="foreign-marks")
