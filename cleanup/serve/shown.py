"""What LanguageTool's API can show of the findings: matches that do not overlap and are not empty.

A client replaces a match by one of its replacements, one match at a time. So what is at one
place is one match, and one that would have no width or be replaced by nothing takes in the word
before it: several clients show neither.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cleanup.edits.edit import Edit, apply, clash
from cleanup.text.segment import Span
from cleanup.value import Value, replace

_FAR = 40  # code points that a match may grow by, and safe edits that are looked at for one place


class Shown(Value):
    """A finding at a place of its own. ``replacements`` stand for ``raw[start:end]``."""

    start: int
    end: int
    replacements: tuple[str, ...]
    edit: Edit
    message: str


def shown(
    raw: str, edits: Sequence[Edit], suggestions: Sequence[Edit], texts: Sequence[Span]
) -> list[Shown]:
    """Return the findings in order; ``texts`` are the spans of ``raw`` that are no mark-up."""
    found = _joined(raw, edits, suggestions)
    made: list[Shown] = []
    for number, one in enumerate(found):
        floor = made[-1].end if made else 0
        roof = found[number + 1].start if number + 1 < len(found) else len(raw)
        made.append(_widened(raw, one, floor, max(roof, one.end), texts))
    return made


def _joined(raw: str, edits: Sequence[Edit], suggestions: Sequence[Edit]) -> list[Shown]:
    """Return the findings with those at one place made one.

    A suggestion that covers safe edits holds them: what they alone would give is its last
    replacement. A flag that covers some is told with the first of them.
    """
    found: list[Shown] = []
    covered: set[int] = set()
    notes: dict[int, list[str]] = {}
    at = 0
    for one in suggestions:
        while at < len(edits) and edits[at].end < one.start:
            at += 1
        mine = [n for n in range(at, min(at + _FAR, len(edits))) if clash(edits[n], one)]
        if not mine:
            found.append(Shown(one.start, one.end, _offers(one), one, one.reason))
        elif one.after is None:
            notes.setdefault(mine[0], []).append(one.reason)
        else:
            covered.update(mine)
            found.append(_over(raw, one, [edits[n] for n in mine]))
    for number, edit in enumerate(edits):
        if number not in covered:
            message = " ".join(filter(None, (edit.reason, *notes.get(number, ()))))
            found.append(Shown(edit.start, edit.end, _offers(edit), edit, message))
    found.sort(key=lambda each: (each.start, each.end))
    kept: list[Shown] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _over(raw: str, one: Edit, safe: Sequence[Edit]) -> Shown:
    start, end = min(one.start, safe[0].start), max(one.end, safe[-1].end)
    before, after = raw[start : one.start], raw[one.end : end]
    alone = apply(
        raw[start:end], [replace(e, start=e.start - start, end=e.end - start) for e in safe]
    )
    offers = [f"{before}{each}{after}" for each in _offers(one)]
    return Shown(start, end, tuple(dict.fromkeys((*offers, alone))), one, one.reason)


def _offers(edit: Edit) -> tuple[str, ...]:
    first = () if edit.after is None else (edit.after,)
    return tuple(dict.fromkeys((*first, *edit.alternatives)))


def _widened(raw: str, one: Shown, floor: int, roof: int, texts: Sequence[Span]) -> Shown:
    if one.start < one.end and "" not in one.replacements:
        return one
    low, high = _around(one, texts)
    start = _word_before(raw, one.start, max(low, floor, one.start - _FAR))
    if start < one.start:
        lead = raw[start : one.start]
        return replace(one, start=start, replacements=tuple(lead + r for r in one.replacements))
    end = _word_after(raw, one.end, min(high, roof, one.end + _FAR))
    tail = raw[one.end : end]
    return replace(one, end=end, replacements=tuple(r + tail for r in one.replacements))


def _around(one: Shown, texts: Sequence[Span]) -> Span:
    """Return the text that a finding stands in, up to the mark-up on either side."""
    number = bisect_right(texts, one.start, key=lambda span: span[0]) - 1
    for low, high in texts[max(0, number - 1) : number + 1]:  # at the end of one, or in the next
        if low <= one.start and one.end <= high:
            return low, high
    return one.start, one.end


def _word_before(raw: str, at: int, least: int) -> int:
    start = at
    while start > least and raw[start - 1].isspace():
        start -= 1
    if start > least and not raw[start - 1].isalnum():
        return start - 1
    while start > least and raw[start - 1].isalnum():
        start -= 1
    return start


def _word_after(raw: str, at: int, most: int) -> int:
    end = at
    while end < most and raw[end].isspace():
        end += 1
    if end < most and not raw[end].isalnum():
        return end + 1
    while end < most and raw[end].isalnum():
        end += 1
    return end
