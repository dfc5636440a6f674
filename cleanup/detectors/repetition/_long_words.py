"""Whether a text says a long word twice: where it does not, much need not be looked for."""

from __future__ import annotations

from functools import lru_cache

LEAST = 4  # letters
ENDS = ",.;:!?…)»”\"'’]"


@lru_cache(maxsize=8)  # several rules ask about a text, one after the other
def differ(text: str) -> bool:
    """Return True where no word of four letters or more comes twice in whatever case, marks at
    its end aside.
    """
    long = [word.rstrip(ENDS) for word in text.lower().split() if len(word) >= LEAST]
    return len(set(long)) == len(long)
