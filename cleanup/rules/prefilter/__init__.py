"""The first look at a text, for all rules at once: Hyperscan's, or RE2's where that is not there.

Hyperscan has wheels for fewer platforms than RE2, which finds the same and takes five times as
long. What Hyperscan compiles is kept on disk: it takes a second for the rules of a language.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol

from cleanup.rules.rule import Rule
from cleanup.storage.rows import Rows


class Prefilter(Protocol):
    """What looks at units (UTF-8) and says which rules may find something in them, by unit.

    Where it tells single entries of a rule apart, it names ``~at`` in the place of the rule:
    ``entries[at]`` is the rule and the entry.
    """

    @property
    def entries(self) -> Rows[tuple[int, str]]:
        """Return what the numbers below zero stand for."""

    @property
    def kept(self) -> tuple[str, str] | None:
        """Return the names by which ``reopened`` finds the same; None where it is not kept."""

    def hits(self, units: Sequence[bytes]) -> dict[int, set[int]]:
        """Return too many rules, or the right ones, and never too few."""

    def each(self, units: Iterable[bytes]) -> Sequence[Collection[int]]:
        """Return what ``hits`` would find in each unit by itself: what may match once only."""

    def quiet(self, unit: bytes) -> bool:
        """Return whether ``hits`` would find nothing in a single line; False where unsure."""


class Nothing:
    """The prefilter for no rules at all."""

    entries: Rows[tuple[int, str]] = ()
    kept = ("", "")

    def hits(self, _units: Sequence[bytes]) -> dict[int, set[int]]:
        """Return none."""
        return {}

    def each(self, units: Iterable[bytes]) -> Sequence[Collection[int]]:
        """Return none for each."""
        return [() for _ in units]

    def quiet(self, _unit: bytes) -> bool:
        """Return that nothing is found."""
        return True


NOTHING = Nothing()


def prefilter(
    rules: Sequence[Rule],
    numbers: Iterable[int],
    key: str = "",
    *,
    once: bool = False,
    western: bool = False,
    words: Callable[[int], Iterable[str]] | None = None,
    entries: Callable[[int], Iterable[tuple[str, str]]] | None = None,
) -> tuple[Prefilter, Sequence[int]]:
    """Return the prefilter for the triggers of some rules, and those rules that it is no use for.

    ``key`` changes whenever the rules do; without it nothing can be kept, and RE2 looks, which
    compiles in a hundredth of the time. ``once``: of each trigger one match in a text is enough.
    ``western``: what looks at Western text is compiled apart.
    ``words`` lists the words of a rule that has them, ``entries`` the triggers of its entries.
    """
    numbers = list(numbers)
    if not numbers:
        return NOTHING, ()
    if not key:
        return _sets(rules, numbers)
    try:
        from cleanup.rules.prefilter.kept import database  # noqa: PLC0415 - there may be no Hyperscan
    except ImportError as error:
        if not (error.name or "").startswith("hyperscan"):
            raise
        return _sets(rules, numbers)
    return database(rules, numbers, key, once=once, western=western, words=words, entries=entries)


def reopened(kept: tuple[str, str]) -> Prefilter | None:
    """Return a prefilter by its names, or None where it is gone, or Hyperscan is."""
    if kept == NOTHING.kept:
        return NOTHING
    try:
        from cleanup.rules.prefilter.kept import opened  # noqa: PLC0415 - there may be no Hyperscan
    except ImportError:
        return None
    return opened(*kept)


def _sets(rules: Sequence[Rule], numbers: Sequence[int]) -> tuple[Prefilter, Sequence[int]]:
    from cleanup.rules.prefilter.sets import Sets  # noqa: PLC0415 - a library less to load

    sets = Sets(rules, numbers)
    return sets, sets.refused
