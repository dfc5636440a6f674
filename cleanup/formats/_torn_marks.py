"""Mark-up of Markdown that is torn or translated, so that it is none: a rule may mend it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

# What is no footnote and no alert, as a renderer knows them, but text that a rule may mend.
TORN = re.compile(
    rb"\[(?:\^ |![A-Z][a-z]+\]|! ?[^\x00-\x7f]|! |!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|"
    rb"TODO|HINT|SUCCESS|QUESTION|FAILURE|DANGER|ERROR|BUG|EXAMPLE|QUOTE|ABSTRACT|SUMMARY|VIDEO|"
    rb"INCLUDE|DIV|TABS)\])[A-Z]{3,30}\])"
)


def torn_star(node: Node, text: bytes) -> bool:
    """Return whether a star of emphasis stands apart from another one: ``* *word**``."""
    start, end = node.byte_range
    if node.type != "emphasis_delimiter" or text[start:end] != b"*":
        return False
    before = text[max(0, start - 3) : start]
    return before.endswith(b"* ") and before != b"** "
