"""A block of a page that is opened and never closed, or closed and never opened: ``<details>``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_CODE = re.compile(
    r"^[ \t>]*(```|~~~)[^\n]*\n(?:(?!^[ \t>]*\1).*\n)*(?:[ \t>]*\1[^\n]*|\Z)"
    r"|`[^`\n]*`|<!--[^<>\n]{0,300}-->",
    re.MULTILINE,
)
_TAG = re.compile(r"<(/?)(details|summary)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_MOST = 1  # tags without a partner: more are parts of a page, cut on purpose


def build() -> Detector:
    """Build a detector that flags the one tag of a text that lacks its partner."""
    return Detector(_find, r"<\/?(?:details|summary)", "segment")


def _find(view: View) -> Iterator[Edit]:
    lone = _lone(view.text)
    if len(lone) == _MOST and (view.source is None or not _lone(view.source)):
        yield found(view.text, *lone[0], None, safe=False)


def _lone(text: str) -> list[tuple[int, int]]:
    """Return the tags without a partner."""
    bare = _CODE.sub(lambda match: " " * len(match[0]), text)
    opened: dict[str, list[tuple[int, int]]] = {"details": [], "summary": []}
    lone: list[tuple[int, int]] = []
    for match in _TAG.finditer(bare):
        waiting = opened[match[2].lower()]
        if not match[1]:
            waiting.append(match.span())
        elif waiting:
            waiting.pop()
        else:
            lone.append(match.span())
    return sorted([*lone, *opened["details"], *opened["summary"]])
