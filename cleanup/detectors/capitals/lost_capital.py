"""A word that has a capital wherever it stands, written without: ``european law``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_CODE = re.compile(r"[=<>{}\[\]_/\\|\"]")
# Hundreds of words, one after the other at each place, would take a hundred times as long.
_ALONE = re.compile(r"(?<![\w’'.@#/_=:-])\w++(?![\w@/_=]|[.:]\w)")
_CAPITAL = re.compile(r"(?:^|[.!?]\s)[\"“'‘(]?[^\W\d_a-z]|\bI\b")


def build(*, words: list[str]) -> Detector:
    """Build a detector that proposes the capital for each of ``words`` (in lower case).

    Nothing is said of a text that has no capital at all: it does without them. Raises ValueError
    where there are no words, or one is no word in lower case.
    """
    if not words:
        raise ValueError("`words` is empty: list the words that are always capitalised")
    for word in words:
        if not word.isalpha() or not word.islower():
            raise ValueError(f"{word!r} must be one word in lower case")
    some, known = "|".join(sorted(words)), frozenset(words)

    def look(view: View) -> Iterator[Edit]:
        if not view.ask(_capitals):
            return
        for match in _ALONE.finditer(view.text):
            if match.group() not in known:
                continue
            start, end = match.span()
            if _CODE.search(view.text[max(0, start - 1) : end + 1]):
                continue
            yield found(view.text, start, start + 1, view.text[start].upper())

    return Detector(look, rf"\b(?:{some})\b")


@lru_cache(maxsize=4)  # each unit asks, and a text without any is read to its end
def _capitals(document: str) -> bool:
    return _CAPITAL.search(document) is not None
