"""The kinds of values that a rule file may hold, checked and named in words."""

from __future__ import annotations

from collections.abc import Iterable
from types import UnionType
from typing import Any

WORDS = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"}


def fits(value: Any, kind: Any) -> bool:
    """Return whether a value of TOML is of the kind that a signature names."""
    if isinstance(kind, UnionType):  # str | None
        return any(fits(value, k) for k in kind.__args__)
    origin = getattr(kind, "__origin__", kind)
    if origin is list:
        inner = getattr(kind, "__args__", (Any,))[0]
        return isinstance(value, list) and all(inner is Any or fits(v, inner) for v in value)
    if origin is dict:
        inner = kind.__args__[1]
        return isinstance(value, dict) and all(fits(v, inner) for v in value.values())
    if kind in (int, float) and isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if kind is float else origin)


def spoken(kind: Any) -> str:
    """Return a kind in words."""
    if isinstance(kind, UnionType):
        return spoken(next(k for k in kind.__args__ if k is not type(None)))
    origin = getattr(kind, "__origin__", kind)
    if origin is list:
        inner = getattr(kind, "__args__", (None,))[0]
        return f"a list of {WORDS[inner].split()[1]}s" if inner in WORDS else "a list"
    if origin is dict:
        return "a table"
    return WORDS.get(kind, str(kind))


def near(word: str, known: Iterable[str]) -> str:
    """Return what the writer may have meant, as the end of a sentence."""
    import difflib  # noqa: PLC0415 -- for an error only

    close = difflib.get_close_matches(word, list(known), 1)
    if close:
        return f"; did you mean `{close[0]}`?"
    return f"; known are {', '.join(sorted(known))}"
