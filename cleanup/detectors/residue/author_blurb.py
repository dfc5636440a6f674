"""What a made-up author says of himself below a text: "Lifelong beer guru. General TV fanatic."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_PART = re.compile(r"[^.!?。！？\n]+[.!?。！？]?")
_EDGES = re.compile(r"\A[\W_]+|[\W_]+\Z")
_LEAST, _WORDS, _LONGEST = 3, 8, 400  # parts that name a calling; words of a part; letters in all
_SHARE = 2  # at least half of the parts name one


def build(*, callings: dict[str, str]) -> Detector:
    """Build a detector that flags a paragraph of short parts, most of which name a calling.

    ``callings`` are patterns by language, without regard to case. Raises ValueError for a bad one.
    """
    all_of = "|".join(callings.values())
    try:
        calling = re.compile(rf"(?<!\w)(?:{all_of})", re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"`callings` has an invalid pattern: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        start = 0
        for line in text.split("\n"):
            if len(line) <= _LONGEST and is_blurb(line):
                yield found(text, start, start + len(line), None)
            start += len(line) + 1

    def is_blurb(line: str) -> bool:
        parts = [part for part in map(_bare, _PART.findall(line)) if part]
        # Of most lines a part is too long: that is asked first, since it takes no time.
        if len(parts) < _LEAST or any(len(part.split()) > _WORDS for part in parts):
            return False
        named = sum(bool(calling.search(part)) for part in parts)
        return named >= _LEAST and named * _SHARE >= len(parts)

    return Detector(find, rf"(?i)(?:{all_of})[^.。\n]{{0,40}}[.。][^.。\n]{{0,60}}(?:{all_of})")


def _bare(part: str) -> str:
    return _EDGES.sub("", part)
