"""Markdown (CommonMark with GitHub's tables, front matter, footnotes, maths): its prose.

The text is the raw file. Its units are the paragraphs, headings, list items and table cells; what
is mark-up, and everything that is in no unit, is protected. Read with tree-sitter, because it is
fast and gives the exact place of every mark. A second parser, markdown-it-py, reads paragraphs of
more than 2,000 bytes, for which the first may take more than linear time, and decides whether edits
keep the structure.
"""

from __future__ import annotations

from collections.abc import Callable

from cleanup.formats import FormatOptions, _yaml
from cleanup.formats._markdown import found, refuse_deep, segments
from cleanup.text.segment import Segment

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
REREAD = JOINT = True


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for the whole, also for an empty file, and those of the front matter.

    Raises FormatError for what is nested too deeply.
    """
    refuse_deep(raw)
    return segments(raw, *found(raw), options)


def escape(after: str, segment: Segment, at: int) -> str:
    """Itself: what is between the marks is plain text. In the front matter, as YAML."""
    return _yaml.escape(after, segment, at) if segment.spelling else after


cut = None  # a fence or a definition anywhere may change what all the rest is


def intact(raw: str, options: FormatOptions) -> Callable[[str], bool]:  # noqa: ARG001 - of all formats
    """Return whether an edited text has the same structure, as a second parser sees it."""
    from cleanup.formats._commonmark import keeps_structure  # noqa: PLC0415 - after edits only

    return keeps_structure(raw)
