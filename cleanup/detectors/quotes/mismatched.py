"""A quotation that opens with one kind of mark and closes with another: ``“Come in", he said``.

The sides are told by the spaces around the marks. Only a text whose marks open and close by turns
is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cleanup.detectors import Detector
from cleanup.detectors.quotes._marks import MARKS, PAIRS, side
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SIGNS = '“”„«»「」『』‟‹›"'
_SPACES = frozenset(" \u00a0\u202f")
_WHOLE = {"“”", "„“", "„”", "«»", "»«", "””", "»»", "「」", "『』", '""', "”“", "““"}


def build(*, longest: int = 400) -> Detector:
    """Build a detector that proposes the partner of the mark that the language uses, for quotations
    of up to ``longest``.

    Raises ValueError where ``longest`` is below 1.
    """
    if longest < 1:
        raise ValueError("`longest` must be 1 or more")

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        places = [match.start() for match in MARKS.finditer(text)]
        suspects = [
            (start, end)
            for start, end in zip(places[::2], places[1::2], strict=False)
            if text[start] + text[end] not in _WHOLE and end - start <= longest
        ]
        if not suspects:
            return  # most texts, before it is asked to which side each mark belongs
        sides = [_side(view, at) for at in places]
        if any(given not in (("open", "close"), ("close", "open")) for given in pairwise(sides)):
            return
        if not sides or sides[0] != "open":
            return
        yield from (_mended(view, start, end) for start, end in suspects)

    return Detector(look, _trigger())


def _side(view: View, at: int) -> str | None:
    """Return on which side of a quotation a mark stands; of French marks with spaces on both sides
    their shape tells it.
    """
    told, sign = side(view.text, at), view.text[at]
    if told not in ("open", "close") and sign in "«»" and (view.lang or "")[:2] == "fr":
        return "open" if sign == "«" else "close"
    return told


def _trigger() -> str:
    """Return the pattern of two neighbouring marks that are no pair."""
    marks = "".join(dict.fromkeys(sign for sign in _SIGNS if MARKS.fullmatch(sign)))
    others = ((a, "".join(b for b in marks if a + b not in _WHOLE)) for a in marks)
    return "|".join(f"{a}[^{marks}]*[{rest}]" for a, rest in others if rest)


def _mended(view: View, start: int, end: int) -> Edit:
    """Return the closing mark for the opening one, where the language has that one; else the
    other way.
    """
    text = view.text
    pairs = PAIRS.get((view.lang or "").split("-")[0], (("“", "”"), ("«", "»"), ("„", "“")))
    for opening, closing in pairs:
        if text[start] == opening and text[end] != closing:
            space = text[start + 1]  # French sets one inside
            inside = space if space in _SPACES and text[end - 1] not in _SPACES else ""
            return found(text, end, end + 1, inside + closing)
    for opening, closing in pairs:
        if text[end] == closing:
            return found(text, start, start + 1, opening)
    return found(text, start, end + 1, f'"{text[start + 1 : end]}"')
