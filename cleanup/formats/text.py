"""Plain text: one segment for the whole; its units are found from the line breaks."""

from __future__ import annotations

from cleanup.formats import FormatOptions
from cleanup.segment import Segment

NAME = "text"
SUFFIXES = (".txt", ".text")


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """One segment, also for an empty text."""
    return [Segment(0, len(raw), raw, options.lang, source_lang=options.source_lang)]


def escape(after: str, _segment: Segment, _at: int) -> str:
    """Itself."""
    return after


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last blank line (a paragraph must not be torn), else after the last line.

    Never after a CR at the very end: its LF may come next.
    """
    blank = max(raw.rfind("\n\n") + 1, raw.rfind("\n\r\n") + 2 if "\n\r\n" in raw else 0)
    if blank:
        return blank + 1
    return raw.rfind("\n") + 1 or raw.rfind("\r", 0, -1) + 1
