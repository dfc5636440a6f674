"""What a pattern is written in: how a prefilter spells its characters and classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class Impossible(ValueError):  # noqa: N818 - says what it is
    """No text in this alphabet has what is to be written."""


class Alphabet(NamedTuple):
    """Spellings that match at least what ``re`` does; all but ``is_word`` raise Impossible.

    ``literal`` is a character, in both cases where case is ignored, ``other`` all characters but
    one, ``character_class`` a class as the parser of ``re`` reads it. ``is_word`` tells whether all
    from one character to another are word characters to the prefilter too.
    """

    literal: Callable[[int, int], str]
    other: Callable[[int], str]
    character_class: Callable[[Iterable[tuple[Any, Any]], int], str]
    is_word: Callable[[int, int, int], bool]
