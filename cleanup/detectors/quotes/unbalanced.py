"""Quotation marks and brackets that lost their partner, in a text of several paragraphs.

In one sentence nothing is said: the partner may be in the next one, and human sentences taken
alone have as many single marks as a machine's.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View
from cleanup.text.uncoded import uncoded

PAIRS = {
    "(": ")",
    "[": "]",
    "“": "”",
    "«": "»",
    "「": "」",
    "『": "』",
    "《": "》",
    "（": "）",
    "【": "】",
}
OPENING = {close: open_ for open_, close in PAIRS.items()}
QUOTES = frozenset("“”«»")
GAP = re.compile(r"\n[ \t\u00a0\r]*\n\s*")
LINE = re.compile("\n")
# a) b) 1) iv) and 2.1) count things; :) and )) are faces.
COUNTED = re.compile(r"(?:^|[\s(\[,;)：；，、。])(?:\d{1,2}(?:\.\d+)*|[^\W\d_]|[ivxIVX]+)$")
FACE = re.compile(r"[:;=8xXB][-'^o~]*[()\[\]]+|[()\[\]]{2,}|[()\[\]][-'^o~]*[:;=]")
# Where a closing bracket by itself is a smile: "thanks)".
SMILING = frozenset(("be", "kk", "ru", "uk"))
# What makes a text something else than prose: code, markup, a table.
TECHNICAL = re.compile(r"[{}]|</|=>|==|\\[a-z]|^\s*\||\$\(|[\w.]\(\)", re.MULTILINE)
# A kind of mark of which more than every fourth (and these) is alone is used for something else.
SPARE = 3
DOCUMENT = 100_000  # code points; what is longer is a collection of many texts


class Mark(NamedTuple):
    place: int
    sign: str
    block: int


def build(*, marks: str = "()[]“”«»", paragraphs: int = 2) -> Detector:
    """Build a detector that flags ``marks`` without a partner in texts of at least ``paragraphs``
    paragraphs.

    A quotation of several paragraphs opens each of them and closes in the last. Where a kind of
    mark is used in more ways than one (German and English quotation marks in one text), nothing is
    said about this kind, and nothing at all about a text of more than 100,000 code points: a corpus
    has sentences of many texts. Raises ValueError for a mark that is no bracket or has no partner
    there.
    """
    check(marks, paragraphs)
    kinds = [mark for mark in marks if mark in PAIRS]

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if len(text) > DOCUMENT or "\n" not in text:
            return
        # Counting costs next to nothing, and most texts end here.
        odd = [kind for kind in kinds if text.count(kind) != text.count(PAIRS[kind])]
        if not odd or len(gaps := breaks(text)) < paragraphs - 1:
            return
        text = uncoded(text)
        technical = {bisect(gaps, match.start()) for match in TECHNICAL.finditer(text)}
        for kind in odd:
            signs = [
                Mark(match.start(), match[0], bisect(gaps, match.start()))
                for match in re.finditer(f"[{re.escape(kind + PAIRS[kind])}]", text)
            ]
            for mark in single(text, kind, signs):
                if mark.block in technical or (mark.sign in QUOTES and mixed(text, mark.place)):
                    continue
                if mark.sign == ")" and (view.lang or "")[:2] in SMILING:
                    continue
                yield found(text, mark.place, mark.place + 1, None, reason=reason(mark.sign))

    return Detector(look, trigger="\n", scope="segment")


def check(marks: str, paragraphs: int) -> None:
    for mark in marks:
        if (PAIRS.get(mark) or OPENING.get(mark) or "") not in marks or (
            mark not in PAIRS and mark not in OPENING
        ):
            raise ValueError(f"`marks`: {mark!r} is not one of a pair, or the other one is missing")
    if paragraphs < 1:
        raise ValueError("`paragraphs` must be 1 or more")


def single(text: str, kind: str, signs: list[Mark]) -> list[Mark]:
    """Return the marks of one kind without a partner; none where the kind is used in another
    way.
    """
    if not signs or (kind in QUOTES and foreign(text, signs)):
        return []
    if kind in QUOTES:
        alone = lonely_quotes(signs)
    else:
        alone = [mark for mark in lonely(signs) if not harmless(text, mark.place)]
    return alone if 4 * len(alone) <= len(signs) + SPARE else []


def mixed(text: str, place: int) -> bool:
    """Return whether the line has a straight mark without a partner too, which closes or opens the
    quotation: another rule tells of that.
    """
    end = text.find("\n", place)
    start = text.rfind("\n", 0, place) + 1
    return text.count('"', start, len(text) if end < 0 else end) % 2 == 1


def reason(sign: str) -> str:
    what = "closed" if sign in PAIRS else "opened"
    return f"This {sign} is never {what}."


def breaks(text: str) -> list[int]:
    """Return where paragraphs end: at blank lines where there are any, else at line ends."""
    bare = text.rstrip()
    return [m.start() for m in GAP.finditer(bare)] or [m.start() for m in LINE.finditer(bare)]


def foreign(text: str, signs: list[Mark]) -> bool:
    """Return True where a mark stands as it would in another style: „…“, »…«, ”…”."""
    if {"„", "‚"} & set(text) and signs[0].sign in "“”":
        return True
    for mark in signs:
        left = text[mark.place - 1 : mark.place]
        right = text[mark.place + 1 : mark.place + 2]
        if mark.sign in PAIRS:
            if left.isalnum() and not right.isalnum():
                return True
        elif right.isalnum() and not left.isalnum():
            return True
    return False


def lonely(signs: list[Mark]) -> list[Mark]:
    """Return the marks without a partner, each paragraph for itself."""
    stack: list[Mark] = []
    alone: list[Mark] = []
    for mark in signs:
        while stack and stack[-1].block != mark.block:
            alone.append(stack.pop())
        if mark.sign in PAIRS:
            stack.append(mark)
        elif stack:
            stack.pop()
        else:
            alone.append(mark)
    return sorted([*alone, *stack])


def lonely_quotes(signs: list[Mark]) -> list[Mark]:
    """Return the same, with quotations that run over paragraphs and open each of them again."""
    stack: list[Mark] = []
    alone: list[Mark] = []
    for mark in signs:
        if mark.sign in PAIRS:
            if stack and stack[-1].block != mark.block:
                waiting = stack.pop()
                if mark.block != waiting.block + 1:
                    alone.append(waiting)
            stack.append(mark)
        elif stack:
            stack.pop()
        else:
            alone.append(mark)
    return sorted([*alone, *stack])


def harmless(text: str, place: int) -> bool:
    """Return True for the bracket of a list's number or of a face."""
    start = max(0, place - 8)
    if text[place] in ")]）" and COUNTED.search(text, start, place):
        return True
    return any(
        match.start() <= place < match.end() for match in FACE.finditer(text, start, place + 5)
    )
