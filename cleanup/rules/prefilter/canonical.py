"""The form in which literals are compared: white space is one space, and case does not count."""

from __future__ import annotations

import re

from cleanup.rules.prefilter.characters import FOLDED

# Characters that `re` holds equal to a letter, beyond those that differ by case alone; and the one
# whose small letter depends on what follows.
TWINS = {ord(twin): key for key, twins in FOLDED.items() if len(key) == 1 for twin in twins}
TWINS |= {0x130: "i", 0x131: "i", 0x3A3: "\u03c3"}
_WHITE = re.compile(r"\s+")


def canonical(text: str) -> str:
    """Return the form in which literals are compared."""
    return _WHITE.sub(" ", text.translate(TWINS).lower())
