"""A time of day that is another one in the translation: ``18h54`` for ``18:45``.

Only where both have as many times, and all of them agree but one. An hour is read by the clock's
face, so that 3:30 pm is 15:30; what stands without minutes is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View
from cleanup.value import Value

_LARGEST = 4000  # code points
_FACE, _HOURS = 12, 24
_FROM_DAWN = frozenset({"am", "sw", "ti"})  # whose hours are counted from six
_SOME = re.compile(r"\d(?: ?[h時时點点시时] ?|[:.：])\d\d")
_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:：](?P<m>[0-5]\d)(?![:：]?\d|[.,]\d|[^\W\d_]*\d)"
    r"| ?h ?(?P<m2>[0-5]\d)(?!\d|\w)"
    r"| ?[時时點点시] ?(?P<m3>[0-5]?\d) ?[分분]"
    r"|\.(?P<m4>[0-5]\d)(?=[ \u00a0](?:Uhr|[ap]\.?m\b)))"
)
_BEFORE = re.compile(r"[A-Za-z\d:.,/-]")
_NORTH = re.compile(r"\b(?:kl|klo|kell)\.? ?(?P<h>\d{1,2})\.(?P<m>[0-5]\d)(?!\d|[.,]\d)")


class Time(Value):
    """A time where it stands: its hour on the clock's face, and its minutes."""

    start: int
    end: int
    text: str
    told: tuple[int, int]


def build() -> Detector:
    """Build a detector that flags the time in the translation and tells the source's."""
    return Detector(_find, r"\d", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(text) > _LARGEST or len(source) > _LARGEST or not _SOME.search(source):
        return
    if not _FROM_DAWN.isdisjoint((primary(view.lang), primary(view.source_lang))):
        return
    theirs = list(times(source))
    ours = list(times(text)) if theirs else []
    if len(theirs) != len(ours):
        return
    lost = _without(theirs, ours)
    new = _without(ours, theirs)
    if len(lost) == len(new) == 1:
        reason = f"The source has another time: {lost[0].text}."
        yield found(text, new[0].start, new[0].end, None, reason=reason, safe=False)


def times(text: str) -> Iterator[Time]:
    """Yield the times of a text that have minutes, in order."""
    end = 0
    for match in sorted([*_NORTH.finditer(text), *_TIME.finditer(text)], key=re.Match.start):
        start = match.start("h")
        before = text[max(0, start - 1) : start]
        if match.start() < end or (match.re is _TIME and _BEFORE.match(before)):
            continue
        groups = match.groupdict()
        hour, minutes = int(groups["h"]), int(next(m for n, m in groups.items() if m and n != "h"))
        if hour <= _HOURS:
            end = match.end()
            yield Time(start, end, text[start:end], (hour % _FACE, minutes))


def _without(some: list[Time], others: list[Time]) -> list[Time]:
    left = [time.told for time in others]
    more = []
    for time in some:
        if time.told in left:
            left.remove(time.told)
        else:
            more.append(time)
    return more
