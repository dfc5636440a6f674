"""Several glossaries as one."""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.terms import Term


def joined(terms: Iterable[Term]) -> list[Term]:
    """Return the terms with those of one concept and language put together, so that nothing is
    lost.

    What comes first is preferred; a form that one glossary calls right and another wrong is right.
    """
    found: dict[tuple[str, str], Term] = {}
    for term in terms:
        key = term.concept, term.lang
        old = found.get(key)
        found[key] = _both(old, term) if old else term
    return list(found.values())


def _both(one: Term, other: Term) -> Term:
    names, acronyms, bad_names, bad_acronyms = (
        tuple(dict.fromkeys((*mine, *theirs)))
        for mine, theirs in zip(one[2:6], other[2:6], strict=True)
    )
    return one._replace(
        names=names,
        acronyms=acronyms,
        bad_names=tuple(name for name in bad_names if name not in names),
        bad_acronyms=tuple(short for short in bad_acronyms if short not in acronyms),
        marks=one.marks | other.marks,
        note=" / ".join(dict.fromkeys(filter(None, (one.note, other.note)))),
    )
