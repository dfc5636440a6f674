r"""A pattern of ``re`` made wider, for RE2: it matches wherever the pattern does, and elsewhere.

The prefilter may find too much, never too little. Look-arounds are left out but at the edges of a
pattern, where optional parts are left out too (``edges``), a back-reference becomes its group, long
counted repeats become unbounded (a counted repeat multiplies the states of an automaton), ``\w``
takes in every character beyond ASCII, and ``\b`` stays only beside an ASCII letter, where the
prefilter's (ASCII) finds whatever Python's (Unicode) does.

The pattern is read by the parser of the standard library itself, so both mean the same syntax.
"""

from __future__ import annotations

import re
import re._constants as op
import re._parser as parser
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cleanup.rules.prefilter.characters import (
    ANY,
    IGNORECASE,
    char,
    character_class,
    is_word,
    literal,
)
from cleanup.rules.prefilter.edges import REPEATS, Item, Items, beside, cut, inside, trimmed

_SEVERAL = 16  # choices from which on each is looked for by itself
_MANY = 100  # choices that no other choice is followed by
_END_OF = 2  # items of a choice before a greater one: a letter and a space
_LONG = 4  # a repeat counted further than this becomes unbounded
_CLASS = 1000  # members of a class, each written in up to 8 letters: Hyperscan reads 16,000
_START, _END = "(?m:^)", "(?m:$)"
Groups = dict[int, tuple[Items, int]]


@lru_cache(maxsize=8192)  # the same rules are compiled for every language and script
def widen(pattern: str) -> str:
    """Return the pattern for RE2 (UTF-8, defaults). Raises re.error where it is no pattern."""
    return parsed(pattern).wide()


class Part:
    """A pattern, or one of the choices that it is made of, as the parser reads it."""

    __slots__ = ("_groups", "flags", "items")

    def __init__(self, items: Items, flags: int, groups: Groups) -> None:
        self.items = items
        self.flags = flags
        self._groups = groups

    def wide(self) -> str:
        """Return it made wider."""
        return _sequence(self.items, self.flags, self._groups, left=True, right=True)

    def parts(self) -> Iterator[Part]:
        """Yield its choices, each with what is before and after; itself where it has few.

        What they match, each of them by itself, is at least what the pattern does.
        """
        at = self._great()
        if at is None:
            yield self
            return
        item, before, rest = self.items[at], _ends(self.items[:at]), self._few(at + 1)
        for choice in _choices(item):
            after = [_chosen(other, item, choice) for other in rest]
            yield Part([*before, choice, *after], self.flags, self._groups)

    def _great(self) -> int | None:
        """Return the place of the choice by which to part it: the first great one, or a later one
        that is too great to follow another.
        """
        sizes = [len(_choices(item)) for item in self.items]
        great = [at for at, size in enumerate(sizes) if size > _SEVERAL]
        if not great:
            return 0 if len(sizes) == 1 and sizes[0] else None
        most = max(sizes)
        return sizes.index(most) if most > _MANY else great[0]

    def _few(self, start: int) -> Items:
        """Return the items from one on, up to where there is a great choice again.

        All of one's choices, each with all of the other's, take seconds to compile.
        """
        for at, item in enumerate(self.items[start:], start):
            if len(_choices(item)) > _MANY:
                return self.items[start:at]
        return self.items[start:]


def _ends(items: Items) -> Items:
    """Return the items from the last one with many choices on, and of these choices only the ends:
    they stand before each of an even greater choice.
    """
    for at in range(len(items) - 1, -1, -1):
        if len(_choices(items[at])) > _SEVERAL:
            kind, value = items[at]
            branches = value[1] if kind is op.BRANCH else value[3].data[0][1][1]
            ends = {repr(end.data): end for end in (branch[-_END_OF:] for branch in branches)}
            choice = (op.BRANCH, (None, list(ends.values())))
            if kind is op.SUBPATTERN:
                choice = (kind, (*value[:3], parser.SubPattern(value[3].state, [choice])))
            return [choice, *items[at + 1 :]]
    return items


def _chosen(item: Item, group: Item, choice: Item) -> Item:
    """Return the choice in the place of a reference to its group."""
    refers = item[0] is op.GROUPREF and group[0] is op.SUBPATTERN and item[1] == group[1][0]
    return choice if refers else item


def parsed(pattern: str) -> Part:
    """Return the pattern as it is read. Raises re.error where it is none."""
    tree = parser.parse(pattern)
    groups: Groups = {}
    _collect(tree.data, tree.state.flags, groups)
    return Part(tree.data, tree.state.flags, groups)


def _choices(item: Item) -> list[Item]:
    """Return the branches of an item, each as a group of its own, or parts of a great class."""
    kind, value = item
    if kind is op.BRANCH:
        return [(op.SUBPATTERN, (None, 0, 0, branch)) for branch in value[1]]
    if kind is op.SUBPATTERN and len(value[3].data) == 1 and value[3].data[0][0] is op.BRANCH:
        return [(op.SUBPATTERN, (None, *value[1:3], branch)) for branch in value[3].data[0][1][1]]
    if kind is op.IN and len(value) > _CLASS and value[0][0] is not op.NEGATE:
        return [(kind, value[at : at + _CLASS]) for at in range(0, len(value), _CLASS)]
    return []


def _collect(  # noqa: C901 - one line a node of the parser
    items: Items, flags: int, groups: Groups
) -> None:
    """Fill ``groups`` with what is in each numbered group."""
    for kind, value in items:
        if kind is op.SUBPATTERN:
            number, add, remove, inner = value
            within = (flags | add) & ~remove
            if number is not None:
                groups[number] = (inner.data, within)
            _collect(inner.data, within, groups)
        elif kind is op.BRANCH:
            for branch in value[1]:
                _collect(branch.data, flags, groups)
        elif kind in REPEATS:
            _collect(value[2].data, flags, groups)
        elif kind is op.ATOMIC_GROUP:
            _collect(value.data, flags, groups)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            _collect(value[1].data, flags, groups)
        elif kind is op.GROUPREF_EXISTS:
            for branch in filter(None, value[1:]):
                _collect(branch.data, flags, groups)


