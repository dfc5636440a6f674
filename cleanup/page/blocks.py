"""A text as it reads: paragraphs, cells or messages, with the findings in their places.

What is shown is a segment's decoded text: mark-up around it and escapes in it are left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cleanup.edits.edit import clash
from cleanup.edits.place import Finding
from cleanup.edits.report import Report
from cleanup.text.blocks import units
from cleanup.text.lines import line_starts, place
from cleanup.text.segment import Segment, Span
from cleanup.value import Value

WHOLE = 60  # blocks; a text of no more is shown whole
_NEAR = 2  # blocks that are shown before and after one with findings
_NESTED = 50  # segments that may lie in one another (attributes in a paragraph of HTML)


class Numbered(Value):
    """A finding with its number, and those that lie under it: it takes their place if accepted."""

    number: int
    finding: Finding
    under: tuple[Numbered, ...] = ()


class Block(Value):
    """A stretch of text that is read by itself; ``pieces`` are texts and findings in order.

    ``line`` is where it begins, from 1; in a member of a zip file, which of its stretches it is.
    """

    segment: Segment
    line: int
    pieces: tuple[str | Numbered, ...]


class Gap(Value):
    """So many blocks without findings, which are not shown."""

    count: int


@dataclass(slots=True)
class _Unit:
    """A block in the making: its span in the segment's text, and what was found there."""

    segment: Segment
    start: int
    end: int
    found: list[tuple[int, int, Numbered]] = field(default_factory=list)


def blocks(
    report: Report, found: Sequence[Numbered], segments: Sequence[Segment] = ()
) -> Iterator[Block | Gap]:
    """Yield the blocks of a report that hold findings, with some around them, in order.

    ``found`` are its findings in the order of the text, ``segments`` those of its format; where
    they do not hold every finding, the raw text is shown.
    """
    tops = list(_tops(found))
    shown = _units(tops, sorted(segments, key=lambda s: (s.start, -s.end)))
    if shown is None:
        shown = _units(tops, [Segment(0, len(report.raw), report.raw, report.lang)])
    assert shown is not None
    starts = line_starts(report.raw)
    hidden = 0
    for number, (unit, near) in enumerate(zip(shown, _near(shown), strict=True), 1):
        if not near:
            hidden += 1
            continue
        if hidden:
            yield Gap(hidden)
            hidden = 0
        line, _ = place(starts, _raw(unit.segment, unit.start))
        line = number if report.member else line + report.line
        yield Block(unit.segment, line, tuple(_pieces(unit)))
    if hidden:
        yield Gap(hidden)


def _tops(found: Iterable[Numbered]) -> Iterator[Numbered]:
    """Yield the findings that lie under no other; a suggestion lies over the safe edits in it."""
    top: Numbered | None = None
    under: list[Numbered] = []
    order = sorted(found, key=lambda n: (n.finding.edit.start, -n.finding.edit.end, n.finding.made))
    for each in order:
        if top is not None and clash(top.finding.edit, each.finding.edit):
            under.append(each)
            continue
        if top is not None:
            yield Numbered(top.number, top.finding, tuple(under))
        top, under = each, []
    if top is not None:
        yield Numbered(top.number, top.finding, tuple(under))


def _units(found: Sequence[Numbered], segments: Sequence[Segment]) -> list[_Unit] | None:
    """Return the units of the segments, in order, with what was found; None if some is outside."""
    parts: dict[int, list[_Unit]] = {n: _parts(s) for n, s in enumerate(segments)}
    begins = [s.start for s in segments]
    for each in found:
        edit = each.finding.edit
        number = _holder(segments, begins, edit.start, edit.end)
        if number is None:
            return None
        segment = segments[number]
        start, end = _decoded(segment, edit.start), _decoded(segment, edit.end)
        _put(parts[number], start, end, each)
    return [unit for number in parts for unit in parts[number]]


def _parts(segment: Segment) -> list[_Unit]:
    spans: Iterable[Span] = segment.units if segment.units is not None else units(segment.text)
    whole = segment.source is not None
    if whole:
        spans = [(0, len(segment.text))]
    return [_Unit(segment, a, b) for a, b in spans if whole or segment.text[a:b].strip()] or [
        _Unit(segment, 0, len(segment.text))
    ]


def _holder(segments: Sequence[Segment], begins: Sequence[int], start: int, end: int) -> int | None:
    """Return the number of the innermost segment that holds a span of the raw text."""
    last = bisect_right(begins, start) - 1
    for number in range(last, max(-1, last - _NESTED), -1):
        if segments[number].end >= end:
            return number
    return None


def _put(parts: list[_Unit], start: int, end: int, found: Numbered) -> None:
    """Add a finding to its unit; one that runs over several joins them."""
    begins = [unit.start for unit in parts]
    first = max(0, bisect_right(begins, start) - 1)
    last = max(first, bisect_right(begins, max(start, end - 1)) - 1)
    unit = parts[first]
    unit.start = min(unit.start, start)
    unit.end = max(parts[last].end, end)
    for other in parts[first + 1 : last + 1]:
        unit.found += other.found
    unit.found.append((start, end, found))
    del parts[first + 1 : last + 1]


def _near(shown: Sequence[_Unit]) -> list[bool]:
    if len(shown) <= WHOLE:
        return [True] * len(shown)
    near = [False] * len(shown)
    for number, unit in enumerate(shown):
        if unit.found:
            for other in range(max(0, number - _NEAR), min(len(shown), number + _NEAR + 1)):
                near[other] = True
    return near


def _pieces(unit: _Unit) -> Iterator[str | Numbered]:
    text, at = unit.segment.text, unit.start
    for start, end, found in unit.found:
        if start > at:
            yield text[at:start]
        yield found
        at = max(at, end)
    if at < unit.end:
        yield text[at : unit.end]


def _raw(segment: Segment, at: int) -> int:
    """Return the place in the raw text of a place in the segment's text."""
    return segment.start + at if segment.offsets is None else segment.offsets[at]


def _decoded(segment: Segment, at: int) -> int:
    """Return the place in the segment's text of a place in the raw text."""
    if segment.offsets is None:
        return min(max(0, at - segment.start), len(segment.text))
    return min(bisect_left(segment.offsets, at), len(segment.text))
