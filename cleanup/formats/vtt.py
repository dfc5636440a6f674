"""WebVTT: the cues' text; header, NOTE, STYLE and REGION are none. Specification: W3C WebVTT."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._cues import TIME, Cue, last_boundary, lines_of, mends_tag, seconds, segments
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "vtt"
SUFFIXES = (".vtt", ".webvtt")
REREAD = True

BLOCK = re.compile(r"(?:[^\r\n]+(?:\r\n|\n|\r|\Z))+")
TIMES = re.compile(rf"(?:^|(?<=[\r\n]))[ \t]*{TIME}[ \t]+-->[ \t]+{TIME}[^\r\n]*")
BOUNDARY = re.compile(
    rf"\r?\n\r?\n(?=(?:[^\r\n]+\r?\n)?[ \t]*{TIME}[ \t]+-->[ \t]+{TIME}[^\r\n]*\r?\n)"
)
BLOCKS = "blocks before"
NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?=[ \t\r\n]|\Z)")
TOKEN = re.compile(
    r"(?P<kept><rt>[^<\r\n]*(?:</rt>)?)|(?P<tag><(?!(?: +/? *|/ +)(?:[biu]|ruby|rt) *>)[^<>\r\n]*>)"
    r"|&(?P<name>amp|lt|gt|nbsp|lrm|rlm|quot);"
    r"|(?P<other>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)"
)
TAG = re.compile(r"</?(?:[biu]|ruby|rt)>")  # what `TOKEN` takes for text where it is torn
SAID = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "nbsp": "\u00a0",
    "lrm": "\u200e",
    "rlm": "\u200f",
    "quot": '"',
}


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each run of cues that one sentence runs over."""
    before = options.values.get(BLOCKS, 0)
    if not before and not raw.startswith("WEBVTT"):
        raise FormatError("The file does not start with WEBVTT, so it is not WebVTT.")
    found = list(segments(raw, _cues(raw, before), add_line))
    return spoken(found, options.lang, options.source_lang)


def stretch(raw: str) -> list[Segment]:
    """Return the segments of some cues from the middle of a file, without their languages."""
    return list(segments(raw, _cues(raw, 1), add_line))


def _cues(raw: str, before: int) -> Iterator[Cue]:
    """Yield the cues of a part of a file that so many blocks stand before."""
    for number, block in enumerate(BLOCK.finditer(raw), before):
        times = TIMES.search(raw, *block.span())
        if not number or NO_CUE.match(block[0]) or times is None:
            continue
        groups = times.groups()
        name = raw[block.start() : times.start()].strip() or str(number)
        lines = lines_of(raw, times.end(), block.end())
        yield Cue(name, seconds(groups[:4]), seconds(groups[4:]), lines)


def add_line(pieces: Pieces, start: int, end: int) -> None:
    """Add a line of a cue: entities are read, tags left out, what stands over ruby protected."""
    raw, at = pieces.raw, start
    foreign: int | None = None  # where words in another language begin
    for token in TOKEN.finditer(raw, start, end):
        pieces.verbatim(at, token.start())
        at = token.end()
        if token["name"]:
            pieces.spelled(SAID[token["name"]], token.start(), at)
        elif token["other"]:
            pieces.mark(pieces.size, pieces.size + at - token.start())
            pieces.verbatim(token.start(), at)
        else:
            pieces.tag()
            if token[0].startswith(("<lang", "</lang")):
                pieces.mark(pieces.size if foreign is None else foreign, pieces.size, "word")
                foreign = pieces.size if token[0][1] == "l" else None
    pieces.verbatim(at, end)
    if foreign is not None:
        pieces.mark(foreign, pieces.size, "word")


def escape(after: str, segment: Segment, at: int) -> str:
    """With entities, but for a torn tag. Raises Unspellable for a line break."""
    if mends_tag(after, segment, at, TAG):
        return after
    if "\n" in after or "\r" in after:
        raise Unspellable("A cue cannot get a new line.")
    return after.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last blank line before a cue that a finished sentence stands before.

    Where no sentence ends for long, before the last cue all the same.
    """
    return last_boundary(raw, BOUNDARY)


def carry(raw: str, options: FormatOptions) -> FormatOptions:
    """With the number of blocks before the next part, by which cues without a name are called."""
    count = options.values.get(BLOCKS, 0) + sum(1 for _ in BLOCK.finditer(raw))
    return replace(options, values={**options.values, BLOCKS: count})
