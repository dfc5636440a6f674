"""Arabic letters in their shapes of print, as some files keep them: ``ﺍﻟﺒﺮﺝ`` for ``البرج``.

Unicode has them for old encodings only; its compatibility decomposition (UAX 15, NFKC) gives the
plain letters. Ligatures that stand for whole words (ﷺ, ﷲ) are meant and stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SHAPES = r"[\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc]{2,}"
_PATTERN = re.compile(_SHAPES)


def build() -> Detector:
    """Build a detector that offers the plain letters for two such letters or more in a row."""
    return Detector(find=_find, trigger=_SHAPES)


def _find(view: View) -> Iterator[Edit]:
    for match in _PATTERN.finditer(view.text):
        plain = unicodedata.normalize("NFKC", match[0])
        if plain.isalpha():
            yield found(view.text, *match.span(), plain, safe=False)
