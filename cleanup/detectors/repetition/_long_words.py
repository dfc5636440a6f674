"""How near to each other a text says a long word twice: much need not be looked for in others."""

from __future__ import annotations

from cleanup.text.remembered import remembered

LEAST = 4  # letters
ENDS = ",.;:!?…)»”\"'’]"


@remembered
def apart(text: str) -> int:
    """Return how many words on a word of four letters or more stands again, at the nearest; 0 where
    none does. In whatever case, and marks at its end aside.
    """
    words = text.lower().split()
    long = [(word.rstrip(ENDS), at) for at, word in enumerate(words) if len(word) >= LEAST]
    last: dict[str, int] = {}
    nearest = 0
    if len(dict(long)) < len(long):
        for word, at in long:
            before = last.get(word)
            if before is not None and not 0 < nearest <= at - before:
                nearest = at - before
            last[word] = at
    return nearest
