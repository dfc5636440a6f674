"""A small word in Latin letters that look Cyrillic: ``Мост je затворен``, ``он c нами``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TO_CYRILLIC = dict(zip("aeocyxkj", "аеосухкј", strict=True))


def build(*, words: list[str]) -> Detector:
    """Build a detector that offers the ``words``, given in Cyrillic, where they stand in Latin
    letters between words in Cyrillic. Raises ValueError for a word that has no such look.
    """
    latin = {cyrillic: letter for letter, cyrillic in _TO_CYRILLIC.items()}
    table = {}
    for word in words:
        if not all(letter in latin for letter in word):
            raise ValueError(f"{word!r} has letters that look like no Latin letter")
        table["".join(latin[letter] for letter in word)] = word
    said = "|".join(sorted(table, key=len, reverse=True))
    look = re.compile(rf"(?<=[\u0400-\u04ff][ ])(?:{said})(?=[ ][\u0400-\u04ff]{{2}})")

    def find(view: View) -> Iterator[Edit]:
        for match in look.finditer(view.text):
            yield found(view.text, *match.span(), table[match[0]])

    return Detector(find, rf"[\u0400-\u04ff] (?:{said}) [\u0400-\u04ff]")
