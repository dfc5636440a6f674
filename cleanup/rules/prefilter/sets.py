"""Which rules may find something in a unit, by RE2: where Hyperscan cannot be had.

A set's automaton reads each byte once. Two things keep it fast (``bench/speed.py``). Patterns that
remember much go into sets of their own, because the automaton of two kinds together needs the
states of one times those of the other: tables of words, patterns with a loop over letters, users'
own. And a set looks at blocks of units first, because a call costs as much as a line, and most
blocks hold nothing. A set that takes long to put together is made for a text of some length only:
for a page it is cheaper to ask the few detectors with the large tables themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import compress, count
from typing import NamedTuple

import re2

from cleanup.rules.prefilter.widen import widen
from cleanup.rules.rule import Rule

_MEMORY = 64 << 20  # bytes that RE2 may use for a set; it starts with far less
_CHUNK = 4000  # rules in one set
_LARGE = 20_000  # code points of triggers with which a detector gets a set of its own
_HEAVY, _FEW = 100_000, 64  # code points of triggers and rules of one detector: 40 ms to compile
_PAGE = 20_000  # bytes of text to which that time is not worth it
_MARKS, _WORDS = 4, 16  # units in a block: marks are found in one line of twenty, words more rarely
# A loop over letters: what stands open there multiplies with all else that is being looked for.
_LOOSE = re.compile(
    r"\[\^[^\]]*\]\)?[*+]|\[[^\]]*(?:A-Z|a-z)[^\]]*\]\)?(?:[*+]|\{[23],\})|\.\)\)?[*+]"
)
Match = Callable[[bytes], "list[int] | None"]


class Group(NamedTuple):
    """One set of RE2: what it matches, and which rule each of its patterns belongs to.

    ``block`` is the number of units that it is shown in one go.
    """

    match: Match
    numbers: tuple[int, ...]
    block: int


def grouped(rules: Sequence[Rule], numbers: Iterable[int], refused: list[int]) -> list[Group]:
    """Return the sets for the triggers of some of the rules; ``refused`` gets what RE2 finds too
    large.
    """
    size: Counter[str] = Counter()
    for number in numbers:
        size[rules[number].detect] += len(rules[number].trigger or "")
    kinds: dict[str, list[int]] = {}
    for number in numbers:
        rule = rules[number]
        if _LOOSE.search(rule.trigger or ""):
            kind = "loose"
        elif rule.user:
            kind = "user"
        else:
            kind = rule.detect if size[rule.detect] > _LARGE else ""
        kinds.setdefault(kind, []).append(number)
    return [
        compiled(
            rules, chosen[at : at + _CHUNK], refused, _MARKS if kind in ("", "loose") else _WORDS
        )
        for kind, chosen in sorted(kinds.items())
        for at in range(0, len(chosen), _CHUNK)
    ]


def heavy(rules: Sequence[Rule], numbers: Iterable[int]) -> list[int]:
    """Return those rules of detectors with few rules and large triggers."""
    kinds: dict[str, list[int]] = {}
    for number in numbers:
        if not rules[number].user:
            kinds.setdefault(rules[number].detect, []).append(number)
    return [
        number
        for chosen in kinds.values()
        if len(chosen) <= _FEW and sum(len(rules[n].trigger or "") for n in chosen) > _HEAVY
        for number in chosen
    ]


def compiled(rules: Sequence[Rule], numbers: list[int], refused: list[int], block: int) -> Group:
    """Return one set."""
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    chosen = re2.Set.SearchSet(options)
    added = []
    for number in numbers:
        try:
            chosen.Add(widen(rules[number].trigger or ""))
        except re2.error:
            refused.append(number)
        else:
            added.append(number)
    chosen.Compile()
    return Group(chosen.Match if added else lambda _unit: None, tuple(added), block)


class Sets:
    """The sets for the triggers of some rules. Safe from threads."""

    entries = ()
    kept = None

    def __init__(self, rules: Sequence[Rule], numbers: Iterable[int]) -> None:
        numbers = list(numbers)
        late = heavy(rules, numbers)
        refused: list[int] = []
        now = grouped(rules, sorted({*numbers}.difference(late)), refused)
        self.refused = tuple(refused)
        self._rules = rules
        self._seen = 0  # bytes
        self._sets = (now, late)  # what is compiled, and the rules that still wait for it

    def hits(self, units: Sequence[bytes]) -> dict[int, set[int]]:
        """Return the rules whose trigger matches, by unit (UTF-8)."""
        groups, late = self._worth(sum(map(len, units)))
        found = {unit: set(late) for unit in range(len(units))} if late else {}
        blocks = {
            size: [b"\n".join(units[at : at + size]) for at in range(0, len(units), size)]
            for size in {group.block for group in groups}
        }
        for group in groups:
            for block in compress(count(), map(group.match, blocks[group.block])):
                first = block * group.block
                for unit, hits in enumerate(map(group.match, units[first : first + group.block])):
                    if hits:
                        found.setdefault(first + unit, set()).update(group.numbers[i] for i in hits)
        return found

    def each(self, units: Iterable[bytes]) -> list[Collection[int]]:
        """Return the rules whose trigger may match in each unit by itself."""
        return [self.hits([unit]).get(0, ()) for unit in units]

    def quiet(self, unit: bytes) -> bool:
        """Return whether ``hits`` would find nothing in a single line."""
        return not self.hits([unit])

    def _worth(self, size: int) -> tuple[list[Group], list[int]]:
        """Return the sets for one more text of this size, and the rules to be asked without."""
        self._seen += size
        groups, late = self._sets
        if late and self._seen > _PAGE:
            refused: list[int] = []
            groups, late = groups + grouped(self._rules, late, refused), refused
            self._sets = (groups, late)
        return groups, late
