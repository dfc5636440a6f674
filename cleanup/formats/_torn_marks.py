"""Mark-up of Markdown that is torn or translated, so that it is none: a rule may mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cleanup.text.segment import Span

if TYPE_CHECKING:
    from tree_sitter import Node

# What is no footnote and no alert, as a renderer knows them, but text that a rule may mend.
TORN = re.compile(
    rb"\[(?:\^ |![A-Z][a-z]+\]|! ?[^\x00-\x7f]|! |!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|"
    rb"TODO|HINT|SUCCESS|QUESTION|FAILURE|DANGER|ERROR|BUG|EXAMPLE|QUOTE|ABSTRACT|SUMMARY|VIDEO|"
    rb"INCLUDE|DIV|TABS)\])[A-Z]{3,30}\])"
)


def whole_marks(nodes: Iterable[Node], text: bytes) -> list[Span]:
    """Return the places of mark-up without stars of emphasis that are torn: one apart from another,
    ``* *word**``, and one of a pair whose other is none, ``**word **of``.
    """
    spans = [node.byte_range for node in nodes if not _apart(node, text)]
    stars = {start for start, end in spans if text[start:end] == b"*"}
    return [span for span in spans if span[0] not in stars or not _halved(span[0], stars, text)]


def _halved(at: int, stars: set[int], text: bytes) -> bool:
    beside = (near for near in (at - 1, at + 1) if text[near : near + 1] == b"*" and near >= 0)
    return any(near not in stars for near in beside)


def _apart(node: Node, text: bytes) -> bool:
    start, end = node.byte_range
    if node.type != "emphasis_delimiter" or text[start:end] != b"*":
        return False
    before = text[max(0, start - 3) : start]
    return before.endswith(b"* ") and before != b"** "
