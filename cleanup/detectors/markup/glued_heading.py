"""A heading of Markdown without the blank behind its signs: ``##Introduction``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_HEADING = re.compile(r"(#{1,6})(?!TODO|FIXME)(?=[^\W\d_])[^#]{1,100}")
_AFTER = re.compile(r"[ \t]*\r?\n[ \t]*\r?\n(?=[^\s#])|[ \t]*\r?\n#{0,6}[ \t]*\r?\n")
_CLOSED = re.compile(r"[.!?…。！？]\s*\Z")


def build() -> Detector:
    """Build a detector that offers the blank where the line stands alone, above a paragraph, and
    begins like a title.
    """
    return Detector(_find, r"^#{1,6}[^\W\d_]")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    match = _HEADING.fullmatch(text.rstrip())
    if not match or _CLOSED.search(text) or text[match.end(1)].islower():
        return
    before = view.document[: view.offset].rstrip(" \t")
    if (not before or before.endswith("\n")) and _AFTER.match(
        view.document, view.offset + len(text)
    ):
        yield found(text, match.end(1), match.end(1), " ")
