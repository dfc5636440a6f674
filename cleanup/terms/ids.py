"""Identifiers of concepts, made of their names."""

from __future__ import annotations

import unicodedata

_LONGEST = 60  # code points


def slug_of(name: str) -> str:
    """Return a name as the identifier of a concept: small letters and digits, joined by hyphens.

    >>> slug_of("Città di Castello")
    'citta-di-castello'
    """
    plain = unicodedata.normalize("NFD", name.lower())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(letters.split())[:_LONGEST].strip("-") or "term"
