"""A first look at many short segments at once: by itself each costs little more than the asking.

Subtitles, tables and catalogues of messages have thousands of segments of a line or two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cleanup.engine.block import encoded
from cleanup.rules.match import Hits, RuleSet
from cleanup.text.blocks import split
from cleanup.text.segment import Segment
from cleanup.value import Value

SHORT = 2000  # code points of a segment that is looked at with others
_TOGETHER = 500  # segments
Key = tuple[str, str | None, bool]


class Seen(Value):
    """A segment's language, its units and where they start, and which rules may find something.

    ``busy`` tells of units by number, of those in which there may be something.
    """

    lang: str
    texts: list[str]
    starts: list[int]
    busy: Mapping[int, Hits]


def first_looks(
    segments: Sequence[Segment], rules: RuleSet, language: Callable[[Segment], str | None]
) -> Iterator[Seen | None]:
    """Yield for each segment what was seen in it, None where it must be looked at by itself."""
    for at in range(0, len(segments), _TOGETHER):
        yield from _together(segments[at : at + _TOGETHER], rules, language)


def _together(
    segments: Sequence[Segment], rules: RuleSet, language: Callable[[Segment], str | None]
) -> list[Seen | None]:
    seen: list[Seen | None] = [None] * len(segments)
    alike: dict[Key, list[tuple[int, list[str], list[int]]]] = {}
    for number, segment in enumerate(segments):
        if segment.units is None and 0 < len(segment.text) <= SHORT:
            texts, starts = split(segment.text)
            # The language of each line is asked for where none is told: see ``engine.segment``.
            if (segment.lang is not None or len(texts) == 1) and (lang := language(segment)):
                key = (lang, segment.source_lang, bool(segment.source))
                alike.setdefault(key, []).append((number, texts, starts))
    for (lang, source_lang, sourced), some in alike.items():
        matcher = rules.matcher(lang, source_lang, sourced=sourced)
        if matcher.always:
            continue
        busy = matcher.busy([encoded(unit) for _, texts, _ in some for unit in texts])
        first = 0
        for number, texts, starts in some:
            mine = range(first, first + len(texts)) if busy else ()
            hits = {unit - first: busy[unit] for unit in mine if unit in busy}
            seen[number] = Seen(lang, texts, starts, hits)
            first += len(texts)
    return seen
