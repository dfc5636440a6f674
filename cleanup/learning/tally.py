"""Counting pairs of name and acronym in bounded memory.

Where there are more names than are held, those seen least are forgotten, and the bound for being
forgotten rises by one (after Manku and Motwani, Approximate frequency counts over data streams,
VLDB 2002): a name seen more often than ``forgotten`` times within any stretch of HELD names is
never lost, and no count is too high.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cleanup.acronyms.evidence import weigh
from cleanup.languages.fold import fold
from cleanup.learning.definitions import Definition, Unspelled
from cleanup.terms.acronym import plain

HELD = 200_000  # names; about 150 MB
_WAITING = 50_000  # acronyms that no name before them spelled
_FORMS = 4  # spellings of a name that are kept
_ACRONYMS = 8


@dataclass(slots=True)
class Group:
    """What was seen of one name in one language: spellings, acronyms, files."""

    lang: str
    concept: str | None
    names: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    exact: set[str] = field(default_factory=set)
    files: int = 0
    last: str = ""
    where: dict[str, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How often the name stood beside an acronym."""
        return self.acronyms.total()

    def merged(self) -> list[tuple[str, int]]:
        """Return the acronyms, the most common first, of equals one that the name spells.

        Those that differ in dots, case or plural are one.
        """
        spellings: dict[str, Counter[str]] = {}
        for acronym, count in self.acronyms.items():
            spellings.setdefault(plain(acronym), Counter())[acronym] += count
        both = [(max(one, key=lambda a: (one[a], a)), one.total()) for one in spellings.values()]
        return sorted(both, key=lambda p: (-p[1], plain(p[0]) not in self.exact, p[0]))


class Tally:
    """Groups by language and fold of the name, or by concept where the termbase knows it."""

    def __init__(self, held: int = HELD) -> None:
        self._held = held
        self._groups: dict[tuple[str, str], Group] = {}
        self._waiting: list[tuple[Unspelled, str, str, int]] = []
        self.forgotten = 0

    def add(self, found: Definition | Unspelled, lang: str, path: str, line: int) -> None:
        """Count one more pair, seen in a file."""
        if isinstance(found, Unspelled):
            if len(self._waiting) < _WAITING:
                self._waiting.append((found, lang, path, line))
            return
        concept = f"\0{found.concept}" if found.concept else ""
        key = lang, concept or fold(found.name, lang)
        group = self._groups.get(key)
        if group is None:
            if len(self._groups) >= self._held:
                self._forget()
            group = self._groups[key] = Group(lang, found.concept)
        if found.name in group.names or len(group.names) < _FORMS:
            group.names[found.name] += 1
        if found.acronym in group.acronyms or len(group.acronyms) < _ACRONYMS:
            group.acronyms[found.acronym] += 1
            group.where.setdefault(found.acronym, f"{path}:{line}")
        if found.exact:
            group.exact.add(plain(found.acronym))
        if group.last != path:
            group.files += 1
            group.last = path

    def groups(self) -> Iterator[Group]:
        """Yield what was seen, by language and name."""
        for one in self._waiting:
            self._settle(*one)
        self._waiting = []
        for key in sorted(self._groups):
            yield self._groups[key]

    def _settle(self, found: Unspelled, lang: str, path: str, line: int) -> None:
        """Count an acronym that is a slip of one that other places give the same name."""
        groups = (self._groups.get((lang, name)) for name in found.names)
        group = next(filter(None, groups), None)
        if group is None:
            return
        proof = weigh(found.acronym, tuple(group.acronyms), ())
        if proof is not None and proof.kind != "apart":
            group.acronyms[found.acronym] += 1
            group.where.setdefault(found.acronym, f"{path}:{line}")

    def _forget(self) -> None:
        while len(self._groups) > self._held // 2:
            self.forgotten += 1
            self._groups = {
                key: group for key, group in self._groups.items() if group.count > self.forgotten
            }
