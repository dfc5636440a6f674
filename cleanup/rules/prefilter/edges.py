"""What stands at the edges of a pattern, said so that a prefilter without look-arounds can see it.

A prefilter asks only whether there is a match. So an optional end may go, and a look-around at an
edge may be read as text that stands there: ``(?<=a)b`` is found where ``ab`` is, and ``(?<!a)b``
where ``b`` begins a line or stands after something that is not ``a``.
"""

from __future__ import annotations

import re._constants as op
from collections.abc import Sequence
from typing import Any

Item = tuple[Any, Any]
Items = Sequence[Item]

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_WIDTHLESS = (op.ASSERT, op.ASSERT_NOT, op.AT)
_BEHIND, _AHEAD = -1, 1
_BEGINS = (op.AT_BEGINNING, op.AT_BEGINNING_STRING)
_ENDS = (op.AT_END, op.AT_END_STRING)


def trimmed(items: Items, *, left: bool, right: bool) -> list[Item]:
    """Return the items without optional ones at those ends that are edges of the pattern.

    A repeat at an edge becomes as short as it may be.
    """
    kept = list(items)
    while left and kept:
        first = _least(kept[0])
        again = not first
        kept[:1] = first
        if not again:
            break
    while right and kept:
        last = _least(kept[-1])
        again = not last
        kept[-1:] = last
        if not again:
            break
    return kept


def _least(item: Item) -> list[Item]:
    """Return a repeat as seldom as it may be, anything else as it is."""
    kind, value = item
    if kind not in REPEATS:
        return [item]
    low, high, inner = value
    if low == high:
        return [item]
    return [(kind, (low, low, inner))] if low else []


def cut(items: Items) -> Items:
    """Return the items without a run of small letters before a mark with which they begin.

    The last letter stays. An automaton that waits in such a run is busy in every word; from the
    mark on it is not. Before the run nothing may stand that tells more than it: no letter.
    """
    flat = _flat(items)
    first = 0
    while first < len(flat) - 1 and _vague(*flat[first]):
        first += 1
    if first and _is_mark(*flat[first]) and _letters(*flat[first - 1]):
        kind, value = flat[first - 1]
        one = [(kind, (1, 1, value[2]))] if value[0] else []
        return [*one, *flat[first:]]
    return items


def _flat(items: Items) -> Items:
    """Return the items with a group at their beginning opened."""
    while items and items[0][0] is op.SUBPATTERN and not (items[0][1][1] or items[0][1][2]):
        items = [*items[0][1][3].data, *items[1:]]
    return items


def _vague(kind: Any, value: Any) -> bool:
    """Return whether it may be before a run of letters, or is one: white space, assertions."""
    if kind is op.LITERAL:
        return chr(value).isspace()
    if kind is op.IN:
        return all(kind is op.LITERAL and chr(value).isspace() for kind, value in value)
    return kind in _WIDTHLESS or _letters(kind, value)


def _letters(kind: Any, value: Any) -> bool:
    """Return whether it is a run of letters, small ones among them."""
    if kind not in REPEATS or len(value[2].data) != 1 or value[2].data[0][0] is not op.IN:
        return False
    small = ord("a")
    return value[2].data[0][1][0][0] is not op.NEGATE and any(
        (kind is op.RANGE and member[0] <= small <= member[1]) or member is op.CATEGORY_WORD
        for kind, member in value[2].data[0][1]
    )


def _is_mark(kind: Any, value: Any) -> bool:
    """Return whether it is a mark of punctuation, or one of several."""
    members = value if kind is op.IN else [(kind, value)]
    return all(
        kind is op.LITERAL and not chr(member).isspace() and not chr(member).isalnum()
        for kind, member in members
    )


def beside(items: Items, *, behind: bool) -> Item | None:
    """Return the assertion at an edge that says most of what stands beyond it, if there is one.

    ``items`` begin at the edge: those of a left one in their order, those of a right one reversed.
    An anchor comes first, then a look-around that wants something, then one that forbids a
    character.
    """
    way, anchors = (_BEHIND, _BEGINS) if behind else (_AHEAD, _ENDS)
    wanted: Item | None = None
    forbidden: Item | None = None
    for kind, value in items:
        if kind not in _WIDTHLESS:
            break
        if kind is op.AT:
            if value in anchors:
                return kind, value
        elif value[0] != way:
            continue
        elif kind is op.ASSERT:
            wanted = wanted or (kind, value)
        elif forbidden is None and (members := _characters(value[1].data)):
            forbidden = (op.IN, [(op.NEGATE, None), *members])
    return wanted or forbidden


def inside(items: Items) -> tuple[Items, Items, Items]:
    """Return the assertions before the first item with a width, what follows, and those at the end.

    Where no item has a width, all are before it.
    """
    first = 0
    while first < len(items) and items[first][0] in _WIDTHLESS:
        first += 1
    last = len(items)
    while last > first and items[last - 1][0] in _WIDTHLESS:
        last -= 1
    return items[:first], items[first:last], items[last:]


def _characters(items: Items) -> list[Item]:
    """Return the characters that a look-around forbids by themselves, as members of a class."""
    if len(items) != 1:
        return []
    kind, value = items[0]
    if kind is op.LITERAL:
        return [(op.LITERAL, value)]
    if kind is op.IN and value[0][0] is not op.NEGATE:
        return list(value)
    if kind is op.SUBPATTERN and not value[1] and not value[2]:
        return _characters(value[3].data)
    if kind is op.BRANCH:
        return [member for branch in value[1] for member in _characters(branch.data)]
    return []
