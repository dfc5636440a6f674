"""Edits that would change what a second parser sees in a document are lost, the others stay."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from cleanup.edits.choose import choose
from cleanup.edits.edit import Edit, Lost, apply, shift
from cleanup.edits.report import Findings
from cleanup.text.segment import Document
from cleanup.value import replace

CHANGED = (
    "It would change the structure of the file (blocks, links, titles, code, cells, types of "
    "values) as a parser reads it."
)
Intact = Callable[[str], Callable[[str], bool]]
_CULPRITS = 12  # found one by one; where there are more, none of the edits in doubt is made


def with_structure(document: Document, found: Findings, menders: frozenset[str]) -> Findings:
    """Return the findings less the edits that change the document's structure.

    The ``menders`` are rules that repair mark-up, and are meant to change it; so is an edit that
    takes a whole block away; both in documents of blocks (Markdown) only.
    """
    offered = [edit for edit in found.suggestions if edit.after is not None]
    if document.intact is None or not (found.edits or offered):
        return found
    blocks = sorted({span for each in document.segments for span in each.units or ()})

    def meant(edit: Edit) -> bool:
        at = bisect_left(blocks, (edit.start, edit.start))
        whole = not edit.after and any(b <= edit.end for _, b in blocks[at : at + 2])
        return bool(blocks) and (whole or not menders.isdisjoint(edit.rules))

    always = [edit for edit in found.edits if meant(edit)]
    mine = [edit for edit in found.edits if not meant(edit)]
    asked = [edit for edit in offered if not meant(edit)]
    lost, refused = list[Edit](), list[Edit]()
    sought = [(edits, [edit.start for edit in edits]) for edits in (always, mine, asked)]
    for start, end, intact in _parts(document, [*found.edits, *asked]):
        a, b, c = (_within(edits, starts, start, end) for edits, starts in sought)
        judge = _judged if document.parts is None else _remembered
        safe, offers = judge(document.raw[start:end], a, b, c, intact)
        lost += (shift(edit, start) for edit in safe)
        refused += (shift(edit, start) for edit in offers)
    out_of = frozenset((edit.start, edit.end) for edit in lost)
    edits = tuple(edit for edit in found.edits if (edit.start, edit.end) not in out_of)
    gone_too = frozenset((edit.start, edit.end) for edit in refused)
    groups = frozenset(edit.group for edit in refused if edit.group)
    left, dropped = list[Edit](), list[Edit]()
    for edit in found.suggestions:
        here = (edit.start, edit.end) in gone_too or edit.group in groups
        (dropped if edit.after is not None and here else left).append(edit)
    lost += dropped
    if not lost and left == list(found.suggestions):
        return found
    return replace(
        found,
        edits=edits,
        suggestions=tuple(left),
        lost=(*found.lost, *(Lost(edit, CHANGED) for edit in lost)),
    )


def _parts(document: Document, edits: Sequence[Edit]) -> Iterator[tuple[int, int, Intact]]:
    """Yield the parts to ask one by one, those as one that an edit goes over."""
    assert document.intact is not None
    if document.parts is None:
        yield 0, len(document.raw), document.intact
        return
    parts = document.parts(document.raw)
    starts = [part.start for part in parts]
    over = sorted(
        (first, last)
        for first, last in (
            (bisect_right(starts, e.start) - 1, bisect_left(starts, max(e.end, e.start + 1)) - 1)
            for e in edits
        )
    )
    at = 0
    for number, (first, last) in enumerate(over):
        if first < at:
            continue
        for begins, ends in over[number:]:
            if begins > last:
                break
            last = max(last, ends)  # noqa: PLW2901 -- it grows
        yield parts[first].start, parts[last].end, parts[last].intact
        at = last + 1


def _within(edits: Sequence[Edit], starts: Sequence[int], start: int, end: int) -> tuple[Edit, ...]:
    """Return the edits in a stretch, told from its start; ``starts`` are those of all edits."""
    here = edits[bisect_left(starts, start) : bisect_right(starts, end)]
    return tuple(shift(edit, -start) for edit in here if edit.end <= end)


def _judged(
    raw: str,
    always: tuple[Edit, ...],
    mine: tuple[Edit, ...],
    asked: tuple[Edit, ...],
    intact: Intact,
) -> tuple[list[Edit], list[Edit]]:
    """Return the safe edits that would change the structure of ``raw``, and the suggestions.

    Those that ``always`` are made may change it.
    """
    same = intact(apply(raw, always))

    def made_of(edits: Sequence[Edit]) -> str:
        return apply(raw, sorted([*always, *edits], key=lambda e: (e.start, e.end)))

    kept, lost = without_culprits(mine, lambda edits: same(made_of(edits)))
    edits = tuple(sorted([*always, *kept], key=lambda e: (e.start, e.end)))
    same = intact(made_of(kept)) if always else same

    def accepted(suggestions: Sequence[Edit]) -> bool:
        chosen = frozenset((edit.start, edit.end) for edit in suggestions)
        choice = choose(edits, asked, lambda edit: (edit.start, edit.end) in chosen)
        return same(apply(raw, choice.made))

    return lost, without_culprits(asked, accepted)[1]


_remembered = lru_cache(5_000)(_judged)  # of the parts of documents that change


def without_culprits(
    edits: Sequence[Edit], holds: Callable[[Sequence[Edit]], bool]
) -> tuple[list[Edit], list[Edit]]:
    """Return the edits with which it holds, and those that had to go, found by bisection."""
    kept, lost = list(edits), list[Edit]()
    while kept and not holds(kept):
        if len(lost) == _CULPRITS:
            return [], [*lost, *kept]
        # It holds without any edit and not with all: somewhere between, one more breaks it.
        fine, broken = 0, len(kept)
        while broken - fine > 1:
            middle = (fine + broken) // 2
            if holds(kept[:middle]):
                fine = middle
            else:
                broken = middle
        lost.append(kept.pop(broken - 1))
    return kept, lost
