"""Edits as tracked changes, which a person accepts or rejects: what the writers of them share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from cleanup.text.segment import Span

_AGAIN = re.compile(r'</[^<>]+><[^<>]+ xml:space="preserve">')
_WRITTEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Change(NamedTuple):
    """What stands at a span of a member's raw text is replaced by ``after``, spelled for it.

    Or nothing is, and the reason is only told there, as a comment: a ``flag``.
    """

    start: int
    end: int
    after: str
    reason: str
    flag: bool = False

    @property
    def words(self) -> str:
        """Return the new text alone: a text element that is opened again is none."""
        return _AGAIN.sub("", self.after)


class By(NamedTuple):
    """Who changes it, and when (ISO 8601, UTC)."""

    author: str
    date: str


Changed = Mapping[str, tuple[str, Sequence[Change]]]
Track = Callable[[Changed, Sequence[str], Callable[[str], str], By], dict[str, str]]


def said(text: str) -> str:
    """Return a text as XML spells it."""
    return escape(_WRITTEN.sub("\ufffd", text))


def quoted(text: str) -> str:
    """Return a text as the value of an attribute, in quotation marks."""
    return quoteattr(_WRITTEN.sub("\ufffd", text))


def spliced(raw: str, splices: Sequence[tuple[Span, str]]) -> str:
    """Return the raw text with spans, in their order, replaced."""
    pieces: list[str] = []
    at = 0
    for (start, end), new in splices:
        pieces += (raw[at:start], new)
        at = end
    return "".join([*pieces, raw[at:]])
