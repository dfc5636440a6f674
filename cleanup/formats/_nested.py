"""A format inside a format: HTML or Markdown in the strings of a JSON file, a catalogue, a table.

The outer format tells the strings, the inner one the texts in each of them; an edit is spelled by
both, in turn.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from cleanup.formats import Format, FormatError, FormatOptions
from cleanup.text.segment import Mark, Segment, Span
from cleanup.value import replace

INNER = ("html", "markdown")
# Whose texts are whole documents, or have no place for other mark-up.
ALONE = frozenset({"text", "markdown", "html", "srt", "vtt", "sbv", "ass"})


def nested(outer: Format, inner: Format) -> Format:
    """Return the outer format with its strings read as the inner one. Reads one document."""
    if outer.name in ALONE or outer.members is not None:
        return outer
    kept: dict[tuple[int, int, str], tuple[Segment, Segment]] = {}

    def read(raw: str, options: FormatOptions) -> list[Segment]:
        found: list[Segment] = []
        for one in outer.read(raw, options):
            told = FormatOptions(one.lang, one.source_lang)
            parts = inner.read(one.text, told)
            sources = _sources(one, inner, told, len(parts))
            for part, source in zip(parts, sources, strict=True):
                made = composed(one, part, source)
                kept[made.start, made.end, made.text] = one, part
                found.append(made)
        return found

    def escape(after: str, segment: Segment, at: int) -> str:
        one, part = kept[segment.start, segment.end, segment.text]
        return outer.escape(inner.escape(after, part, at), one, _place(part, at))

    def intact(raw: str, options: FormatOptions) -> Callable[[str], bool]:
        return _intact(raw, options, outer, inner)

    whole = intact if outer.intact or inner.intact else None
    again = outer.reread or inner.reread
    joint = all(form.joint or not form.reread for form in (outer, inner))
    return replace(outer, read=read, escape=escape, intact=whole, reread=again, joint=joint)


def _intact(
    raw: str, options: FormatOptions, outer: Format, inner: Format
) -> Callable[[str], bool]:
    """Return what tells whether an edited text has the structure of ``raw``, and each string its
    own.
    """
    whole = outer.intact(raw, options) if outer.intact else None
    options = replace(options, strict=False, skip=lambda _: None)  # all were told at first
    strings = outer.read(raw, options)
    known: dict[int, Callable[[str], bool]] = {}

    def alike(number: int, now: str) -> bool:
        one = strings[number]
        if now == one.text or inner.intact is None:
            return True
        if number not in known:
            known[number] = inner.intact(one.text, FormatOptions(one.lang, one.source_lang))
        return known[number](now)

    def same(made: str) -> bool:
        if whole is not None and not whole(made):
            return False
        try:
            found = outer.read(made, options)
        except FormatError:
            return False
        return len(found) == len(strings) and all(alike(n, e.text) for n, e in enumerate(found))

    return same


def _sources(one: Segment, inner: Format, options: FormatOptions, count: int) -> list[str | None]:
    """Return the source of each part, where it has as many parts."""
    if one.source is None:
        return [None] * count
    texts = [part.text for part in inner.read(one.source, options)]
    return list(texts) if len(texts) == count else [None] * count


def composed(one: Segment, part: Segment, source: str | None) -> Segment:
    """Return a part of a string, told of the raw text that the string stands in."""
    size = len(part.text)
    places = [_place(part, at) for at in range(size + 1)]
    ends = dict(one.gaps)
    last = ends.get(places[-1], _place(one, places[-1]))
    offsets: Sequence[int] | None = None
    if one.offsets is not None or part.offsets is not None:
        offsets = array("I", [*(_place(one, at) for at in places[:-1]), last])
    gaps = {at: ends.get(place, _place(one, place)) for at, place in part.gaps}
    marks = list(part.marks)
    for at, place in one.gaps:
        index = bisect_left(places, at)
        if index < size and places[index] == at and index and places[index - 1] == at - 1:
            gaps.setdefault(index, place)
        elif 0 < index <= size and places[index] != at and index not in gaps:
            marks.append(Mark(index - 1, index))  # it is spelled over the outer mark-up
    marks += _moved(one.marks, places, size)
    return Segment(
        _place(one, places[0]),
        last,
        part.text,
        part.lang or one.lang,
        source,
        one.source_lang,
        tuple(marks),
        offsets,
        part.units,
        "",
        one.id,
        tuple(sorted(gaps.items())),
        one.beside,
    )


def _place(segment: Segment, at: int) -> int:
    return segment.start + at if segment.offsets is None else segment.offsets[at]


def _moved(marks: Sequence[Mark], places: Sequence[int], size: int) -> Iterator[Mark]:
    """Yield the marks of the whole string, as far as they cover something of the part."""
    for mark in marks:
        first, last = span_of(mark, places)
        last = min(last, size)
        if first < last:
            yield replace(mark, start=first, end=last)


def span_of(mark: Mark, places: Sequence[int]) -> Span:
    """Return which code points of a part a mark of the whole string covers, also partly."""
    first = bisect_left(places, mark.start)
    if first and first < len(places) and places[first] > mark.start:
        first -= 1  # it begins within the spelling of this one
    if first == len(places):
        first -= 1
    return first, bisect_left(places, mark.end)
