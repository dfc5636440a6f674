"""The literals of a pattern: strings of which one is in everything that it matches.

Thousands of literals are looked for at once in next to no time, and are compiled in milliseconds;
so a pattern that has long ones needs no automaton of its own. They are compared in a canonical
form, in which all white space is one space and the case of letters does not count.
"""

from __future__ import annotations

import re._constants as op
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from cleanup.rules.prefilter.canonical import canonical
from cleanup.rules.prefilter.characters import IGNORECASE
from cleanup.rules.prefilter.edges import REPEATS, Items, trimmed

_MOST = 64  # literals that are made of two sets of strings
_WIDE = 1024  # choices that are written out
_COST = 256  # literals that tell as much less as a letter
_SIZES = (8, 6, 5, 4, 3, 2, 1)  # letters of a piece of a string
_FEW = 4  # characters of a class that are spelled out
LEAST = 6  # what the shortest literal of a pattern must weigh
_ENOUGH = 16  # what weighs more tells no more
_EAST = "\u2e80"  # from here on a character tells as much as three letters
_EAST_WEIGHT = 3
Strings = frozenset[str]
_NONE: Strings = frozenset()
_EMPTY: Strings = frozenset([""])


class Known(NamedTuple):
    """What is known of a stretch of a pattern.

    ``exact`` is all that it matches, none where that are too many strings; ``inner`` has literals
    that are in it. Where it is ``open``, ``exact`` is only what a match begins with.
    """

    exact: Strings
    inner: Strings = _NONE
    open: bool = False


_UNKNOWN = Known(_NONE)
Groups = dict[int, Known]  # what is known of groups that were read, by number


def literals(items: Items) -> tuple[str, ...]:
    """Return strings of which one is in each match, in canonical form; none where unsure."""
    for most in (_MOST, _WIDE):
        known = _sequence(trimmed(items, left=True, right=True), most, {})
        found = _better(known.exact, known.inner)
        if found and min(map(weight, found)) >= LEAST:
            break
    else:
        return ()
    # One that holds another is found with it.
    kept: list[str] = []
    for one in sorted(found, key=lambda literal: (len(literal), literal)):
        if not any(other in one for other in kept):
            kept.append(one)
    return tuple(kept)


def caseful(items: Items, flags: int) -> bool:
    """Return whether the case of a letter counts: then literals find more than is meant."""
    return any(_caseful(kind, value, flags) for kind, value in items)


def _caseful(kind: Any, value: Any, flags: int) -> bool:
    if kind is op.LITERAL:
        return not flags & IGNORECASE and chr(value).lower() != chr(value).upper()
    if kind is op.SUBPATTERN:
        return caseful(value[3].data, (flags | value[1]) & ~value[2])
    if kind is op.ATOMIC_GROUP:
        return caseful(value.data, flags)
    if kind is op.BRANCH:
        return any(caseful(branch.data, flags) for branch in value[1])
    return kind in REPEATS and caseful(value[2].data, flags)


def weight(literal: str) -> int:
    """Return how much a literal tells, in letters."""
    if literal.isascii():
        return len(literal) - literal.count(" ")
    return sum(_EAST_WEIGHT if char >= _EAST else char != " " for char in literal)


def _better(first: Strings, *others: Strings) -> Strings:
    others = tuple(filter(None, others))
    return max((first, *others), key=_score) if others else first


def _score(found: Strings) -> float:
    if not found or "" in found:
        return -1
    return min(*map(weight, found), _ENOUGH) - len(found) / _COST


@cache
def _canonical(char: str) -> Strings:
    """Return the canonical form of a character; nothing where that is not one character."""
    form = canonical(char)
    return frozenset([form]) if len(form) == 1 else _NONE


