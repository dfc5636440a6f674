"""Which of a log's edits are meant: chosen by number, and found again in a text that moved on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from cleanup.edits.choose import choose
from cleanup.log.records import Entry
from cleanup.value import Value, replace

_FAR = 20_000  # code points in which a place with both neighbours is looked for
_TOUCHING = 4  # of them that must be the same, white space too, where that can be
_NEAR = 10  # code points of context that must be the same on one side


class SelectionError(ValueError):
    """The numbers or alternatives that were named are none of the log's."""


def numbers(text: str) -> frozenset[int]:
    """Return the numbers of ``3,7-9``. Raises SelectionError."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise SelectionError(f"{part.strip()!r} is neither a number nor a range, such as 3,7-9")
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


def as_made(entries: Sequence[Entry], number: int) -> Entry:
    """Return an entry with the text around it as it is once its neighbours in the log are made."""
    entry = entries[number]
    if entry.edges is None:
        return entry
    left, right = entry.edges
    at = number - 1
    first, last = entry.edit.start - len(left), entry.edit.end + len(right)
    while at >= 0 and entries[at].edit.end > first:
        if entries[at].applied:
            near = entries[at].edit
            cut = max(near.start - first, 0)
            left = left[:cut] + (near.after or "") + left[near.end - first :]
        at -= 1
    more: list[str] = []
    begin = entry.edit.end
    for other in entries[number + 1 :]:
        near = other.edit
        if near.start >= last:
            break
        if other.applied:
            more += (right[begin - entry.edit.end : near.start - entry.edit.end], near.after or "")
            begin = near.end
    right = "".join(more) + right[begin - entry.edit.end :]
    return replace(
        entry, left=" ".join(left.split()), right=" ".join(right.split()), edges=(left, right)
    )


class Match(Value):
    """Where an edit was found again. ``doubt`` is 0 where its neighbours are those of the log, 1
    where their white space differs, 2 where there are only those on one side.
    """

    at: int
    doubt: int


def find_again(text: str, entries: Sequence[Entry], number: int, expected: int) -> Match | None:
    """Return where an entry's replacement stands in a text that was changed since, or None.

    The place nearest to ``expected`` counts that has the neighbours of the log on both sides, with
    the same white space if it can be; where there is none near, and something was put there, the
    nearest that has them on one. Its neighbours in the log may be made or reverted.
    """
    return _found(text, entries[number].edit.after or "", _both(entries, number), expected, _FAR)


def is_back(
    text: str, entries: Sequence[Entry], number: int, expected: int, found: Match | None
) -> bool:
    """Return whether an entry is reverted already: what it replaced stands there, with better
    neighbours than its replacement at ``found``, or with as good ones and nearer.
    """
    near = _FAR if found is None or found.doubt else abs(found.at - expected) - 1
    if near < 0:
        return False
    old = _found(text, entries[number].edit.before, _both(entries, number), expected, near)
    if old is None or old.doubt > 1 or abs(old.at - expected) > near:
        return False
    return found is None or old.doubt < found.doubt or not (old.doubt or found.doubt)


def stands_back(text: str, entries: Sequence[Entry], number: int, at: int) -> bool:
    """Return whether what an entry replaced stands just there, and not its replacement."""
    edges = [each.edges for each in _both(entries, number) if each.edges is not None]

    def stands(part: str) -> bool:
        return text.startswith(part, at) and (not edges or _edged(text, at, at + len(part), edges))

    edit = entries[number].edit
    return stands(edit.before) and not stands(edit.after or "")


def _both(entries: Sequence[Entry], number: int) -> tuple[Entry, Entry]:
    """Return an entry as it is once its neighbours are made, and as it was before."""
    return as_made(entries, number), entries[number]


def _found(
    text: str, part: str, variants: Sequence[Entry], expected: int, far: int
) -> Match | None:
    first = second = None
    for at in _outward(text, part, expected):
        end = at + len(part)
        left = any(_left(text, at, each) for each in variants)
        right = any(_right(text, end, each) for each in variants)
        if left and right:
            edges = [each.edges for each in variants if each.edges is not None]
            if not edges or _edged(text, at, end, edges):
                return Match(at, 0)
            first = Match(at, 1) if first is None else first
        elif part and (left or right) and second is None:
            second = Match(at, 2)
        if abs(at - expected) > far and (first or second or not part or far < _FAR):
            break
    return first or second


def _edged(text: str, start: int, end: int, edges: Sequence[tuple[str, str]]) -> bool:
    lefts = tuple(left[-_TOUCHING:] for left, _ in edges)
    rights = tuple(right[:_TOUCHING] for _, right in edges)
    return text.endswith(lefts, 0, start) and text.startswith(rights, end)


def _outward(text: str, part: str, start: int) -> Iterator[int]:
    """Yield where the part stands in the text, the places near ``start`` first."""
    start = max(0, min(start, len(text)))
    if not part:
        for by in range(len(text) + 1):
            if start + by <= len(text):
                yield start + by
            if by and start >= by:
                yield start - by
        return
    behind = text.rfind(part, 0, start + len(part) - 1) if start else -1
    ahead = text.find(part, start)
    while behind >= 0 or ahead >= 0:
        if ahead < 0 or (behind >= 0 and start - behind < ahead - start):
            yield behind
            behind = text.rfind(part, 0, behind + len(part) - 1) if behind else -1
        else:
            yield ahead
            ahead = text.find(part, ahead + 1)


def _left(text: str, at: int, entry: Entry) -> bool:
    here = " ".join(text[max(0, at - 4 * _NEAR) : at].split())
    wanted = entry.left[-_NEAR:]  # shorter at the start of a file, where a person may have typed
    return here.endswith(wanted) if wanted else not here


def _right(text: str, at: int, entry: Entry) -> bool:
    here = " ".join(text[at : at + 4 * _NEAR].split())
    wanted = entry.right[:_NEAR]
    return here.startswith(wanted) if wanted else not here
