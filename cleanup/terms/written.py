"""Writing a CSV termbase."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from cleanup.terms.term import COLUMNS, Term, TermError

_MANY = 1000  # rows in a piece


def table(terms: Iterable[Term]) -> Iterator[str]:
    """Yield the pieces of a CSV file with these terms. Raises TermError where a cell cannot hold
    one.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, term in enumerate(terms, 1):
        writer.writerow(_row(term))
        if number % _MANY == 0:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def _row(term: Term) -> list[str]:
    forms = (term.names, term.acronyms, term.bad_names, term.bad_acronyms)
    for form in (form for group in forms for form in group):
        if "|" in form:
            raise TermError(
                f"{term.origin}, line {term.line}: {form!r} contains a |, which separates the "
                "forms in a "
                "cell"
            )
    name, *names = term.names
    acronym, *acronyms = term.acronyms or ("",)
    return [
        term.concept,
        term.lang,
        name,
        acronym,
        "|".join(names),
        "|".join(acronyms),
        " ".join(sorted(term.marks)),
        "|".join(term.bad_names),
        "|".join(term.bad_acronyms),
        " ".join(term.note.split()),
    ]
