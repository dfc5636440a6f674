"""The termbase: concepts with their names and acronyms in each language, from plain CSV.

One row is one concept in one language. The columns, by their names in the first line:

``concept``  an identifier of the concept, the same in all its rows (letters, digits, ``-``)
``lang``  a language tag
``name`` and ``acronym``  the preferred ones; the acronym may be missing
``names`` and ``acronyms``  further ones that are right too (admitted)
``bad_names`` and ``bad_acronyms``  those met in translations that are wrong (deprecated)
``marks``  words that say more:
    ``ambiguous``    an acronym of the row serves another concept in this language too
    ``unexplained``  an acronym of the row is not made of the initials of a name of the row
    ``capitals``     the name always has its capitals
    ``firm``         careful texts of the language use no other acronym of it, so that another
                     language's and a garbled one are replaced automatically
    ``keep``         (a user's rows) whatever stands in brackets after the name is never touched
    ``safe``         (a user's rows) a bad name or acronym of the row is replaced automatically
    ``term``         a common noun, not the name of one thing
    ``mixed``        texts of this language often use another language's acronym of it
``note``  for people

Several forms in one cell are separated by ``|``. Empty lines and lines that start with ``#`` are
passed over. CSV is read once and kept packed (``cleanup.terms.index.write``); a text costs what it
asks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from cleanup.storage.data import shipped
from cleanup.terms.index.write import LEAST_SHUFFLED, LONGEST_ENDING
from cleanup.terms.layer import Layer
from cleanup.terms.term import COLUMNS, MARKS, Named, Term, TermError
from cleanup.terms.termbase import Termbase, in_memory

__all__ = [
    "COLUMNS",
    "LEAST_SHUFFLED",
    "LONGEST_ENDING",
    "MARKS",
    "Named",
    "Term",
    "TermError",
    "Termbase",
    "in_memory",
    "listed",
    "load",
    "read",
    "stored",
]


def load(paths: Iterable[Path]) -> Termbase:
    """Return the termbase of these CSV files, a folder standing for the CSV files in it.

    A row replaces an earlier file's row of the same concept and language.
    Raises TermError where a file cannot be read or a row is no good.
    """
    from cleanup.terms.rows import rows  # noqa: PLC0415 - the cache needs no CSV

    return in_memory(rows(paths))


def read(text: str, origin: str) -> list[Term]:
    """Return the terms of one CSV text; ``origin`` is what errors call it.

    Raises TermError with the line of a row that is no good.
    """
    from cleanup.terms.rows import read_text  # noqa: PLC0415 - the cache needs no CSV

    return list(read_text(text, origin))


@lru_cache(maxsize=8)
def stored(extra: tuple[str, ...] = ()) -> Termbase:
    """Return the termbase that comes with this package, and ``extra`` CSV files or folders over it.

    Nothing is read before something is asked for, and then from the cache.
    """
    return Termbase(_layers(extra))


def _layers(extra: tuple[str, ...]) -> list[Layer]:
    return [Layer((path,)) for path in (str(shipped() / "terms"), *extra)]


def listed(terms: list[str] | None) -> tuple[str, ...]:
    """Return a rule's further termbases, looked into once, so that a bad file is said when the
    rules are.

    Raises TermError where a file cannot be read or a row is no good.
    """
    extra = tuple(terms or ())
    if extra:
        if stored(extra).key != Termbase(_layers(extra)).key:
            stored.cache_clear()  # a file has changed since
        _ = stored(extra).key, stored(extra).tags
    return extra