def _sequence(items: Items, most: int, groups: Groups) -> Known:
    exact, best, whole = _EMPTY, _NONE, True
    for kind, value in items:
        mine = _item(kind, value, most, groups)
        best = _better(best, mine.inner)
        together = _joined(exact, mine.exact, most)
        if not together:
            best = _better(best, exact, *_pieces(exact, mine.exact, most))
            whole = False
        exact = together or mine.exact or _EMPTY
        if mine.open:
            best = _better(best, exact)
            exact, whole = _EMPTY, False
    return Known(exact, best) if whole else Known(_NONE, _better(best, exact))


def _joined(one: Strings, other: Strings, most: int) -> Strings:
    if min(len(one), len(other)) > 1 and len(one) * len(other) > most:
        return _NONE
    if one == _EMPTY:
        return other
    if other == _EMPTY:
        return one
    doubled = any(a.endswith(" ") for a in one) and any(b.startswith(" ") for b in other)
    if not doubled:
        return frozenset([a + b for a in one for b in other])
    return frozenset([(a + b).replace("  ", " ") for a in one for b in other])


def _pieces(one: Strings, other: Strings, most: int) -> Iterator[Strings]:
    """Yield shorter strings for two sets too large to be joined: of one the ends, of the other the
    beginnings.
    """
    if "" in (one or _EMPTY) or not other:
        return
    for left, right in ((None, True), (True, None), (True, True)):
        for size in _SIZES:
            ends = frozenset(string[-size:] for string in one) if left else one
            starts = frozenset(string[:size] for string in other) if right else other
            if joined := _joined(ends, starts, most):
                yield joined
                break


def _item(kind: Any, value: Any, most: int, groups: Groups) -> Known:  # noqa: PLR0911 - one line a node of the parser
    if kind is op.LITERAL:
        return Known(_canonical(chr(value)))
    if kind is op.IN:
        return Known(_class(value))
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return Known(_EMPTY)
    if kind is op.SUBPATTERN:
        known = _sequence(value[3].data, most, groups)
        if value[0] is not None:
            groups[value[0]] = known
        return known
    if kind is op.ATOMIC_GROUP:
        return _sequence(value.data, most, groups)
    if kind is op.BRANCH:
        return _union([_sequence(branch.data, most, groups) for branch in value[1]])
    if kind in REPEATS:
        return _repeat(value[0], value[1], value[2], most, groups)
    if kind is op.GROUPREF:
        return groups.get(value, _UNKNOWN)
    return _UNKNOWN


def _union(known: Sequence[Known]) -> Known:
    """Return what several choices have to say together."""
    exact = (
        frozenset().union(*(one.exact for one in known)) if all(k.exact for k in known) else _NONE
    )
    best = [_better(one.exact, one.inner) for one in known]
    inner = _NONE if any(_score(one) < 0 for one in best) else frozenset().union(*best)
    return Known(exact if len(exact) <= _WIDE else _NONE, inner if len(inner) <= _WIDE else _NONE)


def _repeat(low: int, high: Any, inner: Any, most: int, groups: Groups) -> Known:
    one = _sequence(inner.data, most, groups)
    if one.exact == frozenset([" "]):
        return Known(one.exact if low else one.exact | {""})  # all white space is one space
    if low == 0:
        return Known(one.exact | {""}) if one.exact and high == 1 else _UNKNOWN
    exact = one.exact
    for _ in range(min(low, _FEW) - 1):
        exact = _joined(exact, one.exact, most)
    return Known(exact, _better(one.inner, one.exact), open=low != high or low > _FEW)


def _class(members: Iterable[tuple[Any, Any]]) -> Strings:
    found: set[Strings] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(_canonical(chr(value)))
        elif kind is op.RANGE and value[1] - value[0] < 2 * _FEW:
            found |= {_canonical(chr(code)) for code in range(value[0], value[1] + 1)}
        elif kind is op.CATEGORY and value is op.CATEGORY_SPACE:
            found.add(frozenset([" "]))
        else:
            return _NONE
    return _NONE if _NONE in found or len(found) > _FEW else frozenset().union(*found)
