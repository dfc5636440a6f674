"""The words of a text in small letters, as blanks part them; several checks ask about one text."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8)  # a translation and its source, and the next
def lowered(text: str) -> frozenset[str]:
    """Return them, each with the marks that it touches."""
    return frozenset(text.lower().split())
