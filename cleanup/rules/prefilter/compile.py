"""From triggers to the databases of Hyperscan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import accumulate, chain, product
from math import prod
from typing import TypeVar

from cleanup.rules.prefilter.beyond import beyond
from cleanup.rules.prefilter.canonical import TWINS
from cleanup.rules.prefilter.database import Blocks
from cleanup.rules.prefilter.hyper import Refused, of_literals, of_patterns, of_plain
from cleanup.rules.prefilter.layers import ASCII, DEGREES
from cleanup.rules.prefilter.literal import LEAST, caseful, literals, weight
from cleanup.rules.prefilter.plain import plain
from cleanup.rules.prefilter.widen import Part, parsed

P = TypeVar("P", str, bytes)
_SPELLED = 8  # ways to write a literal, in letters beyond ASCII of both cases
_BULK = 8000  # patterns: of more, literals are looked for whose case should count
_TELLING = 10  # what the shortest literal of an entry must weigh, where it has a plain pattern
_MOST_PLAIN = 1000  # of these patterns: compiling them takes seconds
_SMALL = 1 / 5  # of them may have letters in both cases, before all text is made small
_WHITE = [chr(code) for code in range(0x3001) if chr(code).isspace() and chr(code) not in " \n"]


def compiled(
    triggers: Iterable[tuple[int, str]],
    entries: Sequence[tuple[int, str, str]] = (),
    *,
    once: bool = False,
) -> Blocks:
    """Compile triggers, each with the number of its rule; ``refused`` are those refused here.

    ``entries`` are further rules, with the trigger of each entry and the entry. ``once``: of each
    expression one match is enough.
    """
    named = tuple((number, entry) for number, _, entry in entries)
    patterns: dict[str, set[int]] = {}
    degrees: dict[str, int] = {}
    known: dict[str, set[int]] = {}
    plains: dict[bytes, list[tuple[Part, int]]] = {}
    letters: set[str] = set()
    parts = [(part, number) for number, trigger in triggers for part in parsed(trigger).parts()]
    for at, (_, trigger, _) in enumerate(entries):
        whole = parsed(trigger)
        parts += ((part, ~at) for part in (whole.parts() if len(whole.items) == 1 else [whole]))
    exact = len(parts) <= _BULK
    found = [
        () if once or (exact and caseful(part.items, part.flags)) else literals(part.items)
        for part, _ in parts
    ]
    small = sum(not all(map(spellings, each)) for each in found) > len(found) * _SMALL
    for (part, number), each in zip(parts, found, strict=True):
        vague = number < 0 and not (each and min(map(weight, each)) >= _TELLING)
        if vague and len(plains) < _MOST_PLAIN and (told := plain(part.items, part.flags)):
            plains.setdefault(told.pattern, []).append((part, number))
            letters.update(told.letters)
        elif each and (small or all(map(spellings, each))):
            for one in each:
                known.setdefault(one, set()).add(number)
        else:
            wide = part.wide()
            patterns.setdefault(wide, set()).add(number)
            degree = beyond(part.items, part.flags)
            degrees[wide] = min(degree, degrees.get(wide, degree))
    taken, plain_database = _database(list(plains), of_plain)
    for part, number in chain(*(plains[one] for one in plains.keys() - set(taken))):
        patterns.setdefault(part.wide(), set()).add(number)
        degrees[part.wide()] = ASCII
    some = [[one for one, of in degrees.items() if of == degree] for degree in DEGREES]
    made = [_database(each, partial(of_patterns, once=once)) for each in some]
    good = [one for each, _ in made for one in each]
    refused = {number for one in patterns.keys() - set(good) for number in patterns[one]}
    refused = {number if number >= 0 else named[~number][0] for number in refused}
    strings: dict[bytes, set[int]] = {}
    for one, mine in known.items():
        for spelling in [one] if small else spellings(one):
            strings.setdefault(spelling.encode(), set()).update(mine)
    sought = strings or plain_database
    others = odd("".join((*known, *letters)), small=small) if sought else []
    return Blocks(
        tuple(database for _, database in made),
        tuple(tuple(sorted(patterns[one])) for one in good),
        of_literals(list(strings)),
        tuple(tuple(sorted(mine)) for mine in strings.values()),
        small,
        tuple(sorted(refused)),
        named,
        plain_database,
        tuple(tuple(sorted({number for _, number in plains[one]})) for one in taken),
        of_literals(others),
        tuple(accumulate((len(each) for each, _ in made), initial=0)),
    )


def _database(patterns: list[P], of: Callable[[Sequence[P]], bytes]) -> tuple[list[P], bytes]:
    """Compile the patterns that Hyperscan takes, and return them too."""
    try:
        return patterns, of(patterns)
    except Refused:
        good = _accepted(patterns, of)
    return good, of(good)


def _accepted(patterns: list[P], of: Callable[[Sequence[P]], bytes]) -> list[P]:
    """Return the patterns that Hyperscan takes: it does not say which it refuses."""
    try:
        of(patterns)
    except Refused:
        half = len(patterns) // 2
        return _accepted(patterns[:half], of) + _accepted(patterns[half:], of) if half else []
    return patterns


def odd(letters: str, *, small: bool) -> list[bytes]:
    """Return what is in a unit that is not in canonical form but for the case of letters.

    ``letters`` are all those of the literals; ``small`` tells that units come in lower case.
    """
    found = [*_WHITE, "  "]
    for twin, letter in TWINS.items():
        said = chr(twin).lower() if small else chr(twin)
        if letter in letters and said not in (letter, letter.upper()):
            found.append(said)
    return sorted({one.encode() for one in found})


@cache
def spellings(literal: str) -> list[str]:
    """Return the ways to write a literal, the case of ASCII letters aside; [] where too many.

    Of a long literal a part is enough.
    """
    if literal.isascii():
        return [literal] if weight(literal) >= LEAST else []
    for part in _windows(literal):
        ways = [sorted({c, c.upper(), c.title()}) if c > "\x7f" else [c] for c in part]
        ways = [[one for one in way if len(one) == 1] for way in ways]
        if prod(map(len, ways)) <= _SPELLED:
            return ["".join(way) for way in product(*ways)]
    return []


def _windows(literal: str) -> Iterable[str]:
    """Yield the literal and then ever shorter parts of it that still tell enough."""
    for size in range(len(literal), 0, -1):
        for at in range(len(literal) - size + 1):
            part = literal[at : at + size]
            if weight(part) >= LEAST:
                yield part
