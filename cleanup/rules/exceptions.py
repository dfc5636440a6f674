"""What an edit must not touch, named once: ``rules/any/exceptions.toml``.

A rule's ``unless`` and ``unsure`` are patterns, or lists of patterns and names of exceptions. An
exception's pattern may refer to a list of words, ``(?&key-verbs)``: in a text whose language has
that list (``[lists]`` of its ``language.toml``) these words are meant, in any other those of all
languages that have one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from cleanup.languages.pack import everywhere, pack
from cleanup.storage.data import shipped
from cleanup.value import Value

Search = Callable[[str], Iterator[re.Match[str]]]
FAMILY = "exceptions"
LISTED = "(?&"  # before the name of a list of words
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WORDS = re.compile(r"\(\?&([a-z-]+)\)")
_KEYS = {"pattern", "why", "matches", "misses"}


class Exempt(Value):
    """An exception; ``matches`` and ``misses`` are its own tests, as (text, language)."""

    name: str
    pattern: str
    why: str
    matches: tuple[tuple[str, str | None], ...]
    misses: tuple[tuple[str, str | None], ...]


@cache
def exceptions() -> Mapping[str, Exempt]:
    """Return the exceptions that come with the program. Raises ValueError where one is no good."""
    return read_exceptions(shipped() / "any" / f"{FAMILY}.toml")


def read_exceptions(path: Path) -> Mapping[str, Exempt]:
    """Return the exceptions of a file by name. Raises ValueError, OSError."""
    import tomllib  # noqa: PLC0415 -- after a change of rules only

    found = {}
    for name, table in tomllib.loads(path.read_text("utf-8")).items():
        if not isinstance(table, dict) or set(table) != _KEYS:
            raise ValueError(f"{path}: [{name}] must have the keys {', '.join(sorted(_KEYS))}")
        matches, misses = (tuple(map(_example, table[key])) for key in ("matches", "misses"))
        found[name] = Exempt(name, table["pattern"], table["why"], matches, misses)
        re.compile(with_words(found[name].pattern, None))
    return found


def _example(written: Any) -> tuple[str, str | None]:
    return (written["text"], written["lang"]) if isinstance(written, dict) else (written, None)


def joined(key: str, told: str | Sequence[str] | None) -> str | None:
    """Return what ``unless`` or ``unsure`` says as one pattern, with its lists of words by name.

    Raises ValueError for what is no pattern.
    """
    if told is None or isinstance(told, str):
        pattern = told
    else:
        parts = [exceptions()[each].pattern if _named(each) else each for each in told]
        pattern = "|".join(f"(?:{part})" for part in parts)
    if pattern is not None:
        try:
            re.compile(with_words(pattern, None))
        except re.error as error:
            raise ValueError(f"`{key}` is not a valid regular expression: {error}") from error
    return pattern


def _named(item: str) -> bool:
    """Return whether it is an exception's name. Raises ValueError for the name of none."""
    if not _NAME.fullmatch(item):
        return False
    if item not in exceptions():
        known = ", ".join(sorted(exceptions()))
        raise ValueError(f"there is no exception `{item}`; known are {known}")
    return True


def searching(pattern: str, lang: str | None, limit: float = 0.0) -> Search:
    """Return the search for an exception; with a ``limit`` above 0 it takes so many seconds at
    most, and raises TimeoutError.

    Raises ValueError for a pattern that cannot be limited.
    """
    written = with_words(pattern, lang)
    compiled = re.compile(written)
    if not limit:
        return compiled.finditer
    from cleanup.detectors.regex import bounded, limited  # noqa: PLC0415 -- for a user's rules only

    return compiled.finditer if bounded(written) else limited(written, compiled.flags, limit)


def with_words(pattern: str, lang: str | None) -> str:
    """Return a pattern with its lists of words written out, for texts in a language.

    Raises ValueError where no language has such a list.
    """
    return _WORDS.sub(lambda m: _choice(m[1], pack(lang).tag if lang else None), pattern)


@cache
def _choice(name: str, lang: str | None) -> str:
    words = pack(lang).lists.get(name) or everywhere(name)
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"
