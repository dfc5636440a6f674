"""The language of many short texts, found in all of them together.

A string of three words proves nothing, a hundred of them do.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.languages.identify import of_document

ENOUGH = 20_000  # code points that are looked at


def of_texts(texts: Iterable[str]) -> str | None:
    """Return the language that most of the texts are in, or None where it is not certain."""
    looked: list[str] = []
    size = 0
    for text in texts:
        looked.append(" ".join(text.split()))
        size += len(text)
        if size > ENOUGH:
            break
    guess = of_document("\n".join(looked))
    return guess.lang if guess.certain else None
