"""Letters and digits of full width in a text of another script: ``１２０ euros``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_WIDE_DIGITS = re.compile(
    "(?<![\uff21-\uff5a])[\uff10-\uff19]+(?:[\uff0e\uff1a][\uff10-\uff19]+)*(?![\uff21-\uff5a])"
)
_WIDE = re.compile(
    "(?:[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0d\uff0f\uff1d\uff0e]"
    "|(?<=[\uff10-\uff19])\uff1a(?=[\uff10-\uff19]))+"
)
_EAST = re.compile("[\u1100-\u11ff\u2e80-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")


def build(*, least: int = 1, east: bool = False) -> Detector:
    """Build a detector that proposes the plain forms for runs of at least ``least`` characters,
    where no letter is East Asian; with ``east`` of digits alone, where one is. Raises ValueError
    where ``least`` is below 1.
    """
    if least < 1:
        raise ValueError("`least` must be 1 or more")
    runs = _WIDE_DIGITS if east else _WIDE

    def look(view: View) -> Iterator[Edit]:
        eastern = _EAST.search(view.text) is not None
        if eastern != east or not re.search(r"[^\W\d_]", _WIDE.sub("", view.text)):
            return
        for match in runs.finditer(view.text):
            if len(match[0]) >= least:
                yield found(view.text, *match.span(), unicodedata.normalize("NFKC", match[0]))

    return Detector(look, "[\uff10-\uff19]" if east else "[\uff05-\uff5a]")
