"""Words behind which a program's own words may stand, in the capitals that they have there."""

from __future__ import annotations

from cleanup.languages.pack import everywhere


def labelled(word: str) -> bool:
    """Return whether a label may stand behind it: "the field From", "välj knappen Till"."""
    return word in everywhere("label-nouns") or word in everywhere("label-verbs")
