"""Straight and curly quotation marks or apostrophes in one text.

One decision for the text: all edits share a group, and take the marks of the smaller number to the
style of the greater one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View
from cleanup.text.uncoded import uncoded

CURLY = {"“": '"', "”": '"', "‘": "'", "’": "'"}
# Straight marks as quotation marks and apostrophes; after a digit they may be feet and inches.
DOUBLE = re.compile(r'(?<![\d\\=])"')
APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=[^\W\d_]s)'(?= [a-z])")
SINGLE = re.compile(r"(?<![\w'])'(?=[^\W_])|(?<=[\w.,!?])'(?=$|[\s.,;:!?)])")
CURLED = re.compile("[“”‘’]")
OPENS = frozenset(" \u00a0\n\t([{—–-/“‘")
# Other styles that no mark of this detector can be turned into, and code.
ELSE = re.compile(r"[„‚«»″′`]|[=(]\s?[\"'][\w/.]|[\"']\)[;:]")
DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands


def build(*, minimum: int = 4) -> Detector:
    """Build a detector that proposes the style of the majority where a text has at least
    ``minimum`` marks.

    Nothing is said of a text of more than 100,000 code points: a corpus or a dump has many authors.
    Raises ValueError where ``minimum`` is below 2.
    """
    if minimum < 2:  # noqa: PLR2004
        raise ValueError("`minimum` must be 2 or more: one mark is not mixed")

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if len(text) > DOCUMENT or not ('"' in text or "'" in text):
            return
        if not any(sign in text for sign in CURLY):
            return
        if "\n" not in text.strip() or ELSE.search(text := uncoded(text)):
            return
        curly = [match.start() for match in CURLED.finditer(text)]
        straight = straight_marks(text)
        if not curly or not straight or len(curly) + len(straight) < minimum:
            return
        if len(curly) <= len(straight):
            for at in curly:
                yield found(text, at, at + 1, CURLY[text[at]], group="marks")
            return
        for at, after in sorted(straight.items()):
            yield found(text, at, at + 1, after, group="marks")

    return Detector(look, trigger=CURLED.pattern, scope="segment")


def straight_marks(text: str) -> dict[int, str]:
    """Return the place of each straight mark that is surely one, and the curly mark for it.

    Empty where one cannot be told: half a decision would mix the text again.
    """
    marks = {match.start(): "’" for match in APOSTROPHE.finditer(text)}
    start = 0
    for line in text.split("\n"):
        places = [start + match.start() for match in DOUBLE.finditer(line)]
        if len(places) % 2:
            return {}
        for number, at in enumerate(places):
            opens = at == 0 or text[at - 1] in OPENS
            if opens != (number % 2 == 0):
                return {}
            marks[at] = "“" if opens else "”"
        start += len(line) + 1
    for match in SINGLE.finditer(text):
        if match.start() not in marks:
            opens = match.start() == 0 or text[match.start() - 1] in OPENS
            marks[match.start()] = "‘" if opens else "’"
    return marks
