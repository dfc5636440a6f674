"""A line break of the source that the translation spells out: ``one\\\\ntwo`` for two lines, also
torn: ``one\\\\ ntwo``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_WRITTEN = re.compile(r"[ ]?\\(?:n(?![a-z0-9_\\/])|[ ]n(?![a-z0-9_/]))[ ]?")


def build() -> Detector:
    """Build a detector that offers the line break itself, where the translation has fewer of them
    than the source, which spells out none.
    """
    return Detector(_find, r"\\ ?n", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    more = source.count("\n") - text.count("\n")
    if more < 1 or "\\n" in source:
        return
    written = list(_WRITTEN.finditer(text))
    if len(written) <= more:
        for match in written:
            yield found(text, *match.span(), "\n", safe=False)
