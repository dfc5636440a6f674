"""From triggers to the databases of Hyperscan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, product
from math import prod

from cleanup.rules.prefilter.canonical import TWINS
from cleanup.rules.prefilter.collected import Collected
from cleanup.rules.prefilter.database import Blocks
from cleanup.rules.prefilter.hyper import of_literals, of_plain
from cleanup.rules.prefilter.literal import LEAST, caseful, literals, weight
from cleanup.rules.prefilter.plain import plain
from cleanup.rules.prefilter.taken import taken
from cleanup.rules.prefilter.widen import Part, parsed

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
    western: bool = False,
) -> Blocks:
    """Compile triggers, each with the number of its rule; patterns are left as they are written.

    ``entries`` are further rules, with the trigger of each entry and the entry. ``once``: of each
    expression one match is enough. ``western``: there is an edition for Western text.
    """
    patterns = Collected(western=western)
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
            patterns.add(part, number)
    good, plain_database = taken(list(plains), of_plain)
    for part, number in chain(*(plains[one] for one in plains.keys() - set(good))):
        patterns.add(part, number)
    strings: dict[bytes, set[int]] = {}
    for one, mine in known.items():
        for spelling in [one] if small else spellings(one):
            strings.setdefault(spelling.encode(), set()).update(mine)
    sought = strings or plain_database
    others = odd("".join((*known, *letters)), small=small) if sought else []
    editions, sizes, pattern_rules = patterns.editions()
    return Blocks(
        editions,
        sizes,
        once,
        pattern_rules,
        of_literals(list(strings)),
        tuple(tuple(sorted(mine)) for mine in strings.values()),
        small,
        tuple((number, entry) for number, _, entry in entries),
        plain_database,
        tuple(tuple(sorted({number for _, number in plains[one]})) for one in good),
        of_literals(others),
    )


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
