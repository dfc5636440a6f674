"""SBV, the subtitles of YouTube: a line of two times, lines of text, a blank line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._cues import TIME, Cue, lines_of, seconds, segments
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment

NAME = "sbv"
SUFFIXES = (".sbv",)
REREAD = True

TIMES = re.compile(rf"(?:^|(?<=[\r\n])){TIME},{TIME}[ \t]*(?=[\r\n]|\Z)")


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each run of cues that one sentence runs over."""
    found = list(_cues(raw))
    if not found and raw.strip():
        raise FormatError("There is no timing line (0:00:01.000,0:00:02.000) in the file.")
    return spoken(list(segments(raw, found, add_line)), options.lang, options.source_lang)


def _cues(raw: str) -> Iterator[Cue]:
    times = [*TIMES.finditer(raw)]
    ends = [*(match.start() for match in times[1:]), len(raw)]
    for number, (match, end) in enumerate(zip(times, ends, strict=False), 1):
        groups = match.groups()
        lines = lines_of(raw, match.end(), end)
        yield Cue(str(number), seconds(groups[:4]), seconds(groups[4:]), lines)


def add_line(pieces: Pieces, start: int, end: int) -> None:
    """Add a line of a cue; ``[br]`` breaks it."""
    at = start
    while (broken := pieces.raw.find("[br]", at, end)) >= 0:
        pieces.verbatim(at, broken)
        at = broken + 4
        pieces.line_break(broken, at)
    pieces.verbatim(at, end)


def escape(after: str, _segment: Segment, _at: int) -> str:
    """Itself. Raises Unspellable for a line break."""
    if "\n" in after or "\r" in after or "[br]" in after:
        raise Unspellable("A cue cannot get a new line.")
    return after


cut = None  # a film's subtitles are some 100 KB
