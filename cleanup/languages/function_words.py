"""Words that hold a sentence together, for the languages that have rules and their neighbours.

They answer one question: is this running text, or a title, a name, a list? A model is sure that
a French publisher's name in a Spanish text is French; no function word says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cleanup.languages.pack import Words, pack, packs

_PLAIN = 3
_FEWER = {2: 0.2, 1: 0.5}  # fewer, and the share of all different words that are function words
_SENTENCE = 12  # different words
# Words of one language alone that leave no doubt, where no other's stand beside them; where one
# does; and which share of all different words its function words then are, at least.
_ALL, _NEARLY_ALL, _SHARE = 4, 6, 0.3


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


@cache
def _owners() -> Mapping[str, str]:
    """Return the words that one language has alone, each with that language."""
    return {word: lang for lang in all_words() for word in _alone(lang)}


def told(words: frozenset[str], share: float = _SHARE) -> str | None:
    """Return the language that the function words of a text leave no doubt about, if any does.

    They are at least this ``share`` of all its different words.
    """
    owners = _owners()
    said = [owners[word] for word in words & owners.keys()]
    if len(said) < _ALL:
        return None
    lang = max(set(said), key=said.count)
    others = [other for other in said if other != lang]
    least = _NEARLY_ALL if others else _ALL
    if len(said) - len(others) < least or len(set(others)) < len(others):
        return None
    return lang if len(words & pack(lang).function_words) >= share * len(words) else None


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
    """Return whether three function words are there that ``lang`` shares with no neighbour.

    Fewer are enough where many others of its words stand beside them, and none that another
    language has alone.
    """
    own = len(words & _alone(lang))
    if not own or own >= _PLAIN:
        return own > 0
    share = len(words & pack(lang).function_words) / len(words)
    return share >= _FEWER[own] and len(words & _owners().keys()) == own
