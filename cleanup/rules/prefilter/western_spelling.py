"""Characters and classes in the ``western`` alphabet, an ``Alphabet``: as wide as in ``re``."""

from __future__ import annotations

import re
import re._constants as op
from collections.abc import Callable, Iterable
from string import whitespace
from typing import Any

from cleanup.rules.prefilter.alphabet import Alphabet, Impossible
from cleanup.rules.prefilter.characters import DOTTED, IGNORECASE, UTF8, cases
from cleanup.rules.prefilter.western import LETTERS

_BYTES = {ord(letter): byte for byte, letter in enumerate(LETTERS)}
_ALL = frozenset(_BYTES.values())
# All that `re` holds equal to a letter when case is ignored, beyond the alphabet too.
_EQUAL = {code: {*cases(code), *map(ord, DOTTED * (chr(code) in DOTTED))} for code in _BYTES}


def _those(ok: Callable[[str], bool]) -> frozenset[int]:
    return frozenset(byte for byte, letter in enumerate(LETTERS) if ok(letter))


_WORD = _those(lambda letter: letter.isalnum() or letter == "_")
_DIGIT = _those(str.isdecimal)
_SPACE = _those(str.isspace)
_INSIDE = {
    op.CATEGORY_WORD: _WORD,
    op.CATEGORY_DIGIT: _DIGIT,
    op.CATEGORY_SPACE: _SPACE,
}
_INSIDE_ASCII = {
    op.CATEGORY_WORD: frozenset(byte for byte in _WORD if byte < 0x80),  # noqa: PLR2004 - ASCII
    op.CATEGORY_DIGIT: _DIGIT,
    op.CATEGORY_SPACE: frozenset(map(ord, whitespace)),
}
_OPPOSITE = {
    op.CATEGORY_NOT_WORD: op.CATEGORY_WORD,
    op.CATEGORY_NOT_DIGIT: op.CATEGORY_DIGIT,
    op.CATEGORY_NOT_SPACE: op.CATEGORY_SPACE,
}


def literal(code: int, flags: int) -> str:
    """Return a character, in both cases where case is ignored."""
    return _written(_span(code, code, flags))


def other(code: int) -> str:
    """Return all characters but one."""
    return _written(_ALL - _span(code, code, 0))


def character_class(members: Iterable[tuple[Any, Any]], flags: int) -> str:
    """Return a class as the parser of ``re`` reads it."""
    members = list(members)
    negated = members[0][0] is op.NEGATE
    if negated:  # what is not in it in either case is not in it as it stands
        flags &= ~IGNORECASE
    found: set[int] = set()
    for kind, value in members[negated:]:
        if kind is op.CATEGORY:
            found |= _category(value, flags)
        else:
            low, high = (value, value) if kind is op.LITERAL else value
            found |= _span(low, high, flags)
    return _written(_ALL - found if negated else found)


def is_word(low: int, high: int, flags: int) -> bool:
    """Return whether all are word characters to Hyperscan: here no letter beyond ASCII is another
    case of one in ASCII.
    """
    return UTF8.is_word(low, high, flags & ~IGNORECASE)


def _category(category: Any, flags: int) -> frozenset[int]:
    inside = _INSIDE_ASCII if flags & re.ASCII else _INSIDE
    return inside[category] if category in inside else _ALL - inside[_OPPOSITE[category]]


def _span(low: int, high: int, flags: int) -> set[int]:
    """Return the bytes of the characters from ``low`` to ``high``."""
    if flags & IGNORECASE:
        return {
            byte
            for code, byte in _BYTES.items()
            if any(low <= other <= high for other in _EQUAL[code])
        }
    if low == high:
        return {_BYTES[low]} if low in _BYTES else set()
    return {byte for code, byte in _BYTES.items() if low <= code <= high}


def _written(found: Iterable[int]) -> str:
    """Return a class of bytes."""
    listed = sorted(found)
    if not listed:
        raise Impossible
    if len(listed) == 1:
        return _byte(listed[0])
    spans: list[list[int]] = []
    for byte in listed:
        if spans and byte == spans[-1][1] + 1:
            spans[-1][1] = byte
        else:
            spans.append([byte, byte])
    inner = (_byte(low) if low == high else f"{_byte(low)}-{_byte(high)}" for low, high in spans)
    return f"[{''.join(inner)}]"


def _byte(byte: int) -> str:
    one = chr(byte)
    return one if one.isascii() and one.isalnum() else rf"\x{byte:02x}"


WESTERN = Alphabet(literal, other, character_class, is_word)
