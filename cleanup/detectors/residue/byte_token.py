"""Bytes of a character that a model has no token for: ``<0xE2><0x80><0x94>``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_RUN = re.compile(r"(?:<0x[0-9A-Fa-f]{2}>){1,64}")
_BYTE = re.compile(r"<0x([0-9A-Fa-f]{2})>")


def build() -> Detector:
    """Build a detector that offers what the bytes say, and flags them where they say nothing."""
    return Detector(_find, r"<0x[0-9A-Fa-f]{2}>")


def _find(view: View) -> Iterator[Edit]:
    for match in _RUN.finditer(view.text):
        if view.source and match[0] in view.source:
            continue
        try:
            said = bytes(int(byte, 16) for byte in _BYTE.findall(match[0])).decode()
        except UnicodeDecodeError:
            said = ""
        plain = said.isprintable() or said in ("\n", "\t")
        # One such alone may be an address in memory that somebody put between brackets.
        if said and plain and (len(said.encode()) > 1 or said == "\n"):
            yield found(view.text, *match.span(), said)
        elif not said:
            yield found(view.text, *match.span(), None)
