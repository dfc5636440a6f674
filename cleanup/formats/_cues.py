"""Subtitles: sentences that run over cues, read as one, each edit in its own cue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from cleanup.formats._pieces import Pieces
from cleanup.text.segment import Segment, Span
from cleanup.value import Value

LONGEST_PAUSE = 2.0  # seconds between cues of one sentence
MOST = 8  # cues of one sentence
ENDED = re.compile(r"[.?!…:;。！？♪♫*\")\]}»”’][\s\"'”’»)\]]*\Z")
OPENS = re.compile(r"\s*(?:[-–—‐♪♫*#>\[(]|\.\.\.|…)")  # a speaker, a song, a noise
TIME = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
LOOKED_AT = 20_000  # code points at the end of a part, in which the next one may begin
FINISHED = '.?!…"”»)]'
LINE_END = re.compile(r"\r\n|\n|\r")

AddLine = Callable[[Pieces, int, int], None]


def mends_tag(after: str, segment: Segment, at: int, tag: re.Pattern[str]) -> bool:
    """Return whether a replacement is the tag that blanks tore there: ``< i>``, ``</ i>``."""
    if not tag.fullmatch(after):
        return False
    there = segment.text[at : at + 2 * len(after) + 4]
    return there.replace(" ", "").startswith(after.replace(" ", ""))


class Cue(Value):
    """A cue: its number or name, its times in seconds, and the places of its lines."""

    name: str
    start: float
    end: float
    lines: tuple[Span, ...]


def seconds(found: Sequence[str | None]) -> float:
    """Return a time from its hours, minutes, seconds and the digits after the point."""
    hours, minutes, secs, rest = (part or "0" for part in found)
    return int(hours) * 3600 + int(minutes) * 60 + int(secs) + int(rest.ljust(3, "0")) / 1000


def lines_of(raw: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the lines of ``raw[start:end]`` without the blank ones at both ends."""
    found: list[Span] = []
    at = start
    for ended in LINE_END.finditer(raw, start, end):
        found.append((at, ended.start()))
        at = ended.end()
    found.append((at, end))
    while found and not raw[slice(*found[-1])].strip():
        found.pop()
    while found and not raw[slice(*found[0])].strip():
        found.pop(0)
    return tuple(found)


def last_boundary(raw: str, boundary: re.Pattern[str]) -> int:
    """Return where a part may end: at the last boundary that a finished sentence stands before,
    else at the last one; 0 without one.
    """
    ends = [match.end() for match in boundary.finditer(raw, max(0, len(raw) - LOOKED_AT))]
    finished = [at for at in ends if raw[max(0, at - 40) : at].rstrip()[-1:] in FINISHED]
    return (finished or ends or [0])[-1]


def segments(raw: str, cues: Iterable[Cue], add_line: AddLine) -> Iterator[Segment]:
    """Yield a segment for each run of cues that one sentence runs over."""
    run: list[Cue] = []
    text = ""
    for cue in cues:
        if not cue.lines:
            continue
        said = _said(raw, cue, add_line)
        if run and not (len(run) < MOST and _goes_on(text, said, run[-1], cue)):
            yield from _segment(raw, run, add_line)
            run = []
        run.append(cue)
        text = said
    if run:
        yield from _segment(raw, run, add_line)


def _said(raw: str, cue: Cue, add_line: AddLine) -> str:
    pieces = Pieces(raw)
    for start, end in cue.lines:
        add_line(pieces, start, end)
    return pieces.text.strip()


def _goes_on(text: str, following: str, cue: Cue, after: Cue) -> bool:
    """Return True where the text of a cue is a sentence's beginning and that of the next its
    rest.
    """
    pause = after.start - cue.end
    if not text or not following or not -1 <= pause <= LONGEST_PAUSE:
        return False
    if ENDED.search(text) or OPENS.match(following):
        return False
    return following[0].islower() or (text[-1] == "," and following[0].isalpha())


def _segment(raw: str, run: Sequence[Cue], add_line: AddLine) -> Iterator[Segment]:
    pieces = Pieces(raw)
    starts = [0]
    for number, cue in enumerate(run):
        for index, (start, end) in enumerate(cue.lines):
            if pieces.spans:
                last = cue.lines[index - 1][1] if index else run[number - 1].lines[-1][1]
                if index:
                    pieces.spelled("\n", last, start)
                else:
                    pieces.line_break(last, start, " ")
                if OPENS.match(raw, start, end):
                    starts.append(pieces.size)
            add_line(pieces, start, end)
    if not pieces.text.strip():
        return
    ends = [*(start - 1 for start in starts[1:]), pieces.size]
    units = tuple((a, b) for a, b in zip(starts, ends, strict=True) if a < b)
    one = pieces.segment(None, name=run[0].name, units=units if "\n" in pieces.text else None)
    if one is not None:
        yield one
