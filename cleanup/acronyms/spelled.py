"""A name that no list knows, found by its acronym: the words whose initials it is."""

from __future__ import annotations

from cleanup.languages.fold import words
from cleanup.languages.pack import pack

_LEAST = 3  # letters; two fit too often
_REACH = 120  # code points


def spelled(text: str, end: int, short: str, lang: str) -> int | None:
    """Return where the words before ``end`` start whose initials are ``short`` (in capitals), or
    None.

    Function words count or not, as the acronym has it; the first word has a capital.
    """
    if len(short) < _LEAST:
        return None
    letters = list(short)
    small = pack(lang).small
    first = max(0, end - _REACH)
    for start, _, word in reversed(words(text[first:end])):
        if word[0].upper() == letters[-1] and (word.lower() not in small or len(letters) > 1):
            letters.pop()
            if not letters:
                return first + start if word[0].isupper() else None
        elif word.lower() not in small:
            return None
    return None
