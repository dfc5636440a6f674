"""A double prime (of inches and seconds) that closes a quotation: ``“the old mill″``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

PRIME = re.compile(r"″|′′")
MEASURE = re.compile(r"[°′]")


def build(*, opening: str = "“", closing: str = "”") -> Detector:
    """Build a detector that proposes ``closing`` for a prime where ``opening`` is open and nothing
    else closes it.

    Certain after a word; after a digit, where it may be a measure, the edit is not safe.
    Raises ValueError where a mark is not one character.
    """
    if len(opening) != 1 or len(closing) != 1:
        raise ValueError("`opening` and `closing` must be one character each")

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        open_at = -1
        used = 0
        for match in re.finditer(f"{opening}|{closing}|″|′′", text):
            sign = match[0]
            if sign == opening:
                open_at = match.start()
            elif sign == closing:
                open_at = -1
            elif open_at >= used and ends_word(text, match.start(), match.end()):
                later = re.search(f"[{opening}{closing}]", text[match.end() :])
                inner = text[open_at : match.start()]
                if (later is None or later[0] == opening) and not MEASURE.search(inner):
                    before = text[match.start() - 1]
                    more = PRIME.search(text, match.end()) is not None
                    yield found(
                        text,
                        match.start(),
                        match.end(),
                        closing,
                        safe=not before.isdigit() and not more,
                    )
                used = match.end()
                open_at = -1

    return Detector(look, f"{opening}[^{closing}]*(?:″|′′)")


def ends_word(text: str, start: int, end: int) -> bool:
    """Return True where the prime stands after a word of two letters, a digit or a mark, before
    a gap.
    """
    left = re.search(r"(?:[^\W\d_]{2}|\d|[.,!?…)])$", text[max(0, start - 3) : start])
    right = text[end : end + 1]
    return left is not None and (not right or right in " \u00a0\n.,;:!?)]—–-")
