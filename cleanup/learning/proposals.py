"""From what was seen in texts to rows of a termbase for a person to review."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cleanup.languages.pack import pack
from cleanup.learning.tally import Group, Tally
from cleanup.terms import Term, Termbase
from cleanup.terms.acronym import plain
from cleanup.terms.lint import explained
from cleanup.value import Value

_LONGEST_ID = 60


class Proposal(Value):
    """A row with its evidence.

    ``conflict`` says what speaks against it; ``agreed`` that the termbase has it so already;
    ``exact`` that the initials, or the termbase, confirm it.
    """

    term: Term
    count: int
    conflict: str = ""
    agreed: bool = False
    exact: bool = False


def proposals(tally: Tally, base: Termbase) -> Iterator[Proposal]:
    """Yield all that was seen, the name seen most often first."""
    groups = sorted(tally.groups(), key=lambda group: (-group.count, group.lang, _name(group)))
    shared = _shared(groups)
    taken: set[tuple[str, str]] = set()
    for group in groups:
        yield _proposal(group, base, shared, taken)


def trusted(tally: Tally, base: Termbase) -> Iterator[Term]:
    """Yield the rows that may outrank the built-in ones unseen, and say what is repaired
    unprompted.

    A name must have one acronym only and share it with no other; and the initials must confirm
    it, or it must are repeated.
    """
    for one in proposals(tally, base):
        if not one.conflict and not one.agreed and (one.exact or one.count > 1):
            yield one.term._replace(marks=one.term.marks | {"firm"})


def _proposal(
    group: Group,
    base: Termbase,
    shared: dict[tuple[str, str], set[str]],
    taken: set[tuple[str, str]],
) -> Proposal:
    (acronym, often), *others = group.merged()
    name = _name(group)
    known = base.concept(group.concept).get(group.lang) if group.concept else None
    listed = tuple(known.acronyms) if known else ()
    conflicts = []
    if others:
        conflicts.append("also " + ", ".join(f"{a} ({n}, {group.where[a]})" for a, n in others))
    agreed = plain(acronym) in map(plain, listed)
    more = sorted(shared[group.lang, plain(acronym)] - {name})
    if more and not agreed:
        conflicts.append(f"{acronym} stands for {', '.join(more[:3])} too")
    if listed and not agreed:
        conflicts.append(f"the built-in acronym is {listed[0]}")
    names = (name, *(n for n in known.names if n != name)) if known else (name,)
    note = f"{often} of {group.count} in {group.files} file{'s' * (group.files > 1)}"
    note += f", first in {group.where.get(acronym, '')}" if acronym in group.where else ""
    term = Term(
        _concept(group, taken),
        group.lang,
        names,
        (acronym, *(a for a in listed if plain(a) != plain(acronym))),
        marks=_marks(group, names, acronym, shared, base) | _kept(known, agreed=agreed),
        note="; ".join((note, *(f"CONFLICT: {conflict}" for conflict in conflicts))),
    )
    # That texts which are trusted differ from the built-in list is no conflict among them.
    inner = "; ".join(c for c in conflicts if not c.startswith("the built-in"))
    return Proposal(term, often, inner, agreed, plain(acronym) in group.exact)


def _kept(known: Term | None, *, agreed: bool) -> frozenset[str]:
    """Return the marks of the termbase's row; what it is sure of holds for its own acronym."""
    if known is None:
        return frozenset()
    return known.marks if agreed else known.marks - {"firm", "ambiguous", "unexplained"}


def _marks(
    group: Group,
    names: tuple[str, ...],
    acronym: str,
    shared: dict[tuple[str, str], set[str]],
    base: Termbase,
) -> frozenset[str]:
    marks = set()
    cased = pack(group.lang).capitals_mark_names
    if cased and names[0] == names[0].lower():
        marks.add("term")
    if not explained(acronym, names):
        marks.add("unexplained")
    elsewhere = {
        term.concept
        for term in base.with_acronym(acronym.upper())
        if term.lang == group.lang and term.concept != group.concept
    }
    if elsewhere or len(shared[group.lang, plain(acronym)]) > 1:
        marks.add("ambiguous")
    return frozenset(marks)


def _shared(groups: Iterable[Group]) -> dict[tuple[str, str], set[str]]:
    """For each acronym of a language the names that it is the main acronym of."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for group in groups:
        found[group.lang, plain(group.merged()[0][0])].add(_name(group))
    return found


def _name(group: Group) -> str:
    """Return the most common spelling; of several, the one that is first in the alphabet."""
    names: Counter[str] = group.names
    return min(names, key=lambda name: (-names[name], name)) if names else group.concept or ""


def _concept(group: Group, taken: set[tuple[str, str]]) -> str:
    if group.concept:
        return group.concept
    letters = unicodedata.normalize("NFD", _name(group).lower())
    plain_ones = "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    stem = "-".join(plain_ones.split())[:_LONGEST_ID].strip("-") or "term"
    name, number = stem, 1
    while (name, group.lang) in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add((name, group.lang))
    return name
