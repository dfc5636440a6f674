"""A large number's word that looks like the source's and says a thousand times more or less:
``2 billones de euros`` for ``2 billion euros``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_NUMBER = r"(?<![\w.,])(\d{1,3}(?:[.,]\d{1,3})?)[ \u00a0\u202f-]?"

_SCALE = r"(?i:(?=[bmt]r?[iy]l\w|мил\w|бил\w|трил\w|мл[нр]))"


def build(*, words: list[list[str]]) -> Detector:
    """Build a detector that proposes the word of the same size.

    Each of ``words`` is a language of the source, its word, a language of the text, the false word
    and the right one. Found is a number that stands before the source's word in the source and
    before the false word in the text. Raises ValueError for a row that has not five entries.
    """
    table: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in words:
        if len(row) != 5:  # noqa: PLR2004
            raise ValueError(f"`words` has {row!r}: five entries are needed")
        other, said, lang, false, right = row
        table.setdefault((other, lang), []).append((said, false, right))

    def look(view: View) -> Iterator[Edit]:
        rows = table.get((primary(view.source_lang) or "", primary(view.lang) or ""))
        if not rows or not view.source:
            return
        for said, false, right in rows:
            own = {_plain(m[1]) for m in re.finditer(rf"{_NUMBER}{said}\b", view.source)}
            # The same figure of another size there may be what the text says.
            if not own or any(_plain(m[1]) in own for m in _sized(view.source, said)):
                continue
            for match in re.finditer(rf"{_NUMBER}({re.escape(false)})\b", view.text):
                if _plain(match[1]) in own:
                    yield found(view.text, match.start(2), match.end(2), right, safe=False)

    return Detector(look, r"\d", "segment", bilingual=True)


def _sized(source: str, said: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of a source that another word than ``said`` sizes."""
    return re.finditer(rf"{_NUMBER}(?!{said}\b){_SCALE}", source)


def _plain(number: str) -> str:
    return number.replace(",", ".")
