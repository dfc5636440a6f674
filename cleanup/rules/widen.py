r"""A pattern of ``re`` made wider, for RE2: it matches wherever the pattern does, and elsewhere.

The prefilter may find too much, never too little. Look-arounds are left out, a back-reference
becomes its group, long counted repeats become unbounded (a counted repeat multiplies RE2's
states), ``\w`` takes in every character beyond ASCII, and ``\b`` stays only beside an ASCII letter,
where RE2's (ASCII) finds whatever Python's (Unicode) does.

The pattern is read by the parser of the standard library itself, so both mean the same syntax.
"""

from __future__ import annotations

import re
import re._constants as op
import re._parser as parser
from collections.abc import Iterable, Sequence
from typing import Any

Items = Sequence[tuple[Any, Any]]

_LAST = r"\x{10FFFF}"
_BEYOND = r"\x{80}-" + _LAST
# Members of a class, each at least as wide as Python's category.
_CATEGORIES = {
    op.CATEGORY_WORD: f"0-9A-Z_a-z{_BEYOND}",
    op.CATEGORY_NOT_WORD: rf"\x00-/:-@\[-\^`{{-{_LAST}",
    op.CATEGORY_DIGIT: f"0-9{_BEYOND}",
    op.CATEGORY_NOT_DIGIT: rf"\x00-/:-{_LAST}",
    op.CATEGORY_SPACE: (
        r"\t-\r\x1c- \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
    ),
    op.CATEGORY_NOT_SPACE: rf"\x00-\x08\x0e-\x1b!-{_LAST}",
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
_LONG = 3  # a repeat counted further than this becomes unbounded
# What Python holds equal to a letter when case is ignored, beyond Unicode's simple folding.
_DOTTED = "iI\u0130\u0131"


def widen(pattern: str) -> str:
    """The pattern for RE2 (UTF-8, defaults). Raises re.error where ``pattern`` is no pattern."""
    tree = parser.parse(pattern)
    groups: dict[int, tuple[Items, int]] = {}
    flags = tree.state.flags
    _collect(tree.data, flags, groups)
    return _sequence(tree.data, flags, groups)


def _collect(  # noqa: C901 - one line a node of the parser
    items: Items, flags: int, groups: dict[int, tuple[Items, int]]
) -> None:
    """Fills ``groups`` with what stands in each numbered group."""
    for kind, value in items:
        if kind is op.SUBPATTERN:
            number, add, remove, inner = value
            within = (flags | add) & ~remove
            if number is not None:
                groups[number] = (inner.data, within)
            _collect(inner.data, within, groups)
        elif kind is op.BRANCH:
            for branch in value[1]:
                _collect(branch.data, flags, groups)
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            _collect(value[2].data, flags, groups)
        elif kind is op.ATOMIC_GROUP:
            _collect(value.data, flags, groups)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            _collect(value[1].data, flags, groups)
        elif kind is op.GROUPREF_EXISTS:
            for branch in filter(None, value[1:]):
                _collect(branch.data, flags, groups)


def _sequence(items: Items, flags: int, groups: dict[int, tuple[Items, int]]) -> str:
    kept = [item for item in items if item[0] not in (op.ASSERT, op.ASSERT_NOT)]
    written = []
    for at, (kind, value) in enumerate(kept):
        if kind is op.AT and value is op.AT_BOUNDARY:
            if _plain(kept[at + 1 : at + 2], flags, first=True) or _plain(
                kept[at - 1 : at] if at else [], flags, first=False
            ):
                written.append(r"\b")
        else:
            written.append(_item(kind, value, flags, groups))
    return "".join(written)


def _item(  # noqa: PLR0911, C901 - one line a node of the parser
    kind: Any, value: Any, flags: int, groups: dict[int, tuple[Items, int]]
) -> str:
    if kind is op.LITERAL:
        return _literal(value, flags)
    if kind is op.NOT_LITERAL:
        return f"[^{_char(value)}]" if not flags & re.IGNORECASE else r"(?s:.)"
    if kind is op.ANY:
        return r"(?s:.)" if flags & re.DOTALL else r"[^\n]"
    if kind is op.IN:
        return _class(value, flags)
    if kind is op.AT:
        return _anchor(value)
    if kind is op.SUBPATTERN:
        _, add, remove, inner = value
        return f"(?:{_sequence(inner.data, (flags | add) & ~remove, groups)})"
    if kind is op.ATOMIC_GROUP:
        return f"(?:{_sequence(value.data, flags, groups)})"
    if kind is op.BRANCH:
        return f"(?:{'|'.join(_sequence(b.data, flags, groups) for b in value[1])})"
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        low, high, inner = value
        return _repeat(low, high, inner, flags, groups)
    if kind is op.GROUPREF:
        inner, within = groups[value]
        return f"(?:{_sequence(inner, within | flags & re.IGNORECASE, groups)})"
    if kind is op.GROUPREF_EXISTS:
        branches = [_sequence(b.data, flags, groups) if b else "" for b in value[1:]]
        return f"(?:{'|'.join(branches)})"
    raise re.error(f"the prefilter does not know {kind}")


def _repeat(
    low: int, high: Any, inner: Any, flags: int, groups: dict[int, tuple[Items, int]]
) -> str:
    what = f"(?:{_sequence(inner.data, flags, groups)})"
    low = min(low, _LONG)
    if high is op.MAXREPEAT or high > _LONG:
        return what + ("*", "+", "{2,}", "{3,}")[low]
    return f"{what}{{{low},{high}}}"


def _anchor(value: Any) -> str:
    """Every line's beginning or end: units are looked at several at a time, joined by line ends."""
    if value in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
        return "(?m:^)"
    return "(?m:$)" if value in (op.AT_END, op.AT_END_STRING) else ""


def _char(code: int) -> str:
    char = chr(code)
    return char if char.isascii() and char.isalnum() else f"\\x{{{code:X}}}"


def _literal(code: int, flags: int) -> str:
    if not flags & re.IGNORECASE:
        return _char(code)
    if chr(code) in _DOTTED:
        return "[" + "".join(map(_char, map(ord, _DOTTED))) + "]"
    return f"[{''.join(map(_char, sorted(_cases(code))))}]"


def _cases(code: int) -> set[int]:
    """The characters that ``re`` holds equal to this one when case is ignored."""
    char = chr(code)
    near = {char, char.lower(), char.upper(), char.casefold(), char.title()}
    near |= {other for each in list(near) for other in (each.lower(), each.upper())}
    near |= set(_FOLDED.get(char.casefold(), ""))
    return {ord(c) for c in near if len(c) == 1}


# Characters that no upper() or lower() of the others leads to (Unicode CaseFolding.txt).
_FOLDED = {
    "s": "\u017f", "k": "\u212a", "\u00e5": "\u212b", "\u03bc": "\u00b5", "\u03b8": "\u03d1\u03f4",
    "\u03b2": "\u03d0", "\u03b5": "\u03f5", "\u03ba": "\u03f0", "\u03c0": "\u03d6",
    "\u03c1": "\u03f1", "\u03c3": "\u03c2", "\u03c6": "\u03d5", "\u03c9": "\u2126",
    "\u03b9": "\u0345\u1fbe", "\u1e61": "\u1e9b", "ss": "\u1e9e\u00df",
    "\u0432": "\u1c80", "\u0434": "\u1c81", "\u043e": "\u1c82", "\u0441": "\u1c83",
    "\u0442": "\u1c84\u1c85", "\u044a": "\u1c86", "\u0463": "\u1c87", "\ua64b": "\u1c88",
    "\u0390": "\u1fd3", "\u03b0": "\u1fe3", "\ufb05": "\ufb06", "st": "\ufb05\ufb06",
}  # fmt: skip


def _class(members: Iterable[tuple[Any, Any]], flags: int) -> str:
    members = list(members)
    negated = members[0][0] is op.NEGATE
    ignoring = bool(flags & re.IGNORECASE)
    if negated and ignoring:
        # What RE2 would fold away from the class may be what Python keeps in it.
        members = [m for m in members if m[0] is op.CATEGORY]
        if not members:
            return r"(?s:.)"
    categories = _NARROW if negated else _CATEGORIES
    written = []
    for kind, value in members:
        if kind is op.LITERAL:
            written.append(_literal(value, flags).strip("[]") if ignoring else _char(value))
        elif kind is op.RANGE:
            written.append(_range(*value, ignoring=ignoring))
        elif kind is op.CATEGORY:
            written.append(categories[value])
    return f"[{'^' if negated else ''}{''.join(written)}]"


def _range(low: int, high: int, *, ignoring: bool) -> str:
    plain = f"{_char(low)}-{_char(high)}"
    if not ignoring:
        return plain
    if high < 0x80:  # noqa: PLR2004 - ASCII
        others = {c for code in range(low, high + 1) for c in _cases(code)}
        if any(chr(c) in _DOTTED for c in others):
            others |= set(map(ord, _DOTTED))
        return plain + "".join(map(_char, sorted(others - set(range(low, high + 1)))))
    # Whatever a range of letters beyond ASCII may fold to: ASCII letters, and beyond.
    return plain + f"A-Za-z{_BEYOND}"


def _plain(items: Items, flags: int, *, first: bool) -> bool:  # noqa: PLR0911
    """True where what matches begins (or ends) with an ASCII letter, digit or underscore."""
    if not items:
        return False
    kind, value = items[0]
    if kind is op.LITERAL:
        return _is_word(value, value, flags)
    if kind is op.SUBPATTERN:
        within = (flags | value[1]) & ~value[2]
        return _plain_edge(value[3].data, within, first=first)
    if kind is op.BRANCH:
        return all(_plain_edge(branch.data, flags, first=first) for branch in value[1])
    if kind is op.IN:
        return all(
            (k is op.LITERAL and _is_word(v, v, flags))
            or (k is op.RANGE and _is_word(v[0], v[1], flags))
            for k, v in value
        )
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return value[0] > 0 and _plain_edge(value[2].data, flags, first=first)
    return False


def _plain_edge(items: Items, flags: int, *, first: bool) -> bool:
    return _plain(items[:1] if first else items[-1:], flags, first=first)


def _is_word(low: int, high: int, flags: int) -> bool:
    """True where all from low to high are word characters to RE2, whatever their case."""
    if flags & re.IGNORECASE and any(chr(c) in "iIkKsS" for c in range(low, min(high, 127) + 1)):
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
