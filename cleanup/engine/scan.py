"""All units of a text, settled one by one, and put together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cleanup.edits.edit import Edit, Lost, shift
from cleanup.engine.block import Place, Settled, asked, encoded, settle
from cleanup.rules.match import Hits
from cleanup.text.segment import Span
from cleanup.value import Value

if TYPE_CHECKING:
    from cleanup.engine.memo import Memo


class Scan(Value):
    """All units of a text, settled. ``safe`` is of the text as it was, all else of what it became.

    ``texts`` are the units as they became, ``starts`` where they stand then.
    """

    safe: list[Edit]
    suggestions: list[Edit]
    lost: list[Lost]
    texts: list[str]
    starts: list[int]


def scanned(
    texts: list[str],
    starts: list[int],
    place: Place,
    shields: Sequence[Span],
    memo: Memo | None,
    *,
    busy: Mapping[int, Hits | None] | None = None,
) -> Scan:
    """Return the scan of every unit; one on which no rule fires costs one prefilter look.

    ``busy`` are the units in which there may be something, where that is known.
    """
    scan = Scan([], [], [], texts, starts)
    if busy is None:
        busy = memo.busy(texts, place, _busy) if memo else _busy(texts, place)
    if not busy:
        return scan
    ends = [end for _, end in shields]
    became: dict[int, Settled] = {}
    settling = memo.settle if memo else settle
    for number, hits in busy.items():
        start = starts[number]
        within = inside(shields, ends, start, start + len(texts[number])) if shields else ()
        settled = settling(texts[number], start, place, within, hits)
        if settled.edits or settled.suggestions or settled.lost:
            became[number] = settled
    return _gathered(texts, starts, became)


def _gathered(texts: list[str], starts: list[int], became: dict[int, Settled]) -> Scan:
    """Return what was found in the units, in offsets of the whole text before and after."""
    safe: list[Edit] = []
    suggestions: list[Edit] = []
    lost: list[Lost] = []
    moved = 0
    changed = any(settled.edits for settled in became.values())
    texts, places = (list(texts), list(starts)) if changed else (texts, starts)
    last = 0
    for number in sorted(became):
        settled = became[number]
        start = starts[number]
        if moved:
            places[last : number + 1] = [s + moved for s in starts[last : number + 1]]
        last = number + 1
        suggestions += (shift(edit, start + moved) for edit in settled.suggestions)
        lost += (Lost(shift(entry.edit, start + moved), entry.reason) for entry in settled.lost)
        if settled.edits:
            safe += (shift(edit, start) for edit in settled.edits)
            moved += len(settled.text) - len(texts[number])
            texts[number] = settled.text
    if moved:
        places[last:] = [s + moved for s in starts[last:]]
    return Scan(safe, suggestions, lost, texts, places)


def _busy(texts: list[str], place: Place) -> Mapping[int, Hits | None]:
    """Return the units in which some rule may find something, with those rules if known."""
    matcher = place.matcher(place.lang)
    if place.eager or matcher.always:
        return {i: None for i, unit in enumerate(texts) if asked(unit, place)[1]}
    try:
        units = list(map(str.encode, texts))
    except UnicodeEncodeError:
        units = list(map(encoded, texts))
    return matcher.busy(units)


def inside(spans: Sequence[Span], ends: list[int], start: int, end: int) -> list[Span]:
    """Return the parts of sorted spans that lie in start-end, relative to start."""
    found = []
    for at in range(bisect_right(ends, start), len(spans)):
        a, b = spans[at]
        if a >= end:
            break
        found.append((max(a, start) - start, min(b, end) - start))
    return found
