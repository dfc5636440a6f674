"""Straight and typographic quotation marks in one document: ``"mill"`` beside ``“river”``.

What the document has oftener is proposed for the rest, as one decision. Nothing is said where a
straight mark may be an inch or a second, or stands inside of a typographic pair, and where the side
of one mark cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cleanup.detectors import Detector
from cleanup.detectors.quotes._marks import MARKS, PAIRS, side
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands
_LEAST = 4  # marks of the commoner kind
_ENGLISH = ("“", "”")
_SHARE = 3  # as often as the rarer kind stands the commoner


def build(*, wanted: str = "") -> Detector:
    """Build a detector that proposes the document's commoner kind of quotation marks.

    ``wanted`` is the kind of a house, "straight" or "typographic", whatever the document has.
    Raises ValueError for another.
    """
    if wanted not in {"", "straight", "typographic"}:
        raise ValueError(f"`wanted` must be straight or typographic, not {wanted!r}")
    some = MARKS.pattern if wanted == "straight" else '["]'
    return Detector(partial(_look, wanted), some, "segment")


def _look(wanted: str, view: View) -> Iterator[Edit]:
    text = view.text
    pairs = PAIRS.get((view.lang or "").split("-")[0])
    straight = text.count('"')
    if not pairs or not (straight or wanted) or len(text) > DOCUMENT:
        return
    opening, closing = pairs[0]
    curly = text.count(opening) + text.count(closing)
    sparing = curly and pairs[0] == _ENGLISH  # nobody wants „…” or «…» turned straight
    if straight % 2 or opening == closing or curly % 2:
        return
    if wanted == "typographic" or (not wanted and curly >= max(_LEAST, _SHARE * straight)):
        edits = _made(text, '"', (opening, closing), (opening, closing))
    elif wanted or (sparing and straight - _of_code(text) >= max(_LEAST, _SHARE * curly)):
        edits = _made(text, opening + closing, ('"', '"'), ('"', '"'))
    else:
        return
    yield from edits or ()


def _of_code(text: str) -> int:
    """Return how many straight marks stand around code, where they are no quotation marks."""
    return text.count('"`') + text.count('`"')


def _made(
    text: str, marks: str, right: tuple[str, str], around: tuple[str, str]
) -> list[Edit] | None:
    """Return the edit of each of the ``marks``; None where one is not plainly open or closed.

    Marks inside of a pair ``around`` them stay: a quotation within a quotation.
    """
    edits: list[Edit] = []
    inside = False
    wanted = "open"
    for match in MARKS.finditer(text):
        at, mark = match.start(), match[0]
        if mark not in marks:
            inside = mark == around[0] if around[0] != around[1] else not inside
            continue
        which = side(text, at)
        if inside or which != wanted or (at and text[at - 1].isdigit() and which == "open"):
            return None
        wanted = "close" if which == "open" else "open"
        new = right[0] if which == "open" else right[1]
        edits.append(found(text, at, at + 1, new, safe=False, group="document-marks"))
    return edits if wanted == "open" else None
