"""Where a text puts a name and an acronym side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from cleanup.languages.pack import packs
from cleanup.languages.said import any_apart, any_eastern
from cleanup.terms.acronym import CAPITALS, UPPER, looks_short
from cleanup.text.remembered import remembered
from cleanup.value import Value

# An acronym as it may be written: with dots, digits, an ampersand, a small letter or a plural s.
_SHORT = rf"[{UPPER}](?:[\w.&+/’'-]{{0,11}}[\w.])"
_SPACED = rf"[{UPPER}]{{1,7}}\.? [{UPPER}]{{1,4}}\.?"  # "EE. UU.", "ГА ООН"
_CLOSE = r"\s?[\"”»“’'」』]?\s*[)）\]］]"
_BEFORE = re.compile(
    rf"(?<![\w&/.-])(?P<short>{_SHORT})[\"”»]?\s?[(（](?P<long>[^()（）]{{5,120}})[)）]"
)
_LONG = re.compile(r"[(（][^()（）]{5,120}[)）]")
_REACH = 15  # code points of a _SHORT, a quotation mark and a space
# The end of a Markdown link or of an HTML element, between a name and its bracket.
_MARK_UP = re.compile(r"(?:\](?:\([^()\s]*\)|\[[^\[\]\n]*\])|</[A-Za-z][A-Za-z\d]*>)\s?\Z")
_ENDS = frozenset(")]>")
_LONGEST_MARK = 300  # code points
Order = Literal["bracket", "or", "before"]


class Pair(Value):
    """An acronym at ``start:end`` beside a name.

    The name ends at ``name_end``; for the order "before", ``ACR (Name)``, it starts at
    ``name_start``, otherwise that is None and the reader finds out how far back it goes.
    """

    start: int
    end: int
    short: str
    order: Order
    name_end: int
    name_start: int | None = None


@cache
def _open() -> str:
    """Return how a bracket begins, with what says that something shorter follows."""
    glosses = rf"(?i:(?:{any_apart('glosses')})\b\.?|(?:{any_eastern('glosses')}))(?![-‐‑]\w)"
    filler = rf"{glosses}[:：,]?(?:\s*[—–-])?(?:\s+(?:the|la|le|el|die|il|a|o|as)\b)?"
    return rf"[(（\[［]\s*(?:{filler}\s*)?[\"“«„‘'「『]?\s?"


@cache
def _or() -> str:
    """Return how ``, or`` begins what a name is called for short."""
    words = sorted({word for each in packs().values() for word in each.alternatives})
    return rf",\s+(?:{'|'.join(words)})\s+(?:the\s+|l['’]|la\s+|el\s+|die\s+)?"


@cache
def trigger() -> str:
    """Return a pattern of what must be in a text for any of the three, for a prefilter: two
    capitals close together, as more capitals than small letters make them, beside a bracket or an
    "or".
    """
    return (
        rf"{_open()}(?:[{UPPER}][\w.&+/’'-]{{0,8}})?{CAPITALS}[\w.&+/’'-]{{0,9}}"
        rf"(?: [{UPPER}]{{1,4}}\.?)?{_CLOSE}"
        rf"|{_or()}[\w.&+/’'-]{{0,9}}{CAPITALS}"
        rf"|{CAPITALS}[\w.&+/’'-]{{0,12}}[\"”»]?\s?[(（][^()（）]{{5}}"
    )


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(rf"{_open()}(?P<short>{_SPACED}|{_SHORT}){_CLOSE}(?![(\[:])")


@cache
def _alternative() -> re.Pattern[str]:
    return re.compile(rf"{_or()}(?P<short>{_SHORT})(?=[,.;:)])")


@remembered
def pairs(text: str) -> tuple[Pair, ...]:
    """Return all places of a name beside an acronym: ``Name (ACR)``, ``name, or ACR,``, ``ACR
    (Name)``.
    """
    return tuple(_pairs(text))


def _pairs(text: str) -> Iterator[Pair]:
    for match in _bracket().finditer(text):
        if looks_short(match["short"]):
            yield _pair(match, "bracket", _before_mark_up(text, match.start()))
    for match in _alternative().finditer(text):
        if looks_short(match["short"]):
            yield _pair(match, "or", match.start())
    at = 0
    for bracket in _LONG.finditer(text):
        # A search for the acronym from the start of the text would look at every word.
        start, end = bracket.span()
        before = _BEFORE.search(text, max(at, start - _REACH), end)
        at = end
        if before and before.start("long") == start + 1 and looks_short(before["short"]):
            yield _pair(before, "before", before.end("long"), before.start("long"))


def _before_mark_up(text: str, end: int) -> int:
    """Return where a name ends that closes a link or an element before ``end``, or else ``end``."""
    if text[max(0, end - 2) : end].rstrip()[-1:] not in _ENDS:
        return end
    mark = _MARK_UP.search(text[max(0, end - _LONGEST_MARK) : end])
    return end - len(mark[0]) if mark else end


def _pair(match: re.Match[str], order: Order, name_end: int, name_start: int | None = None) -> Pair:
    start, end = match.span("short")
    return Pair(start, end, match["short"], order, name_end, name_start)
