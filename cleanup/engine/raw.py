"""An edit of a segment's text, told of the raw text that the segment was read from.

Where raw mark-up stands inside the edit (a gap), it is divided so that no tag moves, is dropped or
is doubled: what stays the same is left out, and what changes lies between two gaps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise, takewhile

from cleanup.edits.edit import Edit, moved
from cleanup.text.segment import Escape, Fit, Segment, Span
from cleanup.value import replace

SPANS_MARKUP = "It spans mark-up, and it is not certain on which side the new text belongs."
OVER = "document:"  # begins the names of groups that reach over segments
_LONGEST = 2000  # code points of a replacement that is compared with what stood there


class Divided(ValueError):  # noqa: N818 - says what it is
    """The edit cannot be divided at the mark-up that it spans."""


def to_raw(
    edit: Edit, segment: Segment, raw: str, escape: Escape, number: int, *, fit: Fit | None = None
) -> list[Edit]:
    """Return the edits of ``raw`` that make ``edit`` of ``segment.text``, in their order.

    More than one share a ``group``: they are one decision. ``number`` is the segment's place in
    its document. Raises Divided where the edit spans mark-up and cannot be divided, and ValueError
    where the format cannot spell the replacement.
    """
    edit = _spared(edit, segment, raw)
    inner = _inner(edit, segment)
    if edit.after is None:
        return [_placed(edit, segment, raw, None, number)]
    if not inner:
        return [_placed(edit, segment, raw, escape, number, fit=fit)]
    pieces = list(_pieces(edit, inner))
    if len(pieces) > 1:
        group = edit.group or f"{edit.rule}@{edit.start}"
        pieces = [replace(piece, group=group, alternatives=()) for piece in pieces]
    return [_placed(piece, segment, raw, escape, number, fit=fit) for piece in pieces]


def _spared(edit: Edit, segment: Segment, raw: str) -> Edit:
    """Return the edit without what stays the same at its ends, where the raw text spells that in
    a way of its own (``&apos;``): it keeps its spelling.
    """
    before, after = edit.before, edit.after
    if segment.offsets is None or not after or not before or edit.alternatives:
        return edit
    if raw[segment.offsets[edit.start] : segment.offsets[edit.end]] == before:
        return edit
    first = _alike(before, after)
    last = _alike(reversed(before[first:]), reversed(after[first:]))
    if first + last >= len(before) or not first + last:
        return edit  # something is put in, and must know what it stands beside
    shorter = moved(edit, edit.start + first, edit.end - last)
    return replace(
        shorter, before=before[first : len(before) - last], after=after[first : len(after) - last]
    )


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many characters the two begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def place_in_raw(edit: Edit, segment: Segment, raw: str, number: int) -> Edit:
    """Return the edit told of ``raw``, its replacement not spelled: for what is lost."""
    return _placed(edit, segment, raw, None, number)


def _inner(edit: Edit, segment: Segment) -> list[int]:
    """Return the gaps that stand between two code points of the edit's span."""
    if not segment.gaps:
        return []
    at = [index for index, _ in segment.gaps]
    return at[bisect_right(at, edit.start) : bisect_left(at, edit.end)]


def _pieces(edit: Edit, inner: Sequence[int]) -> Iterator[Edit]:
    """Yield the parts of the edit that change something, none of them over a gap."""
    before, after = edit.before, edit.after or ""
    if len(before) > _LONGEST or len(after) > _LONGEST:
        raise Divided(SPANS_MARKUP)
    from difflib import SequenceMatcher  # noqa: PLC0415 -- for an edit over mark-up only

    gaps = [index - edit.start for index in inner]
    for op, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        crossed = gaps[bisect_right(gaps, a) : bisect_left(gaps, b)]
        if crossed and c < d:
            raise Divided(SPANS_MARKUP)
        if a == b and a in gaps:
            raise Divided(SPANS_MARKUP)
        edges = [a, *crossed, b]
        for start, end in pairwise(edges):
            piece = moved(edit, edit.start + start, edit.start + end)
            yield replace(piece, before=before[start:end], after=after[c:d])


def _placed(
    edit: Edit,
    segment: Segment,
    raw: str,
    escape: Escape | None,
    number: int,
    *,
    fit: Fit | None = None,
) -> Edit:
    """Return an edit that spans no gap told of ``raw``, spelled as the format wants it."""
    start, end = span = _span(edit, segment)
    after, others = edit.after, edit.alternatives
    if escape is not None and after is not None:
        after = escape(after, segment, edit.start)
        others = tuple(_spellable(others, segment, edit.start, escape))
        if fit is not None:
            within = edit.start, edit.end
            start, end, after = fit(raw, span, after, segment, within)
            fitted = [fit(raw, span, other, segment, within) for other in others]
            others = tuple(other for a, b, other in fitted if (a, b) == (start, end))
    group = edit.group
    if group and not group.startswith(OVER):  # of this segment alone
        group = f"{group}#{number}"
    told = edit.start, edit.end, edit.before, edit.after, edit.alternatives, edit.group
    if (start, end, raw[start:end], after, others, group) == told:
        return edit  # plain text is its own raw text
    return Edit(
        start,
        end,
        raw[start:end],
        after,
        edit.rules,
        edit.category,
        edit.reason,
        edit.safe,
        others,
        edit.confidence,
        group,
    )


def _span(edit: Edit, segment: Segment) -> Span:
    """Return the edit's place in the raw text.

    What is put before a break or a placeholder goes to the text that ends there, if it does.
    """
    if segment.offsets is None:
        return edit.start + segment.start, edit.end + segment.start
    start, end = segment.offsets[edit.start], segment.offsets[edit.end]
    if not segment.gaps:
        return start, end
    if edit.start < edit.end:
        return start, dict(segment.gaps).get(edit.end, end)
    if any(mark.start == edit.start < mark.end for mark in segment.marks):
        start = dict(segment.gaps).get(edit.start, start)
    return start, start


def _spellable(others: Sequence[str], segment: Segment, at: int, escape: Escape) -> Iterator[str]:
    """Yield the alternatives as the format spells them, less those that it cannot."""
    for other in others:
        with suppress(ValueError):
            yield escape(other, segment, at)
