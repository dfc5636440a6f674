"""Names of a page's settings that were translated: ``título: Moinho`` where the source has
``title:``.

Programs read the settings between the first two lines of three hyphens of a Markdown file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BLOCK = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_NAME = re.compile(r"^([^\W\d][\w-]*)[ ]?:(?=\s|$)", re.MULTILINE)


def build() -> Detector:
    """Build a detector that offers the source's names, of a block with as many lines and names."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    ours, theirs = _BLOCK.match(view.text), _BLOCK.match(view.source or "")
    if not ours or not theirs or ours[1].count("\n") != theirs[1].count("\n"):
        return
    here, there = list(_NAME.finditer(ours[1])), _NAME.findall(theirs[1])
    if len(here) != len(there):
        return
    at = ours.start(1)
    for match, name in zip(here, there, strict=True):
        if match[1] != name and match[1] not in there:
            yield found(view.text, at + match.start(1), at + match.end(1), name, safe=False)
