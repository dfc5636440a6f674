"""Plain text: one segment for the whole; its units are found from the line breaks.

Two kinds of layout in which a single space counts are protected: tables drawn with rules of
hyphens, and the hunks of unified diffs.
"""

from __future__ import annotations

import re

from cleanup.formats import FormatOptions
from cleanup.text.segment import Segment, Span, marked

NAME = "text"
SUFFIXES = (".txt", ".text")


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return one segment, also for an empty text."""
    lang, source_lang = options.lang, options.source_lang
    return [Segment(0, len(raw), raw, lang, None, source_lang, marked(drawn(raw)))]


_RULE = re.compile(r"^[ \t]*(?:[+|][-=+|]{3,}[+|])[ \t]*\r?$", re.MULTILINE)
_ROW = re.compile(r"(?:[ \t]*[|+][^\n]*(?:\n|\Z))+")
_BOX = re.compile(r"^[^\n│┃║]*[│┃║][^\n│┃║]*[│┃║][^\n]*$", re.MULTILINE)
_HUNK = re.compile(r"^@@ -\d[^\n]*\n(?:[ +\-\\][^\n]*(?:\n|\Z))+", re.MULTILINE)


def drawn(raw: str) -> tuple[Span, ...]:
    """Return the rows of drawn tables below and above a rule, and the hunks of diffs; sorted,
    disjoint.
    """
    spans: list[Span] = []
    at = 0
    # A single sign is sought for at many times the speed of three.
    ends = [end for end in "+|" if end in raw]
    while any(sign + end in raw for end in ends for sign in ("--", "==")):
        rule = _RULE.search(raw, at)
        if not rule:
            break
        start = rule.start()
        while (above := raw.rfind("\n", 0, max(start - 1, 0)) + 1) < start and start > at:
            if raw[above:start].lstrip(" \t")[:1] not in ("|", "+"):
                break
            start = above
        rows = _ROW.match(raw, rule.start())
        at = rows.end() if rows else rule.end()
        spans.append((start, at))
    if "│" in raw or "┃" in raw or "║" in raw:
        spans += [match.span() for match in _BOX.finditer(raw)]
    if "\n@@ -" in raw:
        spans += [match.span() for match in _HUNK.finditer(raw)]
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


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
