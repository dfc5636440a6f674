"""Marks of a wiki page in brackets: ``History[edit]``, ``[citation needed]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BRACKETS = re.compile(r"[ \t]?[\[［]([^\[\]［］\n]{2,80})[\]］](?![(\[])")


def build(*, words: list[str]) -> Detector:
    """Build a detector that offers to delete a bracket that holds nothing but some of ``words``,
    divided by bars.
    """
    known = frozenset(word.casefold() for word in words)

    def find(view: View) -> Iterator[Edit]:
        for match in _BRACKETS.finditer(view.text):
            parts = re.split(r"\s*[|/]\s*", match[1].strip())
            if all(part.casefold() in known for part in parts if part):
                yield found(view.text, *match.span(), "")

    firsts = {first for word in words for first in (word, word[0].upper() + word[1:])}
    heads = "|".join(sorted(map(re.escape, firsts)))
    return Detector(find, rf"[\[［]\s?(?:{heads})")
