"""A pattern written for a text in canonical form, in bytes: what one phrase of a table may be.

Some phrases have no literal that tells much: ``{has|have} been {accused|…} yesterday``. As a
pattern for any text, in which each space may be of several kinds and each letter of two cases, they
keep an automaton busy. In the form in which literals are compared all white space is one space,
and case does not count: there Hyperscan takes them apart into literals itself, and is ten times as
fast.
"""

from __future__ import annotations

import re._constants as op
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cleanup.rules.prefilter.canonical import canonical
from cleanup.rules.prefilter.characters import ASCII, cases
from cleanup.rules.prefilter.edges import REPEATS, Item, Items, beside, inside, trimmed
from cleanup.rules.prefilter.literal import caseful

_FEW = 4  # a repeat counted further than this becomes unbounded
_SPAN = 64  # characters of a range that are written out
_ASCII = 0x80
_BEYOND = rb"\x80-\xff"
_WORD = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyz0123456789_"))
_LETTERS = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyz"))
_DIGIT = frozenset(map(ord, "0123456789"))
_SPACE = frozenset((ord(" "),))
_ALL = frozenset(range(_ASCII)) - {ord("\n")} - frozenset(map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
_CATEGORIES = {
    op.CATEGORY_WORD: (_WORD, True),
    op.CATEGORY_NOT_WORD: (_ALL - _WORD, True),
    op.CATEGORY_DIGIT: (_DIGIT, True),
    op.CATEGORY_NOT_DIGIT: (_ALL - _DIGIT, True),
    op.CATEGORY_SPACE: (_SPACE, False),
    op.CATEGORY_NOT_SPACE: (_ALL - _SPACE, True),
}


# What may stand beyond an edge, beside an ASCII letter or digit. For bytes `\b` would hold beside
# an accented letter too, as in "étude": U+00C0 to U+017F are letters, but for × and ÷.
_MARK = rb"\x00-/:-@\[-^`{-\x7f"
_LEFT = rb"(?:^|[%s]|\xc3[\x97\xb7]|[\xc2\xc6-\xff][\x80-\xbf]{1,3})" % _MARK
_RIGHT = rb"(?:$|[%s\xc2\xc6-\xff]|\xc3[\x97\xb7])" % _MARK


class _Unsure(ValueError):  # noqa: N818 - says what it is
    """The pattern cannot be written so."""


class _Piece(NamedTuple):
    """A piece of the pattern; whether it may be empty, and begin or end with a space.

    ``first`` and ``last`` tell that it begins or ends with an ASCII letter, digit or underscore.
    """

    text: bytes
    empty: bool = False
    begins: bool = False
    ends: bool = False
    first: bool = False
    last: bool = False


class Plain(NamedTuple):
    """The pattern, and all letters that it names."""

    pattern: bytes
    letters: str


def plain(items: Items, flags: int) -> Plain | None:
    """Return a pattern that is found in the canonical form of all that the items match.

    For Hyperscan, without regard to the case of ASCII letters. None where it cannot be written so,
    and where the items ask for a capital, of which nothing is left there.
    """
    if flags & ASCII:  # here U+001C is a space, there it is none
        return None
    if caseful(items, flags) and any(kind is op.ASSERT for kind, _ in _all(items)):
        return None
    letters: set[str] = set()
    kept = trimmed(items, left=True, right=True)
    before, _, after = inside(kept)
    try:
        whole = _sequence(kept, letters)
    except _Unsure:
        return None
    if whole.empty:
        return None
    left = _LEFT if whole.first and _is_edge(before, behind=True) else b""
    right = _RIGHT if whole.last and _is_edge(after[::-1], behind=False) else b""
    return Plain(left + whole.text + right, "".join(sorted(letters)))


def _all(items: Items) -> Iterator[Item]:
    """Yield the items and what is in groups and choices among them."""
    for kind, value in items:
        yield kind, value
        if kind is op.SUBPATTERN:
            yield from _all(value[3].data)
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from _all(branch.data)


def _is_edge(items: Items, *, behind: bool) -> bool:
    """Return whether no letter may stand beyond an edge."""
    if any(kind is op.AT and value is op.AT_BOUNDARY for kind, value in items):
        return True
    found = beside(items, behind=behind)
    if found is None or found[0] is not op.IN:
        return False
    members = found[1]
    return members[0][0] is op.NEGATE and (op.CATEGORY, op.CATEGORY_WORD) in members


def _sequence(items: Items, letters: set[str]) -> _Piece:
    pieces = [piece for item in items if (piece := _item(*item, letters)) is not None]
    if not pieces:
        return _Piece(b"", empty=True)
    begins, ends = _open(pieces)
    return _Piece(
        b"".join(piece.text for piece in pieces),
        all(piece.empty for piece in pieces),
        begins,
        ends,
        pieces[0].first and not pieces[0].empty,
        pieces[-1].last and not pieces[-1].empty,
    )


def _open(pieces: list[_Piece]) -> tuple[bool, bool]:
    """Return whether they may begin or end with a space together.

    Raises _Unsure where two may be spaces side by side, which are one in the canonical form.
    """
    begins, ends, empty = False, False, True
    for piece in pieces:
        if ends and piece.begins:
            raise _Unsure
        begins |= empty and piece.begins
        ends = piece.ends or (piece.empty and ends)
        empty &= piece.empty
    return begins, ends


def _item(kind: Any, value: Any, letters: set[str]) -> _Piece | None:  # noqa: PLR0911 - one line a node of the parser
    if kind is op.LITERAL:
        return _one(value, letters)
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return None
    if kind is op.IN:
        return _class(value, letters, b"{1,4}")
    if kind is op.SUBPATTERN:
        return _group(_sequence(value[3].data, letters))
    if kind is op.ATOMIC_GROUP:
        return _group(_sequence(value.data, letters))
    if kind is op.BRANCH:
        return _choice([_sequence(branch.data, letters) for branch in value[1]])
    if kind in REPEATS:
        return _repeat(value[0], value[1], value[2].data, letters)
    raise _Unsure


def _group(piece: _Piece) -> _Piece:
    return piece._replace(text=b"(?:%s)" % piece.text) if piece.text else piece


def _one(code: int, letters: set[str]) -> _Piece:
    form = canonical(chr(code))
    if len(form) != 1:
        raise _Unsure
    if form == " ":
        return _Piece(b" ", begins=True, ends=True)
    letters.add(form)
    word = ord(form) in _WORD
    return _Piece(_spelled(form), first=word, last=word)


def _spelled(form: str) -> bytes:
    """Return a character in both cases, where those are not ASCII."""
    if form.isascii():
        return _escaped(form.encode())
    ways = sorted(chr(code) for code in cases(ord(form)))
    return b"(?:%s)" % b"|".join(_escaped(way.encode()) for way in ways)


def _escaped(text: bytes) -> bytes:
    return b"".join(
        bytes([byte]) if byte in _WORD or byte == ord(" ") else rb"\x%02x" % byte for byte in text
    )


def _choice(pieces: list[_Piece]) -> _Piece:
    return _Piece(
        b"(?:%s)" % b"|".join(piece.text for piece in pieces),
        any(piece.empty for piece in pieces),
        any(piece.begins for piece in pieces),
        any(piece.ends for piece in pieces),
        all(piece.first for piece in pieces),
        all(piece.last for piece in pieces),
    )


def _repeat(low: int, high: Any, items: Items, letters: set[str]) -> _Piece:
    alone = len(items) == 1 and items[0][0] is op.IN
    piece = _class(items[0][1], letters, b"") if alone else _group(_sequence(items, letters))
    if not piece.text:
        return piece
    if piece.text == b" ":
        return piece._replace(text=b" " if low else b" ?", empty=not low)
    if piece.begins and piece.ends:
        if not alone:
            raise _Unsure
        low = min(low, 1)  # of several spaces one is left
    wide = alone and _BEYOND in piece.text  # a character beyond ASCII is several bytes
    if high == 1 and not wide:
        times = b"?" if not low else b""
    elif wide or high is op.MAXREPEAT or high > _FEW:
        times = b"{%d,}" % min(low, _FEW)
    else:
        times = b"{%d,%d}" % (low, high)
    return piece._replace(
        text=piece.text + times,
        empty=piece.empty or not low,
        first=piece.first and bool(low),
        last=piece.last and bool(low),
    )


def _class(members: Iterable[tuple[Any, Any]], letters: set[str], wide: bytes) -> _Piece:
    """Return a class; ``wide`` is what follows it where a member may be several bytes."""
    listed = list(members)
    negated = listed[0][0] is op.NEGATE
    some: set[int] = set()
    others: set[str] = set()
    beyond = negated
    for kind, value in listed[negated:]:
        if kind is op.CATEGORY:
            found, high = _CATEGORIES[value]
            some |= found
            beyond |= high
            continue
        span = (value, value) if kind is op.LITERAL else value
        if span[1] - span[0] > _SPAN and span[1] >= _ASCII and not negated:
            beyond = True
            some |= _LETTERS  # to which some of those beyond are equal
            span = (span[0], min(span[1], _ASCII - 1))
        elif negated:
            span = (span[0], min(span[1], _ASCII - 1))
        for code in range(span[0], span[1] + 1):
            form = canonical(chr(code))
            if len(form) != 1:
                raise _Unsure
            if form.isascii():
                some.add(ord(form))
            else:
                others.add(form)
    if negated:
        # A capital may be left out alone: its small letter, and any space, are let in.
        left = {code for code in some if chr(code).upper() == chr(code)} - _SPACE
        some = set(_ALL) - left
        if _left_out(listed):
            some -= _SPACE
    letters.update(others, map(chr, some if not negated and not beyond else ()))
    return _written(some, others, wide, beyond=beyond)


def _left_out(members: list[tuple[Any, Any]]) -> bool:
    """Return whether a negated class leaves out all white space."""
    return any(
        member in ((op.CATEGORY, op.CATEGORY_SPACE), (op.CATEGORY, op.CATEGORY_NOT_WORD))
        for member in members
    )


def _written(some: set[int], others: set[str], wide: bytes, *, beyond: bool) -> _Piece:
    space = ord(" ") in some
    if some == set(_SPACE) and not others and not beyond:
        return _Piece(b" ", begins=True, ends=True)
    inner = b"".join(rb"\x%02x" % code for code in sorted(some))
    word = not beyond and not others and _WORD.issuperset(some)
    if beyond:
        return _Piece(b"[%s%s]%s" % (inner, _BEYOND, wide), begins=space, ends=space)
    choices = [b"[%s]" % inner] if some else []
    choices += [_spelled(other) for other in sorted(others)]
    text = choices[0] if len(choices) == 1 else b"(?:%s)" % b"|".join(choices)
    return _Piece(text, begins=space, ends=space, first=word, last=word)
