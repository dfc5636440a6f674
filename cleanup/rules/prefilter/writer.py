r"""A pattern of ``re`` as it is read, written for a prefilter in an alphabet.

The prefilter may find too much, never too little. Look-arounds are left out but at the edges of a
pattern, where optional parts are left out too (``edges``), a back-reference becomes its group, long
counted repeats become unbounded (a counted repeat multiplies the states of an automaton), and
``\b`` stays only beside an ASCII letter, where the prefilter's (ASCII) finds whatever Python's
(Unicode) does. A choice that the alphabet has no letters for is left out.
"""

from __future__ import annotations

import re
import re._constants as op
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from cleanup.rules.prefilter.alphabet import Alphabet, Impossible
from cleanup.rules.prefilter.characters import IGNORECASE
from cleanup.rules.prefilter.edges import REPEATS, Item, Items, beside, cut, inside, trimmed

_LONG = 4  # a repeat counted further than this becomes unbounded
_ANY, _LINE = r"(?s:.)", r"[^\n]"
_START, _END = "(?m:^)", "(?m:$)"
Groups = dict[int, tuple[Items, int]]


class Writer:
    """Writes patterns in an alphabet; ``groups`` has what is in each numbered group."""

    __slots__ = ("_alphabet", "_groups")

    def __init__(self, alphabet: Alphabet, groups: Groups) -> None:
        self._alphabet = alphabet
        self._groups = groups

    def whole(self, items: Items, flags: int) -> str:
        """Return a pattern. Raises Impossible where no text in the alphabet has a match."""
        return self._sequence(items, flags, left=True, right=True)

    def _sequence(
        self, items: Items, flags: int, *, left: bool = False, right: bool = False
    ) -> str:
        """Return the items one after another; ``left`` and ``right`` tell which end is one of the
        pattern.
        """
        kept = trimmed(cut(items) if left else items, left=left, right=right)
        before, middle, after = inside(kept)
        head = beside(before, behind=True) if left else None
        tail = beside(after[::-1], behind=False) if right else None
        written = [self._beside(head, flags, behind=True) if head else ""]
        left, right = left and head is None, right and tail is None
        whole = [*(() if head else before), *middle, *(() if tail else after)]
        whole = [item for item in whole if item[0] not in (op.ASSERT, op.ASSERT_NOT)]
        for at, (kind, value) in enumerate(whole):
            if kind is op.AT and value is op.AT_BOUNDARY:
                if self._plain(whole[at + 1 : at + 2], flags, first=True) or self._plain(
                    whole[at - 1 : at] if at else [], flags, first=False
                ):
                    written.append(r"\b")
            else:
                edges = {"left": left and not at, "right": right and at == len(whole) - 1}
                written.append(self._item(kind, value, flags, **edges))
        if tail:
            written.append(self._beside(tail, flags, behind=False))
        return "".join(written)

    def _beside(self, assertion: Item, flags: int, *, behind: bool) -> str:
        """Return an assertion at an edge as text that stands there."""
        kind, value = assertion
        if kind is op.AT:
            return _anchor(value)
        if kind is op.ASSERT:
            inner = self._sequence(value[1].data, flags, left=behind, right=not behind)
            return f"(?:{inner})"
        edge = _START if behind else _END
        try:
            other = self._alphabet.character_class(value, flags)
        except Impossible:  # all that there is, is forbidden
            return edge
        return f"(?:{edge}|{other})"

    def _item(  # noqa: PLR0911, C901 - one line a node of the parser
        self, kind: Any, value: Any, flags: int, *, left: bool = False, right: bool = False
    ) -> str:
        def edged(items: Items, flags: int) -> str:
            return self._sequence(items, flags, left=left, right=right)

        if kind is op.LITERAL:
            return self._alphabet.literal(value, flags)
        if kind is op.NOT_LITERAL:
            return self._alphabet.other(value)
        if kind is op.ANY:
            return _ANY if flags & re.DOTALL else _LINE
        if kind is op.IN:
            return self._alphabet.character_class(value, flags)
        if kind is op.AT:
            return _anchor(value)
        if kind is op.SUBPATTERN:
            _, add, remove, inner = value
            return f"(?:{edged(inner.data, (flags | add) & ~remove)})"
        if kind is op.ATOMIC_GROUP:
            return f"(?:{edged(value.data, flags)})"
        if kind is op.BRANCH:
            return self._choice([(branch.data, flags) for branch in value[1]], edged)
        if kind in REPEATS:
            return self._repeat(value, flags, right=right)
        if kind is op.GROUPREF:
            inner, within = self._groups[value]
            return f"(?:{self._sequence(inner, within | flags & IGNORECASE)})"
        if kind is op.GROUPREF_EXISTS:
            branches = [(branch.data if branch else (), flags) for branch in value[1:]]
            return self._choice(branches, self._sequence)
        raise re.error(f"the prefilter does not know {kind}")

    def _choice(
        self, branches: Iterable[tuple[Items, int]], write: Callable[[Items, int], str]
    ) -> str:
        written: list[str] = []
        for items, flags in branches:
            with suppress(Impossible):
                written.append(write(items, flags))
        if not written:
            raise Impossible
        return f"(?:{'|'.join(dict.fromkeys(written))})"

    def _repeat(self, value: Any, flags: int, *, right: bool) -> str:
        """Return a repeat. At the right end of a pattern, where a match is told of again with each
        letter that may still belong to it, it is as short as may be.
        """
        low, high, inner = value
        try:
            what = f"(?:{self._sequence(inner.data, flags)})"
            last = f"(?:{self._sequence(inner.data, flags, right=True)})" if right else what
        except Impossible:
            if low:
                raise
            return ""
        low, counted = min(low, _LONG), low == high
        if right and counted and low:
            if last == what:
                return f"{what}{{{low},{low}}}"
            return (f"{what}{{{low - 1},{low - 1}}}" if low > 1 else "") + last
        if high is op.MAXREPEAT or high > _LONG:
            return what + ("*", "+", "{2,}", "{3,}", "{4,}")[low]
        return f"{what}{{{low},{high}}}"

    def _plain(self, items: Items, flags: int, *, first: bool) -> bool:  # noqa: PLR0911
        """Return True where what matches begins (or ends) with an ASCII letter, digit or
        underscore.
        """
        if not items:
            return False
        is_word = self._alphabet.is_word
        kind, value = items[0]
        if kind is op.LITERAL:
            return is_word(value, value, flags)
        if kind is op.SUBPATTERN:
            within = (flags | value[1]) & ~value[2]
            return self._plain_edge(value[3].data, within, first=first)
        if kind is op.BRANCH:
            return all(self._plain_edge(branch.data, flags, first=first) for branch in value[1])
        if kind is op.IN:
            return all(
                (k is op.LITERAL and is_word(v, v, flags))
                or (k is op.RANGE and is_word(v[0], v[1], flags))
                for k, v in value
            )
        if kind in REPEATS:
            return value[0] > 0 and self._plain_edge(value[2].data, flags, first=first)
        return False

    def _plain_edge(self, items: Items, flags: int, *, first: bool) -> bool:
        return self._plain(items[:1] if first else items[-1:], flags, first=first)


def _anchor(value: Any) -> str:
    """Return every line's beginning or end: units are looked at several at a time, joined by
    line ends.
    """
    if value in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
        return _START
    return _END if value in (op.AT_END, op.AT_END_STRING) else ""
