"""Numbers of footnotes that came down beside their words: ``the mill1 was built in the valley2``.

One such word may be a name or a code. Where a text has a row of them, each word another and each
number the next one, they were raised once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# A word of small letters at least at its end, perhaps its mark, and the number.
_NOTE = re.compile(
    r"(?<![\w@#/.:_-])(?P<word>[^\W\d_]?[a-zß-öø-ɏа-џ]{3,})[.,;:!?”»\"]?(?P<number>[1-9]\d?)"
    r"(?=[.,;:!?)”»\"]?(?:\s|$))(?![.,:]\d)"
)
_ROW = 3  # notes that go on one by one
_DOCUMENT = 100_000  # letters
_CODE = re.compile(r"[{}<>=`|\\]")


def build() -> Detector:
    """Build a detector that flags the numbers of a row, the first of which is 1 to 9."""

    def look(view: View) -> Iterator[Edit]:
        if len(view.text) > _DOCUMENT or _CODE.search(view.text):
            return
        row: list[re.Match[str]] = []
        for match in _NOTE.finditer(view.text):
            number = int(match["number"])
            if row and number == int(row[-1]["number"]) + 1:
                row.append(match)
                continue
            yield from _flagged(view.text, row)
            row = [match]
        yield from _flagged(view.text, row)

    return Detector(
        look, r"(?:[a-z]|[^\x00-\x7f]){3}[.,;:!?\"]?[1-9]\d?(?:[\s.,;:!?)\"]|$)", "segment"
    )


def _flagged(text: str, row: list[re.Match[str]]) -> Iterator[Edit]:
    words = {match["word"].lower() for match in row}
    if len(row) >= _ROW and len(words) == len(row) and int(row[0]["number"]) < 10:  # noqa: PLR2004
        for match in row:
            yield found(text, *match.span("number"), None, safe=False)
