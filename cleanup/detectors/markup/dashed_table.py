"""Long dashes in the line below a table's head: ``|—|—|`` for ``|---|---|``.

Machines join the hyphens to one dash, and the table is none any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# The second line of a table, not of a wiki's (``|| head ||``); what a further one holds in its
# cells may be a dash.
_SECOND = re.compile(
    r"(?:\A|\n)[ ]{0,3}\|(?!\|)[^\n]*\|[ ]*\n([ ]{0,3}\|(?:[ ]?:?[–—]{1,3}:?[ ]?\|){2,})[ ]*"
    r"(?=\n[ ]{0,3}\||\n?\Z)"
)
_DASHES = re.compile("[–—]+")


def build() -> Detector:
    """Build a detector that offers hyphens."""
    return Detector(_find, r"\|[ ]?:?[–—]", scope="segment")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    for match in _SECOND.finditer(text):
        if "|" not in text[text.rfind("\n", 0, match.start()) + 1 : match.start()]:
            yield found(text, *match.span(1), _DASHES.sub("---", match[1]))