def _sequence(
    items: Items,
    flags: int,
    groups: Groups,
    *,
    left: bool = False,
    right: bool = False,
) -> str:
    """Return the items one after another; ``left`` and ``right`` tell which end is one of the
    pattern.
    """
    kept = trimmed(cut(items) if left else items, left=left, right=right)
    before, middle, after = inside(kept)
    head = beside(before, behind=True) if left else None
    tail = beside(after[::-1], behind=False) if right else None
    written = [_beside(head, flags, groups, behind=True) if head else ""]
    left, right = left and head is None, right and tail is None
    whole = [*(() if head else before), *middle, *(() if tail else after)]
    whole = [item for item in whole if item[0] not in (op.ASSERT, op.ASSERT_NOT)]
    for at, (kind, value) in enumerate(whole):
        if kind is op.AT and value is op.AT_BOUNDARY:
            if _plain(whole[at + 1 : at + 2], flags, first=True) or _plain(
                whole[at - 1 : at] if at else [], flags, first=False
            ):
                written.append(r"\b")
        else:
            edges = {"left": left and not at, "right": right and at == len(whole) - 1}
            written.append(_item(kind, value, flags, groups, **edges))
    if tail:
        written.append(_beside(tail, flags, groups, behind=False))
    return "".join(written)


def _beside(assertion: Item, flags: int, groups: Groups, *, behind: bool) -> str:
    """Return an assertion at an edge as text that stands there."""
    kind, value = assertion
    if kind is op.AT:
        return _anchor(value)
    if kind is op.ASSERT:
        return f"(?:{_sequence(value[1].data, flags, groups, left=behind, right=not behind)})"
    other = character_class(value, flags)
    return "" if other == ANY else f"(?:{_START if behind else _END}|{other})"


def _item(  # noqa: PLR0911, C901 - one line a node of the parser
    kind: Any,
    value: Any,
    flags: int,
    groups: Groups,
    *,
    left: bool = False,
    right: bool = False,
) -> str:
    def edged(items: Items, flags: int) -> str:
        return _sequence(items, flags, groups, left=left, right=right)

    if kind is op.LITERAL:
        return literal(value, flags)
    if kind is op.NOT_LITERAL:
        return f"[^{char(value)}]"
    if kind is op.ANY:
        return ANY if flags & re.DOTALL else r"[^\n]"
    if kind is op.IN:
        return character_class(value, flags)
    if kind is op.AT:
        return _anchor(value)
    if kind is op.SUBPATTERN:
        _, add, remove, inner = value
        return f"(?:{edged(inner.data, (flags | add) & ~remove)})"
    if kind is op.ATOMIC_GROUP:
        return f"(?:{edged(value.data, flags)})"
    if kind is op.BRANCH:
        return f"(?:{'|'.join(edged(b.data, flags) for b in value[1])})"
    if kind in REPEATS:
        return _repeat(value, flags, groups, right=right)
    if kind is op.GROUPREF:
        inner, within = groups[value]
        return f"(?:{_sequence(inner, within | flags & IGNORECASE, groups)})"
    if kind is op.GROUPREF_EXISTS:
        branches = [_sequence(b.data, flags, groups) if b else "" for b in value[1:]]
        return f"(?:{'|'.join(branches)})"
    raise re.error(f"the prefilter does not know {kind}")


def _repeat(value: Any, flags: int, groups: Groups, *, right: bool) -> str:
    """Return a repeat. At the right end of a pattern, where a match is told of again with each
    letter that may still belong to it, it is as short as may be.
    """
    low, high, inner = value
    what = f"(?:{_sequence(inner.data, flags, groups)})"
    last = f"(?:{_sequence(inner.data, flags, groups, right=True)})" if right else what
    low, counted = min(low, _LONG), low == high
    if right and counted and low:
        if last == what:
            return f"{what}{{{low},{low}}}"
        return (f"{what}{{{low - 1},{low - 1}}}" if low > 1 else "") + last
    if high is op.MAXREPEAT or high > _LONG:
        return what + ("*", "+", "{2,}", "{3,}", "{4,}")[low]
    return f"{what}{{{low},{high}}}"


def _anchor(value: Any) -> str:
    """Return every line's beginning or end: units are looked at several at a time, joined by
    line ends.
    """
    if value in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
        return _START
    return _END if value in (op.AT_END, op.AT_END_STRING) else ""


def _plain(items: Items, flags: int, *, first: bool) -> bool:  # noqa: PLR0911
    """Return True where what matches begins (or ends) with an ASCII letter, digit or underscore."""
    if not items:
        return False
    kind, value = items[0]
    if kind is op.LITERAL:
        return is_word(value, value, flags)
    if kind is op.SUBPATTERN:
        within = (flags | value[1]) & ~value[2]
        return _plain_edge(value[3].data, within, first=first)
    if kind is op.BRANCH:
        return all(_plain_edge(branch.data, flags, first=first) for branch in value[1])
    if kind is op.IN:
        return all(
            (k is op.LITERAL and is_word(v, v, flags))
            or (k is op.RANGE and is_word(v[0], v[1], flags))
            for k, v in value
        )
    if kind in REPEATS:
        return value[0] > 0 and _plain_edge(value[2].data, flags, first=first)
    return False


def _plain_edge(items: Items, flags: int, *, first: bool) -> bool:
    return _plain(items[:1] if first else items[-1:], flags, first=first)
