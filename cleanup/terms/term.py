"""One row of the termbase: a concept with its names and acronyms in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cleanup.languages.pack import pack

COLUMNS = (
    "concept",
    "lang",
    "name",
    "acronym",
    "names",
    "acronyms",
    "marks",
    "bad_names",
    "bad_acronyms",
    "note",
)
UNMARKED: frozenset[str] = frozenset()
MARKS = frozenset(
    {"ambiguous", "unexplained", "capitals", "firm", "keep", "mixed", "native", "safe", "term"}
)


class TermError(ValueError):
    """A termbase cannot be read: the message names the file and the line."""


class Term(NamedTuple):
    """One concept in one language; of ``names`` and ``acronyms`` the first is preferred.

    ``origin`` and ``line`` say where the row stands.
    """

    concept: str
    lang: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    bad_names: tuple[str, ...] = ()
    bad_acronyms: tuple[str, ...] = ()
    marks: frozenset[str] = UNMARKED
    note: str = ""
    origin: str = ""
    line: int = 0


class Named(NamedTuple):
    """A name of a term; ``good`` is False where it is deprecated, or its words are shuffled."""

    term: Term
    name: str
    good: bool


def common_noun(names: Mapping[str, Iterable[str]]) -> bool:
    """Return whether a concept's names, by language tag, are in lower case where capitals tell."""
    return any(
        name[:1].isalpha() and name == name.lower()
        for lang, each in names.items()
        if pack(lang).capitals_mark_names
        for name in each
    )
