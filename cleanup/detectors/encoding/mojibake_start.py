"""A word's first letter in the wrong encoding, and nothing else: ``Ã¥klagare`` for ``åklagare``.

Between letters no correct text has the pair, and ftfy repairs it; at the start of a word it looks
like a capital and a mark, so it is only offered, and only where a lower-case word goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_PAIR = r"Ã[\u00a1-\u00bf…–„œ‰˜†‡š“]"  # å of ISO 8859-1; Å of Windows-1252
_PATTERN = re.compile(rf"(?<!\w){_PAIR}(?=[a-zà-ÿ]{{2}})")


def build() -> Detector:
    """Build a detector that offers the letter that the two characters are as UTF-8."""
    return Detector(find=_find, trigger=rf"{_PAIR}[a-zà-ÿ]")


def _find(view: View) -> Iterator[Edit]:
    for match in _PATTERN.finditer(view.text):
        letter = match[0].encode("cp1252").decode("utf-8")
        if letter.isalpha():
            yield found(view.text, *match.span(), letter, safe=False)
