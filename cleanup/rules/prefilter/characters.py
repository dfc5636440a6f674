"""Characters and classes of a pattern in UTF-8, an ``Alphabet``: at least as wide as in ``re``."""

from __future__ import annotations

import re
import re._constants as op
from collections.abc import Iterable
from functools import cache
from typing import Any

from cleanup.rules.prefilter.alphabet import Alphabet

ASCII = int(re.ASCII)
IGNORECASE = int(re.IGNORECASE)  # a number: with the flag itself an "and" takes ten times as long
_LAST = r"\x{10FFFF}"
_BEYOND = r"\x{80}-" + _LAST
# Where other scripts have their digits: none between Latin, Greek, Cyrillic or Chinese letters. The
# ranges end where bytes of UTF-8 do, which halves what Hyperscan makes of them.
_DIGITS = r"\x{640}-\x{1FFF}\x{A000}-\x{ABFF}\x{FF10}-\x{FF19}\x{10000}-" + _LAST
# Members of a class, each at least as wide as Python's category.
_CATEGORIES = {
    op.CATEGORY_WORD: f"0-9A-Z_a-z{_BEYOND}",
    op.CATEGORY_NOT_WORD: rf"\x00-/:-@\[-\^`{{-{_LAST}",
    op.CATEGORY_DIGIT: f"0-9{_DIGITS}",
    op.CATEGORY_NOT_DIGIT: rf"\x00-/:-{_LAST}",
    op.CATEGORY_SPACE: (
        r"\t-\r\x1c- \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
    ),
    op.CATEGORY_NOT_SPACE: rf"\x00-\x08\x0e-\x1f!-{_LAST}",  # with re.ASCII U+001C too
}
# What a negated class must not exclude more than: at most as wide as Python's category.
_NARROW = {
    op.CATEGORY_WORD: "0-9A-Z_a-z",
    op.CATEGORY_NOT_WORD: r"\x00-/:-@\[-\^`{-\x7f",
    op.CATEGORY_DIGIT: "0-9",
    op.CATEGORY_NOT_DIGIT: r"\x00-/:-\x7f",
    op.CATEGORY_SPACE: r"\t-\r\x1c- \x{85}\x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}",
    op.CATEGORY_NOT_SPACE: r"\x00-\x08\x0e-\x1b!-\x7f",
}
_NARROW_ASCII = {**_NARROW, op.CATEGORY_SPACE: r"\t-\r "}
# A class of more characters is widened where case is ignored: each has its own others.
_LISTED = 0x1000
# What Python holds equal to a letter when case is ignored, beyond Unicode's simple folding.
DOTTED = "iI\u0130\u0131"


def char(code: int) -> str:
    one = chr(code)
    return one if one.isascii() and one.isalnum() else f"\\x{{{code:X}}}"


def literal(code: int, flags: int) -> str:
    return _any_case(code) if flags & IGNORECASE else char(code)


def other(code: int) -> str:
    return f"[^{char(code)}]"


@cache
def _any_case(code: int) -> str:
    if chr(code) in DOTTED:
        return "[" + "".join(map(char, map(ord, DOTTED))) + "]"
    return f"[{''.join(map(char, sorted(cases(code))))}]"


def cases(code: int) -> set[int]:
    """Return the characters that ``re`` holds equal to this one when case is ignored."""
    one = chr(code)
    near = {one, one.lower(), one.upper(), one.casefold(), one.title()}
    near |= {other for each in list(near) for other in (each.lower(), each.upper())}
    near |= set(FOLDED.get(one.casefold(), ""))
    return {ord(c) for c in near if len(c) == 1}


# Characters that no upper() or lower() of the others leads to (Unicode CaseFolding.txt).
FOLDED = {
    "s": "\u017f", "k": "\u212a", "\u00e5": "\u212b", "\u03bc": "\u00b5", "\u03b8": "\u03d1\u03f4",
    "\u03b2": "\u03d0", "\u03b5": "\u03f5", "\u03ba": "\u03f0", "\u03c0": "\u03d6",
    "\u03c1": "\u03f1", "\u03c3": "\u03c2", "\u03c6": "\u03d5", "\u03c9": "\u2126",
    "\u03b9": "\u0345\u1fbe", "\u1e61": "\u1e9b", "ss": "\u1e9e\u00df",
    "\u0432": "\u1c80", "\u0434": "\u1c81", "\u043e": "\u1c82", "\u0441": "\u1c83",
    "\u0442": "\u1c84\u1c85", "\u044a": "\u1c86", "\u0463": "\u1c87", "\ua64b": "\u1c88",
    "\u0390": "\u1fd3", "\u03b0": "\u1fe3", "\ufb05": "\ufb06", "st": "\ufb05\ufb06",
}  # fmt: skip


def character_class(members: Iterable[tuple[Any, Any]], flags: int) -> str:
    members = list(members)
    negated = members[0][0] is op.NEGATE
    ignoring = bool(flags & IGNORECASE)
    # What is not in a class in either case is not in it as it stands.
    ignoring = ignoring and not negated
    narrow = _NARROW_ASCII if flags & ASCII else _NARROW
    categories = narrow if negated else _CATEGORIES
    written = []
    for kind, value in members:
        if kind is op.LITERAL:
            written.append(literal(value, flags).strip("[]") if ignoring else char(value))
        elif kind is op.RANGE:
            written.append(_range(*value, ignoring=ignoring))
        elif kind is op.CATEGORY:
            written.append(categories[value])
    return f"[{'^' if negated else ''}{''.join(written)}]"


def _range(low: int, high: int, *, ignoring: bool) -> str:
    plain = f"{char(low)}-{char(high)}"
    if not ignoring:
        return plain
    if high - low < _LISTED:
        return plain + _others(low, high)
    # Whatever so many letters may fold to: ASCII letters, and beyond.
    return plain + f"A-Za-z{_BEYOND}"


@cache
def _others(low: int, high: int) -> str:
    """Return what ``re`` holds equal to characters of a range and what is not in it, as ranges."""
    others = {c for code in range(low, high + 1) for c in cases(code)}
    if any(chr(c) in DOTTED for c in others):
        others |= set(map(ord, DOTTED))
    found: list[list[int]] = []
    for code in sorted(others - set(range(low, high + 1))):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(char(a) if a == b else f"{char(a)}-{char(b)}" for a, b in found)


def is_word(low: int, high: int, flags: int) -> bool:
    """Return True where all from low to high are word characters to RE2, whatever their case."""
    if flags & IGNORECASE and any(chr(c) in "iIkKsS" for c in range(low, min(high, 127) + 1)):
        return False  # each has another case beyond ASCII
    ends = chr(low) + chr(high)
    return ends.isascii() and (
        ends.isdigit()
        or ends == "__"
        or (
            ends.isalpha()
            and ends.islower() == ends[0].islower()
            and ends.isupper() == ends[0].isupper()
        )
    )


UTF8 = Alphabet(literal, other, character_class, is_word)
