"""Lists of the languages as parts of a pattern: what a text of any language may say."""

from __future__ import annotations

import re
from functools import cache

from cleanup.languages.pack import everywhere

_EAST = "\u2e80"  # from here on no spaces part words


@cache
def any_of(name: str) -> str:
    """Return an alternation of a list's words in all languages, the longest first.

    A hyphen in a list stands for a space too, ``*`` at a word's end for any letters. Raises
    ValueError where no language has such a list.
    """
    return _alternation(everywhere(name))


@cache
def any_apart(name: str) -> str:
    """Return the same of the words that spaces part from others."""
    return _alternation({word for word in everywhere(name) if word[0] < _EAST})


@cache
def any_eastern(name: str) -> str:
    """Return the same of the words that no space parts from others: Chinese, Japanese, Korean."""
    return _alternation({word for word in everywhere(name) if word[0] >= _EAST})


def _alternation(words: set[str] | frozenset[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(_form, ordered)) or "(?!)"


def _form(word: str) -> str:
    form = re.escape(word.removesuffix("*")).replace(r"\-", "[ \u00a0-]")
    return form + (r"\w*" if word.endswith("*") else "")
