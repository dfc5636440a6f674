"""Spaces on the inner side of a pair of quotation marks: ``the “ old ” mill``.

Only units in which every mark of the kind has its partner are looked at: a straight mark opens
where an even number of them stands before it, and where that guess contradicts the letters around
it nothing is said about the whole unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import everywhere
from cleanup.text.segment import View

SPACES = " \u00a0\u202f"
BEFORE = SPACES + "\t\n([{—–-/:>«“„‘‚’”»،,;.…!?*_#|"  # what may be before an opening mark
STOPS = frozenset(",;.…!?")
AFTER = SPACES + "\t\n)]}—–-/:<»”’“«.,;!?…。，、！？：；،؛؟।॥*_|%"  # and after a closing one
# Marks of feet, minutes and broken closings: where they stand, pairs cannot be trusted.
DOUBTFUL = re.compile("[″′‶‵]")
# "Name: " is a string of a program where it is given to a function, assigned or joined.
CODE = re.compile(r"[\w.]\(\s*$|[=+{\[,\\%]\s*$|\\$|\t$|[ ]{3,}$")
# Straight marks also stand around strings, of which a space may be a part: "From ".
TECHNICAL = re.compile(
    r"[{}|│\\`]|\$[A-Za-z({]|>>|>&|->|=>|==|::|</|\[\w+\]|\becho\b|\bcho[mn]\b"
    r"|\"\s*\.\.\s|\.\.\s*\"|[=&]\s*\"|\"\s*[=&]|\"\s*:\s*\""
)
LITERAL = 4  # fewer words with a space on one side only may be such a string
NESTED = re.compile(r"o(?:\?\?)+c")
BREAK = re.compile(r"[.!?…] +[^\W\d_a-z]")
EAST = 0x2E80  # from here on no spaces part words
TYPED = 40  # characters beside a string in which the verb stands that asks to type it
NEAR = 8  # characters beside a mark that tell its side
MARKS_OF_QUOTES = frozenset("\"'”’“»«")
DASHES = frozenset("-–—")
SPACED = frozenset(SPACES)
MARKS = set(".,;:!?")
ENDS = set(".!?…,;:—–-)'’")
CODE_AFTER = re.compile(r"\s*[+;%=}\]\\]|\s*\)\s*[;{:.]")


def build(*, opening: str, closing: str) -> Detector:
    """Build a detector that proposes to delete the spaces inside ``opening`` … ``closing`` (one
    character each).

    Raises ValueError where a mark is not one character.
    """
    for name, mark in (("opening", opening), ("closing", closing)):
        if len(mark) != 1:
            raise ValueError(f"`{name}` is {mark!r}: it must be one character")
    alike = opening == closing

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if DOUBTFUL.search(text) or (alike and TECHNICAL.search(text)):
            return
        for start, end in straight(text, opening) if alike else curved(text, opening, closing):
            inner = text[start + 1 : end]
            bare = inner.strip(SPACES)
            left = len(inner) - len(inner.lstrip(SPACES))
            right = len(inner) - len(inner.rstrip(SPACES))
            meant = joined(bare, left, right) or (right and spaced(view.source or "", bare))
            if not says(bare) or wrapped(inner, left, right) or meant:
                continue
            if alike and (
                max(left, right) > 1
                or "\n" in inner
                or not (bare[0].isalnum() or bare[0] in BEFORE + "¿¡'")
                or code(text, start, end)
                or (text[:start].rstrip()[-1:].isdigit() and bare[-1].isdigit())  # inches
            ):
                continue
            sure = certain(text, start, end, left, right, alike=alike)
            if left:
                # Where the only space is on the wrong side, it is moved.
                after = f" {opening}" if not alike and glued(text, start) else opening
                yield found(text, start, start + 1 + left, after, safe=sure)
            if right:
                yield found(text, end - right, end + 1, closing, safe=sure)

    return Detector(look, trigger(opening, closing))


def glued(text: str, start: int) -> bool:
    """Return whether an opening mark is at the end of a word or a sentence's mark, without a
    space.
    """
    before = text[start - 1 : start]
    return (before.isalnum() and ord(before) < EAST) or before in {*STOPS, ":"}


def trigger(opening: str, closing: str) -> str:
    first, last = re.escape(opening), re.escape(closing)
    if opening == closing:
        before, after = re.escape("".join(sorted(set(BEFORE) - STOPS))), re.escape(AFTER)
        return rf"(?:^|[{before}]){first}[{SPACES}]|[{SPACES}]{last}(?:$|[{after}])"
    return rf"{first}[{SPACES}]|{first}[\s\S]*[{SPACES}]{last}"


def says(bare: str) -> bool:
    """Return whether there are words, other than in "the marks « and »"."""
    return any(c.isalnum() for c in bare) and bare.lower() not in everywhere("elliptic")


def joined(bare: str, left: int, right: int) -> bool:
    """Return whether the space is part of few words that are put before or behind others: to append
    « - copy».
    """
    if len(bare.split()) >= LITERAL or (left and right):
        return False
    return (bare[:1] if left else bare[-1:]) in DASHES


def spaced(source: str, bare: str) -> bool:
    """Return whether the source has these words with a space before its closing mark: "KPH: "."""
    at = source.find(f"{bare} ")
    return at >= 0 and source[at + len(bare) + 1 :][:1] in MARKS_OF_QUOTES


def asked_for(text: str, start: int, end: int) -> bool:
    """Return whether a reader is asked to type what stands between the marks: few words, and such a
    verb near them.
    """
    if len(text[start + 1 : end].split()) >= LITERAL:
        return False
    near = text[max(0, start - TYPED) : start] + " " + text[end + 1 : end + TYPED]
    return not everywhere("key-verbs").isdisjoint(re.findall(r"[^\W\d_]+", near.lower()))


def wrapped(inner: str, left: int, right: int) -> bool:
    """Return whether a line ends beside a mark: its indentation is none of ours; or a paragraph."""
    return (
        "\n\n" in inner
        or inner[left : left + 1] == "\n"
        or inner[len(inner) - right - 1 : len(inner) - right] == "\n"
    )


def certain(text: str, start: int, end: int, left: int, right: int, *, alike: bool) -> bool:
    """Return whether no string of a program, and no quoted "From ", can be meant.

    A line between straight marks may be such a string, or the middle of two other quotations.
    """
    if left and right and not alike:
        return True
    if not alike:
        if (text[start + 1] if left else text[end - 1]) != " ":
            return False
        # Write «Fig. » before the number: the space is typed too.
        typed = text[start + 1 : end].rstrip().endswith((":", "：")) or asked_for(text, start, end)
        return not (right and typed)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    rest = text[end + 1 : line_end if line_end >= 0 else len(text)]
    if not text[line_start:start].strip() and not rest.strip(" ,;.\r"):
        return False
    if left and right:
        return True
    # In `the parts are set off by ":" there` the mark before the colon opens.
    return text[end + 1 : end + 2] != ":" and len(text[start + 1 : end].split()) >= LITERAL


def code(text: str, start: int, end: int) -> bool:
    before = CODE.search(text, max(0, start - 40), start)
    return bool(before or CODE_AFTER.match(text, end + 1))


def straight(text: str, mark: str) -> list[tuple[int, int]]:
    """Return the pairs of a mark that opens and closes alike, none where one of them is
    doubtful.
    """
    places = [i for i, c in enumerate(text) if c == mark]
    if len(places) % 2:
        return []
    sides = "".join(side(text, i) for i in places)
    # An even run of marks that may be either, inside a sure pair, may be quotations in a quotation.
    if NESTED.search(sides) or "c" in sides[::2] or "o" in sides[1::2]:
        return []
    pairs = list(zip(places[::2], places[1::2], strict=True))
    if "?" in sides and any(torn(text, start, end) for start, end in pairs):
        return []
    return pairs if all(fits(text, start, end) for start, end in pairs) else []


def torn(text: str, start: int, end: int) -> bool:
    """Return True where a sentence ends inside the marks and another is left unfinished by them.

    Such a pair is more likely two marks that belong to others.
    """
    inner = text[start + 1 : end].rstrip(SPACES)
    after = text[end + 1 : end + 2]
    # With a space on every side a key may be named: `Press " for this. For that press ".`
    apart = text[start - 1 : start] in SPACED and text[start + 1] in SPACED
    named = apart and text[end - 1] in SPACED and after in ENDS
    broken = bool(BREAK.search(inner)) and inner[-1:] not in ENDS
    return broken and (after not in MARKS or named)


def side(text: str, at: int) -> str:
    """Return what the letters around a mark make of it: "o" opening, "c" closing, "?" either."""
    left, right = text[max(0, at - NEAR) : at], text[at + 1 : at + 1 + NEAR]
    beside_left, beside_right = left[-1:] not in SPACED, right[:1] not in SPACED
    left, right = left.rstrip(SPACES), right.lstrip(SPACES)
    if not left or left[-1] in ":([":
        return "o"
    if not right or right[0] in ",.;:!?)]":
        return "c"
    if beside_left:
        return "?" if left[-1] in BEFORE and left[-1] not in STOPS else "c"
    return "o" if beside_right else "?"


def curved(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """Return the pairs of two different marks, none where one of them has lost its partner."""
    pairs: list[tuple[int, int]] = []
    open_at: list[int] = []
    for i, c in enumerate(text):
        if c == opening:
            open_at.append(i)
        elif c == closing:
            if not open_at:
                return []
            pairs.append((open_at.pop(), i))
    if open_at or not all(fits(text, start, end) for start, end in pairs):
        return []
    return sorted(pairs)


def fits(text: str, start: int, end: int) -> bool:
    """Return True where the first mark may open and the second may close."""
    opens = start == 0 or text[start - 1] in BEFORE
    closes = end + 1 == len(text) or text[end + 1] in AFTER
    return opens and closes
