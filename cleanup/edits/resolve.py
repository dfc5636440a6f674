"""Which of the proposed edits are kept: a total order, so that load order never shows."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from cleanup.edits.edit import Edit, Lost, clash
from cleanup.text.segment import Span


def resolve(
    edits: Iterable[Edit],
    protected: Sequence[Span] = (),
    priority: Callable[[str], int] = lambda _rule: 0,
    *,
    menders: frozenset[str] = frozenset(),
    quoted: Sequence[Span] = (),
) -> tuple[list[Edit], list[Lost]]:
    """Return the edits that win, sorted and disjoint, and those that lose, each with the reason.

    Safe edits go before suggestions, replacements before flags, then priority, the longer, the
    earlier, and the rule id. ``protected`` spans must be sorted and disjoint. The ``menders`` are
    rules that repair what is protected itself (mark-up, addresses): only the ``quoted`` spans stop
    their edits, and nothing their flags, which change nothing.

    >>> safe = Edit(8, 10, " ,", ",", ("a",), safe=True)
    >>> offer = Edit(4, 10, "mill ,", "mill;", ("b",))
    >>> kept, lost = resolve([offer, safe])
    >>> kept == [safe], lost[0].reason
    (True, 'a changes the same place.')
    """

    def _stopping(edit: Edit) -> Sequence[Span]:
        if edit.rule not in menders:
            return protected
        return quoted if edit.after is not None else ()

    ranked = sorted(set(edits), key=lambda e: _rank(e, priority))
    kept: list[tuple[int, int, Edit]] = []
    lost: list[Lost] = []
    for edit in ranked:
        if edit.after == edit.before:
            lost.append(Lost(edit, "It changes nothing."))
        elif covers(_stopping(edit), edit.start, edit.end):
            lost.append(Lost(edit, "It overlaps protected text."))
        elif winner := _claimed(kept, edit):
            lost.append(Lost(edit, f"{winner.rule} changes the same place."))
        else:
            insort(kept, (edit.start, edit.end, edit), key=lambda k: k[:2])
    return [edit for _, _, edit in kept], lost


def covers(spans: Sequence[Span], start: int, end: int) -> bool:
    """Return True where a span (sorted, disjoint) overlaps start-end or contains it."""
    at = bisect_left(spans, start + 1, key=lambda span: span[1])
    return at < len(spans) and spans[at][0] < (max(start, end))


def _rank(edit: Edit, priority: Callable[[str], int]) -> tuple[object, ...]:
    return (
        not edit.safe,
        edit.after is None,
        -priority(edit.rule),
        edit.start - edit.end,
        edit.start,
        edit.rule,
        edit.after or "",
        edit.reason,
        edit.alternatives,
    )


def _claimed(kept: list[tuple[int, int, Edit]], edit: Edit) -> Edit | None:
    """Return the kept edit that already claims this edit's place, or None."""
    at = bisect_left(kept, (edit.start, edit.end), key=lambda k: k[:2])
    for start, end, other in kept[max(0, at - 2) : at + 2]:
        if start <= edit.end and edit.start <= end and clash(other, edit):
            return other
    return None
