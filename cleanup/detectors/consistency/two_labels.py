"""Numbered labels of one row that change their word: ``Passo 1``, ``Passo 2``, ``Etapa 3``.

A machine translates each label by itself. Only rows whose numbers go on one by one count, and
lines that are nothing but the label, or begin with it before a colon.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LABEL = re.compile(
    r"(?m)^[ \t]*(?:#{1,6} +)?(?:\*\*|__)?(?P<word>[^\W\d_]{3,20})[ \u00a0](?P<number>\d{1,2})"
    r"(?=[ \t]*(?:\*\*|__)?[.:)]?(?:\*\*|__)?[ \t]*$|[ \t]*(?:\*\*|__)?[:：](?!\d))"
)
_TRIGGER = r"(?m)^[ \t]*(?:#{1,6} +)?[*_]{0,2}(?:[A-Za-z]|[^\x00-\x7f]){3,20}[ \u00a0]\d"
_LEAST = 4  # labels of a row
_USUAL = 2  # times the word stands there that is proposed


def build(*, words: str) -> Detector:
    """Build a detector that proposes the word that the row has more often, or has first.

    ``words`` is a pattern of the words that mean the same there: steps and stages, but no days and
    nights. Raises ValueError where it is empty.
    """
    if not words:
        raise ValueError("`words` is empty: give the words that mean a step of a row")
    known = re.compile(words)

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if "\n" not in text:
            return
        for row in _rows(list(_LABEL.finditer(text))):
            said = Counter(match["word"].lower() for match in row)
            usual, times = said.most_common(1)[0]  # of those said as often the first
            if len(said) == 1 or times < _USUAL or 2 * times < len(row):
                continue
            if not all(map(known.fullmatch, said)):
                continue
            told = next(match["word"] for match in row if match["word"].lower() == usual)
            reason = f"The other labels of this row are called “{told}”."
            for match in row:
                if match["word"].lower() != usual:
                    yield found(text, *match.span("word"), told, reason=reason, safe=False)

    return Detector(look, _TRIGGER, "segment")


def _rows(labels: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the rows whose numbers go on one by one."""
    row: list[re.Match[str]] = []
    for match in labels:
        if row and int(match["number"]) != int(row[-1]["number"]) + 1:
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(match)
    if len(row) >= _LEAST:
        yield row
