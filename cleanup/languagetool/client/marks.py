"""How LanguageTool shall read what is protected: mark-up makes no findings of its own.

LanguageTool takes text as annotated parts, of which some are mark-up that is *interpreted as*
something (``data`` in its HTTP API, https://languagetool.org/http-api/): emphasis as nothing, a
tag that ends a paragraph as a blank line, code as a name. So a sentence stays a sentence.
"""

from __future__ import annotations

import re
from html import unescape

# A word that no dictionary knows, so that no rule knows its class or gender either.
NAME = "Qxzt"
BREAK = "\n\n"

# Tags that end a line or a paragraph: HTML Living Standard, "Flow content" less the phrasing ones.
_BLOCK = re.compile(
    r"</?(?:p|br|hr|li|ul|ol|dl|dt|dd|div|h[1-6]|table|thead|tbody|tr|td|th|pre|blockquote|section"
    r"|article|header|footer|nav|aside|main|figure|figcaption|address|form|title)\b[^<>]*>",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:<[^<>]*>|\s)+")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][\w+.-]*:|[^\s<>@]+@)[^\s<>]*>")  # CommonMark 6.5
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_ESCAPED = re.compile(r"\\[^\w\s]")
_LINK = re.compile(r"!?\[|\]\([^()\s]*(?:\s[^()]*)?\)|\]\[[^\[\]]*\]|\]|<|>")


def read_as(mark: str) -> str:
    """Return what stands for a protected stretch of text."""
    if _TAGS.fullmatch(mark) and not _AUTOLINK.fullmatch(mark):
        return mark if mark.isspace() else BREAK if _BLOCK.search(mark) else ""
    if _ENTITY.fullmatch(mark):
        return unescape(mark)
    if _ESCAPED.fullmatch(mark):
        return mark[1]
    if "\n" in mark and not mark.strip(" \t\r\n\\"):
        return "\n"
    return NAME if any(map(str.isalnum, _LINK.sub("", mark))) else ""
