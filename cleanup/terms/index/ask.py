"""Questions to the terms of one layer, each a function that its terms are handed to."""

from __future__ import annotations

from cleanup.languages.fold import fold, primary
from cleanup.terms.index.read import Packed
from cleanup.terms.term import Named, Term


def entries(key: str, lang: str, packed: Packed) -> tuple[Named, ...]:
    """Return the names with this fold."""
    return tuple(packed.named(key, lang))


def names(key: str, lang: str, packed: Packed) -> bool:
    """Return whether there is a name with this fold."""
    return any(packed.named(key, lang))


def tags(packed: Packed) -> tuple[str, ...]:
    """Return the language tags."""
    return packed.langs


def rows(tag: str, packed: Packed) -> tuple[Term, ...]:
    """Return the terms of a language tag."""
    return tuple(packed.rows(tag))


def terms(packed: Packed) -> tuple[Term, ...]:
    """Return all terms."""
    return tuple(packed.terms())


def shuffles(lang: str, packed: Packed) -> bool:
    """Return whether there are names whose words may be in another order."""
    keys = packed.keys(f"shuffled {lang}")
    return keys is None or bool(keys)


def folds(lang: str, packed: Packed) -> tuple[str, ...]:
    """Return the folds of all names of a language, right and deprecated."""
    return tuple(
        fold(name, lang)
        for tag in packed.langs
        if primary(tag) == lang
        for term in packed.rows(tag)
        for name in (*term.names, *term.bad_names)
    )
