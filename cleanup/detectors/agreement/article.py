"""An article of the wrong gender before a noun whose ending tells the gender: ``un decisión``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LETTERS = "a-zA-ZÀ-ɏ"
_AFTER = r"(?![\w'’@/-]|\.\w)"


def build(*, articles: dict[str, str], endings: list[str], keep: list[str]) -> Detector:
    """Write another article before words of these endings.

    ``articles`` give for each wrong one (and what melts with it) the right one, in small letters.
    ``keep`` are the endings of words of the other gender. Raises ValueError where a list is empty.
    """
    if not articles or not endings:
        raise ValueError("`articles` and `endings` need at least one entry each")
    wrong = "|".join(sorted(map(re.escape, articles), key=len, reverse=True))
    some = "|".join(sorted(map(re.escape, endings), key=len, reverse=True))
    noun = rf"[{_LETTERS}]+(?:{some})"
    pattern = re.compile(rf"(?<![\w'’-])({wrong}) (?=({noun}){_AFTER})", re.IGNORECASE)
    others = tuple(keep)

    def find(view: View) -> Iterator[Edit]:
        for match in pattern.finditer(view.text):
            said, word = match[1], match[2]
            if word.isupper() or word.lower().endswith(others):
                continue
            right = articles[said.lower()]
            if said[0].isupper():
                right = right[0].upper() + right[1:]
            yield found(view.text, match.start(1), match.end(1), right)

    return Detector(find, rf"(?i)(?:^|\W)(?:{wrong}) {noun}(?:$|\W)")
