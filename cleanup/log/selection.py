"""Which of a log's edits are meant: chosen by number, and found again in a text that moved on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cleanup.edits.choose import choose
from cleanup.log.records import Entry
from cleanup.value import replace

_NEAR = 10  # code points of context that must be the same on one side


class SelectionError(ValueError):
    """The numbers or alternatives that were named are none of the log's."""


def numbers(text: str) -> frozenset[int]:
    """Return the numbers of ``3,7-9``. Raises SelectionError."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise SelectionError(f"{part.strip()!r} is no number and no range, as in 3,7-9")
        found |= set(range(int(first), int(last or first) + 1))
    return frozenset(found)


def selected(
    entries: Sequence[Entry],
    only: Collection[int] | None = None,
    without: Collection[int] = (),
    alternatives: Mapping[int, int] | None = None,
) -> list[Entry]:
    """Return the entries with ``applied`` as a person wants it; an entry's ``order`` is its number.

    ``only`` are the numbers of what is applied (None: what the log says), ``without`` those of what
    is not. ``alternatives`` gives for a number which alternative, from 1, is taken; it is applied.
    A suggestion takes the place of the safe edits that it covers. Raises SelectionError.
    """
    chosen: list[Entry] = []
    for entry in entries:
        edit, applied = entry.edit, entry.applied if only is None else entry.order in only
        which = (alternatives or {}).get(entry.order)
        if which is not None:
            if not 0 < which <= len(edit.alternatives):
                many = len(edit.alternatives)
                raise SelectionError(f"edit {entry.order} has {many} alternatives, not {which}")
            edit, applied = replace(edit, after=edit.alternatives[which - 1]), True
        if entry.order in without:
            applied = False
        if applied and edit.after is None:
            raise SelectionError(
                f"finding {entry.order} is a flag without a replacement; leave its number out"
            )
        chosen.append(replace(entry, edit=edit, applied=applied))
    made: set[tuple[str, int, int, bool]] = set()
    for member in {e.member for e in chosen}:
        mine = [e.edit for e in chosen if e.applied and e.member == member]
        safe, offers = [e for e in mine if e.safe], [e for e in mine if not e.safe]
        taken = choose(safe, offers, lambda _edit: True).made
        made |= {(member, e.start, e.end, e.safe) for e in taken}
    return [
        replace(e, applied=e.applied and (e.member, e.edit.start, e.edit.end, e.edit.safe) in made)
        for e in chosen
    ]


def find_again(text: str, entry: Entry, expected: int) -> int | None:
    """Return where the entry's replacement stands in a text that was changed since, or None.

    The place nearest to ``expected`` counts whose neighbours are those of the log, on one side at
    least, and on both where nothing was put there.
    """
    after = entry.edit.after or ""
    best: int | None = None
    at = text.find(after)
    while at >= 0:
        near = (_left(text, at, entry), _right(text, at + len(after), entry))
        if (any(near) if after else all(near)) and (
            best is None or abs(at - expected) < abs(best - expected)
        ):
            best = at
        at = text.find(after, at + 1)
    return best


def _left(text: str, at: int, entry: Entry) -> bool:
    here = " ".join(text[max(0, at - 4 * _NEAR) : at].split())
    return here[-_NEAR:] == entry.left[-_NEAR:]


def _right(text: str, at: int, entry: Entry) -> bool:
    here = " ".join(text[at : at + 4 * _NEAR].split())
    return here[:_NEAR] == entry.right[:_NEAR]
