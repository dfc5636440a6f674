"""Words that hold a sentence together, for the languages that have rules and their neighbours.

They answer one question: is this running text, or a title, a name, a list? A model is sure that
a French publisher's name in a Spanish text is French; no function word says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cleanup.languages.pack import Words, pack, packs

_PLAIN = 3
_SENTENCE = 12  # different words


@cache
def all_words() -> Mapping[str, Words]:
    """Return the function words of every language that has a list of them."""
    return {tag: each.function_words for tag, each in packs().items() if each.function_words}


@cache
def _alone(lang: str) -> Words:
    """Return those that no other list has, minor neighbours aside.

    Who writes in a language quotes them less.
    """
    others = [each for tag, each in all_words().items() if tag != lang and not pack(tag).minor]
    return pack(lang).function_words - frozenset().union(*others)


def speaks(words: frozenset[str], lang: str) -> bool | None:
    """Return whether words of a text hold together in ``lang``; None where it has no list.

    True where a function word of ``lang`` is there (two in a long sentence), and no neighbour has
    more of its own than ``lang`` has of its own.
    """
    own = pack(lang).function_words
    if not own:
        return None
    here = words & own
    if len(here) < (2 if len(words) >= _SENTENCE else 1):
        return False
    for neighbour in pack(lang).neighbours:
        other = pack(neighbour).function_words
        if len((words & other) - own) > len(here - other):
            return False
    return True


def plainly(words: frozenset[str], lang: str) -> bool:
    """Return whether three function words are there that ``lang`` shares with no neighbour."""
    return len(words & _alone(lang)) >= _PLAIN
