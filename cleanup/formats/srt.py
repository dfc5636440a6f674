"""SubRip subtitles: numbers, times and settings are no text; a sentence may run over cues.

There is no standard: read is what VLC, mpv and pysubs2 read alike. Blank lines in a cue belong to
it, for what begins the next is its line of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._cues import TIME, Cue, last_boundary, lines_of, mends_tag, seconds, segments
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment

NAME = "srt"
SUFFIXES = (".srt",)
REREAD = True

TIMES = re.compile(rf"^[ \t]*{TIME}[ \t]*-->[ \t]*{TIME}[^\r\n]*$", re.MULTILINE)
NUMBER = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*(\d+)[ \t]*(?:\r\n|\n|\r)\Z")
TAG = re.compile(
    r"</?(?:b|i|u|s|em|strong|ruby|rt|rp|font|v|c|lang)>|<font [^<>\n]*>"
    r"|\{\\(?! )[^{}\n]*\}|\{/?[bius]\}",
    re.IGNORECASE,
)


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each run of cues that one sentence runs over."""
    found = list(_cues(raw))
    if not found and raw.strip():
        raise FormatError("There is no timing line (00:00:01,000 --> 00:00:02,000) in the file.")
    return spoken(list(segments(raw, found, add_line)), options.lang, options.source_lang)


def stretch(raw: str) -> list[Segment]:
    """Return the segments of some cues from the middle of a file, without their languages."""
    return list(segments(raw, _cues(raw), add_line))


def _cues(raw: str) -> Iterator[Cue]:
    times = re.finditer(TIMES, raw.replace("\r", "\n") if "\r" in raw else raw)
    now = next(times, None)
    name = _number(raw, 0, now.start()) if now else None
    while now is not None:
        following = next(times, None)
        end = following.start() if following else len(raw)
        number = _number(raw, now.end(), end) if following else None
        lines = lines_of(raw, now.end(), number.start() if number else end)
        groups = now.groups()
        yield Cue(name[1] if name else "", seconds(groups[:4]), seconds(groups[4:]), lines)
        now, name = following, number


def _number(raw: str, start: int, end: int) -> re.Match[str] | None:
    """Return the line with a cue's number right before its times."""
    first = max(start, end - 40)
    return NUMBER.search(raw, first, end)


def add_line(pieces: Pieces, start: int, end: int) -> None:
    """Add a line of a cue without its tags."""
    raw, at = pieces.raw, start
    if raw.find("<", start, end) >= 0 or raw.find("{", start, end) >= 0:
        for tag in TAG.finditer(raw, start, end):
            pieces.verbatim(at, tag.start())
            pieces.tag()
            at = tag.end()
    pieces.verbatim(at, end)


def escape(after: str, segment: Segment, at: int) -> str:
    """Itself. Raises Unspellable for what would end a cue or be mark-up, but for a torn tag."""
    if after == "\n" or mends_tag(after, segment, at, TAG):  # "\n": between two speakers
        return after
    if "\n" in after or "\r" in after or "-->" in after or TAG.search(after):
        raise Unspellable("A cue cannot get a new line, times or tags.")
    return after


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last blank line before a number and times that a finished sentence stands before.

    Where no sentence ends for long, before the last cue all the same.
    """
    return last_boundary(raw, BOUNDARY)


BOUNDARY = re.compile(rf"\r?\n\r?\n(?=[ \t]*\d+[ \t]*\r?\n[ \t]*{TIME}[ \t]*-->)")
