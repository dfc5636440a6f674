"""A term that a person wants left alone: a row with the mark `keep` in a termbase of their own."""

from __future__ import annotations

from pathlib import Path

from cleanup.files.below import check_kept
from cleanup.files.write import replace_file
from cleanup.terms.ids import slug_of
from cleanup.terms.rows import read_file
from cleanup.terms.term import Term
from cleanup.terms.written import table


def keep_term(path: Path, name: str, lang: str) -> None:
    """Add a row to a CSV termbase: what is beside the name in texts of the language is right.

    The file is made if there is none. Raises TermError where a row of it, or the name, is no good,
    and FileError.
    """
    check_kept(path)
    rows = list(read_file(path)) if path.is_file() else []
    if any(row.lang == lang and name in row.names and "keep" in row.marks for row in rows):
        return
    taken = {row.concept for row in rows}
    slug = concept = slug_of(name)
    number = 1
    while concept in taken:
        number += 1
        concept = f"{slug}-{number}"
    new = Term(concept, lang, (name,), marks=frozenset({"keep"}), origin=str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, "".join(table([*rows, new])).encode())
