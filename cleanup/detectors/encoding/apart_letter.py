"""Letters written as several characters: ``и`` and a breve for ``й``, ``ﾃﾞ`` for ``デ``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SIGNS = {"゛": "\u3099", "゜": "\u309a"}
_MARK = r"[\u0300-\u0308\u030a-\u030c\u0327\u0328\u3099\u309a]"
# Cyrillic has stress marks on its letters, which stay.
_COMPOSED = re.compile(
    rf"[иИуУ]\u0306|[еЕіІ]\u0308|(?![\u0400-\u052f])[^\W\d_]{_MARK}{{1,2}}|[か-ホ][゛゜]"
    r"|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
_HALF = re.compile(r"[\uff66-\uff9f]{2,}")


def build() -> Detector:
    """Build a detector that offers the one letter, all in one decision; and full-width katakana for
    two or more of half the width.
    """
    return Detector(
        _find,
        rf"\w{_MARK}|[か-ホ][゛゜]|[\uff66-\uff9f]{{2}}|[\u1100-\u1112][\u1161-\u1175]",
    )


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    for match in _COMPOSED.finditer(text):
        after = unicodedata.normalize("NFC", "".join(_SIGNS.get(char, char) for char in match[0]))
        follows = text[match.end() : match.end() + 1]
        if len(after) == 1 and not (follows and unicodedata.combining(follows)):
            yield found(text, *match.span(), after, group="apart-letters")
    for match in _HALF.finditer(text):
        after = unicodedata.normalize("NFKC", match[0])
        yield found(text, *match.span(), after, group="half-width")
