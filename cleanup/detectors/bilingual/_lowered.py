"""The words of a text in small letters, as blanks part them; several checks ask about one text."""

from __future__ import annotations

from cleanup.text.remembered import remembered


@remembered
def lowered(text: str) -> frozenset[str]:
    """Return them, each with the marks that it touches."""
    return frozenset(text.lower().split())
