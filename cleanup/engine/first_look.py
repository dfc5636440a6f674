"""A first look at many short segments at once: by itself each costs little more than the asking.

Subtitles, tables and catalogues of messages have thousands of segments of a line or two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cleanup.engine.block import encoded
from cleanup.engine.silence import silent
from cleanup.rules.match import Hits, Matcher, RuleSet
from cleanup.text.blocks import split
from cleanup.text.segment import Segment, View
from cleanup.value import Value, replace

SHORT = 2000  # code points of a segment that is looked at with others
_TOGETHER = 500  # segments
Key = tuple[str, str | None, bool]


class Seen(Value):
    """A segment's language, its units and where they start, and which rules may find something.

    ``busy`` tells of units by number, of those in which there may be something; ``wide`` are the
    rules of scope "segment". ``silent`` says that none of them finds anything.
    """

    lang: str
    texts: list[str]
    starts: list[int]
    busy: Mapping[int, Hits]
    wide: Hits
    silent: bool = False

    def views(self, segment: Segment) -> list[tuple[View, Hits]]:
        """Return the segment, and its units in which there may be something, with these rules."""
        told = (segment.source, segment.source_lang, segment.text)
        looks = [(View(segment.text, self.lang, *told), self.wide)]
        for unit, hits in self.busy.items():
            looks.append((View(self.texts[unit], self.lang, *told, self.starts[unit]), hits))
        return looks


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
        mine = [segments[number] for number, _, _ in some]
        looks = list(_looks(matcher, lang, mine, [(texts, starts) for _, texts, starts in some]))
        told = silent(matcher, [look.views(one) for look, one in zip(looks, mine, strict=True)])
        for (number, _, _), look, quiet in zip(some, looks, told, strict=True):
            seen[number] = replace(look, silent=True) if quiet else look
    return seen


def _looks(
    matcher: Matcher,
    lang: str,
    segments: Sequence[Segment],
    units: Sequence[tuple[list[str], list[int]]],
) -> Iterator[Seen]:
    """Yield what prefilters see in segments of one language, each with its units."""
    busy = matcher.busy([encoded(unit) for texts, _ in units for unit in texts])
    wide = matcher.segment_hits(*(encoded(segment.text) for segment in segments))
    first = 0
    for (texts, starts), whole in zip(units, wide, strict=True):
        mine = range(first, first + len(texts)) if busy else ()
        hits = {unit - first: busy[unit] for unit in mine if unit in busy}
        yield Seen(lang, texts, starts, hits, whole)
        first += len(texts)
