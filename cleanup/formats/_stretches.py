"""A Markdown document in stretches that are read alike alone and in the whole, each only once.

A stretch ends before a line that begins with a letter or ``#`` after a blank one, where both
parsers agree that nothing is open: a paragraph put there is at the top level. Both read a
document line by line from its top, so what follows does not depend on what is before such a
place, and of a document that changes only the stretches that changed are read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from cleanup.formats import FormatOptions
from cleanup.formats._commonmark import definitions, keeps_structure
from cleanup.formats._markdown import (
    blocks,
    inlines,
    parsed,
    placed,
    refuse_deep,
    segments,
)
from cleanup.text.segment import Part, Segment, Span
from cleanup.value import Value

_MOST = 20_000  # stretches that are remembered
_PLACE = re.compile(r"\n\r?\n(?=#|[^\W\d_])")
_FRONT = re.compile(r"(-{3}|\+{3})[ \t]*\r?\n")  # what may be front matter
_ALONE = "x\n"  # a paragraph
Definitions = tuple[tuple[str, str, str], ...]  # label, address, title


class Stretch(Value):
    """Spans in bytes of the stretch."""

    units: tuple[Span, ...]
    marks: tuple[Span, ...]
    labels: frozenset[bytes]
    definitions: Definitions


class Intact(Value):
    """What compares the structure of a stretch; ``definitions`` are those of the document."""

    definitions: Definitions
    last: bool

    def __call__(self, raw: str) -> Callable[[str], bool]:
        """Return what tells whether an edited text has the structure of ``raw``."""
        told = {label: {"href": href, "title": title} for label, href, title in self.definitions}
        end = "" if self.last else _ALONE
        same = keeps_structure(raw + end, told)
        return lambda made: same(made + end)


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return what ``read`` of the format returns. Raises FormatError."""
    found = stretches(raw)
    every = frozenset[bytes]().union(*(stretch.labels for _, _, stretch in found))
    units: list[Span] = []
    marks: list[Span] = []
    for start, end, _ in found:
        mine, beside = _spans(raw[start:end], every, end == len(raw))
        units += [(a + start, b + start) for a, b in mine]
        marks += [(a + start, b + start) for a, b in beside]
    return segments(raw, units, marks, options)


def parts(raw: str) -> list[Part]:
    """Return the stretches of a document, and what compares the structure of each."""
    found = stretches(raw)
    told: dict[str, tuple[str, str, str]] = {}
    for _, _, stretch in found:
        for each in stretch.definitions:
            told.setdefault(each[0], each)
    every = tuple(told.values())
    within, last = Intact(every, last=False), Intact(every, last=True)
    return [Part(start, end, last if end == len(raw) else within) for start, end, _ in found]


@lru_cache(4)
def stretches(raw: str) -> tuple[tuple[int, int, Stretch], ...]:
    """Return the stretches with start and end. Raises FormatError."""
    return tuple(_stretches(raw))


def _stretches(raw: str) -> Iterator[tuple[int, int, Stretch]]:
    places = [match.end() for match in _PLACE.finditer(raw, _front(raw))]
    start = at = 0
    while at < len(places):
        step = 1
        while at < len(places):
            if (found := _stretch(raw[start : places[at]])) is not None:
                yield start, places[at], found
                start = places[at]
                at += 1
                break
            at += step  # what is open may be so to the end: no text is read too often
            step *= 2
    if start < len(raw) or not raw:
        yield start, len(raw), _last(raw[start:])


def _front(raw: str) -> int:
    """Return where front matter may end at the latest, 0 where there is none."""
    opening = _FRONT.match(raw)
    if opening is None:
        return 0
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*$", re.MULTILINE)
    found = closing.search(raw, opening.end())
    return found.end() if found else 0


@lru_cache(_MOST)
def _stretch(text: str) -> Stretch | None:
    """Return what is in a text, or None where something is open at its end."""
    refuse_deep(text)
    defined = definitions(text + _ALONE, closed=True)
    if defined is None:
        return None
    data = text.encode()
    root = parsed(data + _ALONE.encode())
    node = root.descendant_for_byte_range(len(data), len(data) + 1)
    if node is None or node.start_byte != len(data) or not _at_top(node):
        return None
    units, marks, labels = blocks(data + _ALONE.encode(), root)
    return _made(units[:-1], marks, labels, defined)


@lru_cache(4)
def _last(text: str) -> Stretch:
    refuse_deep(text)
    data = text.encode()
    return _made(*blocks(data, parsed(data)), definitions(text) or {})


def _made(
    units: list[Span],
    marks: list[Span],
    labels: set[bytes],
    defined: Mapping[str, Mapping[str, str]],
) -> Stretch:
    told = tuple((name, each["href"], each["title"]) for name, each in defined.items())
    return Stretch(tuple(units), tuple(marks), frozenset(labels), told)


def _at_top(node: object) -> bool:
    """Return whether a node of the tree is in a paragraph that is in nothing but sections."""
    kinds = []
    while node is not None:
        kinds.append(node.type)  # type: ignore[attr-defined]
        node = node.parent  # type: ignore[attr-defined]
    while kinds and kinds[-1] in ("document", "section"):
        kinds.pop()
    return kinds == ["inline", "paragraph"]


@lru_cache(_MOST)
def _spans(
    text: str,
    labels: frozenset[bytes],
    last: bool,  # noqa: FBT001 -- of what is remembered
) -> tuple[list[Span], list[Span]]:
    """Return units and marks in code points of a stretch; ``labels`` are of the document."""
    found = _last(text) if last else _stretch(text)
    assert found is not None
    data = text.encode()
    marks = [*found.marks, *inlines(data, found.units, set(labels))]
    return placed(text, data, found.units, marks)
