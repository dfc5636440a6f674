"""The capitalised words of a document, counted once for all rules about a whole document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-ЯЁІЇЄҐЎ"
# No look at what stands before, which would take twice the time.
_WORD = re.compile(rf"[{CAPITALS}][^\W\d_]{{3,}}")
SHORTEST = 400  # code points: what is shorter says too little of how it writes a word
_LONGEST = 200_000  # code points: what is longer is a collection of texts by many hands


@lru_cache(maxsize=2)  # the rules about a document ask one after the other
def capitalised(document: str) -> Mapping[str, int]:
    """Return how often a document has words of four letters or more with a capital first alone.

    An end of a word such as ``Donald`` in ``McDonald`` counts. Nothing is told of a document that
    is too short or too long.

    >>> capitalised("The old Mill. " * 40)
    {'Mill': 40}
    """
    if not SHORTEST <= len(document) <= _LONGEST:
        return {}
    found = Counter(_WORD.findall(document))
    return {word: times for word, times in found.items() if word[1:].islower()}
