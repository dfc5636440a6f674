"""A pattern of ``re`` made wider, for a prefilter: it matches wherever that does, and elsewhere.

It is read by the parser of the standard library itself, so both mean the same syntax, and written
by ``writer``, in UTF-8 or in another alphabet.
"""

from __future__ import annotations

import re._constants as op
import re._parser as parser
from collections.abc import Iterator
from functools import lru_cache

from cleanup.rules.prefilter.alphabet import Alphabet
from cleanup.rules.prefilter.characters import UTF8
from cleanup.rules.prefilter.edges import REPEATS, Item, Items
from cleanup.rules.prefilter.writer import Groups, Writer

_SEVERAL = 16  # choices from which on each is looked for by itself
_MANY = 100  # choices that no other choice is followed by
_END_OF = 2  # items of a choice before a greater one: a letter and a space
_CLASS = 1000  # members of a class, each written in up to 8 letters: Hyperscan reads 16,000


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

    def wide(self, alphabet: Alphabet = UTF8) -> str:
        """Return it made wider. Raises Impossible where no text in this alphabet has a match."""
        return Writer(alphabet, self._groups).whole(self.items, self.flags)

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
