"""Edits that would change what a second parser sees in a document are lost, the others stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleanup.edits.choose import choose
from cleanup.edits.edit import Edit, Lost, apply
from cleanup.edits.report import Findings
from cleanup.text.segment import Document
from cleanup.value import replace

CHANGED = (
    "It would change the structure of the file (blocks, links, titles, code, cells) as a second "
    "parser reads it."
)
_CULPRITS = 12  # found one by one; where there are more, none of the edits in doubt is made


def with_structure(document: Document, found: Findings, menders: frozenset[str]) -> Findings:
    """Return the findings less the edits that change the document's structure.

    The ``menders`` are rules that repair mark-up, and are meant to change it; so is an edit that
    takes a whole block away; both in documents of blocks (Markdown) only.
    """
    offered = [edit for edit in found.suggestions if edit.after is not None]
    if document.intact is None or not (found.edits or offered):
        return found
    blocks = frozenset(span for each in document.segments for span in each.units or ())

    def meant(edit: Edit) -> bool:
        whole = not edit.after and any(edit.start <= a and b <= edit.end for a, b in blocks)
        return bool(blocks) and (whole or not menders.isdisjoint(edit.rules))

    raw = document.raw
    always = [edit for edit in found.edits if meant(edit)]
    mine = [edit for edit in found.edits if not meant(edit)]
    same = document.intact(apply(raw, always))

    def made_of(edits: Sequence[Edit]) -> str:
        return apply(raw, sorted([*always, *edits], key=lambda e: (e.start, e.end)))

    kept, lost = _without_culprits(mine, lambda edits: same(made_of(edits)))
    edits = tuple(sorted([*always, *kept], key=lambda e: (e.start, e.end)))
    asked = [edit for edit in offered if not meant(edit)]
    same = document.intact(made_of(kept)) if always else same

    def accepted(suggestions: Sequence[Edit]) -> bool:
        chosen = frozenset((edit.start, edit.end) for edit in suggestions)
        choice = choose(edits, asked, lambda edit: (edit.start, edit.end) in chosen)
        return same(apply(raw, choice.made))

    _, refused = _without_culprits(asked, accepted)
    gone = frozenset((edit.start, edit.end) for edit in refused)
    groups = frozenset(edit.group for edit in refused if edit.group)
    left, dropped = list[Edit](), list[Edit]()
    for edit in found.suggestions:
        out = edit.after is not None and ((edit.start, edit.end) in gone or edit.group in groups)
        (dropped if out else left).append(edit)
    lost += dropped
    if not lost and left == list(found.suggestions):
        return found
    return replace(
        found,
        edits=edits,
        suggestions=tuple(left),
        lost=(*found.lost, *(Lost(edit, CHANGED) for edit in lost)),
    )


def _without_culprits(
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
