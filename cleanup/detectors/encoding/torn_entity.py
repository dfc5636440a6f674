"""HTML entities that came apart: ``& quot; hello & quot;``, ``& amp ;``, ``& # 39;``, ``&#39s``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text import blanks
from cleanup.text.segment import View

_SPACE = "[ \u00a0]"
_NAME = f"(?:quot|amp|lt|gt|apos){_SPACE}?|#{_SPACE}?(?:39|34|91|93|124){_SPACE}?"
_MARKS = "[mn]dash|[lr]aquo|[lrb][ds]quo|hellip|bull|middot|copy|reg|trade|euro|deg|times"
# Without its semicolon: figures of marks that touch a letter, and names behind which no address
# goes on. One that stands for itself, in brackets or quotation marks, is spoken of.
_FIGURES = "&#(?:39|34|8211|8217|8220|8221)"
_CUT = (
    rf"(?<=[^\W_]){_FIGURES}(?![\d;])|{_FIGURES}(?=[^\W\d_])"
    r"|(?<![\w?/=&\"'`(>])&(?:quot|nbsp)(?![\w;=&\"'`(<-])"
)
# A space that stands for itself takes the spaces around it along.
_BLANK = rf"{_SPACE}?&(?:{_SPACE}nbsp{_SPACE}?|nbsp{_SPACE});{_SPACE}?"
_PATTERN = re.compile(
    rf"&(?:{_SPACE}(?:{_NAME})|(?:quot|amp|lt|gt|apos){_SPACE});|{_BLANK}"
    rf"|&{_SPACE}(?:{_MARKS}){_SPACE}?;|{_CUT}"
)

# What an apostrophe joins on both sides: "l & apos; eau", "isn & apos; t".
_ELIDED = re.compile(
    r"(?<!\w)(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|d?all|dell|nell|sull|coll|quell|bell|un|sant)"
    r"[ \u00a0]?\Z",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"[ \u00a0]?(?:t|s|re|ve|ll|d|m)\b(?![ \u00a0]*&)")
_LETTER = re.compile(r"[^\W\d_][ \u00a0]?\Z")


def build() -> Detector:
    """Build a detector that proposes the letter; of quotation marks in pairs, without the spaces
    inside the pair.
    """
    return Detector(find=_find, trigger=_PATTERN.pattern)


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    opened: dict[str, int] = {}
    for match in _PATTERN.finditer(text):
        letter = unescape(re.sub(r"\s", "", match[0]).rstrip(";") + ";")
        if letter == "\u00a0" and len(match[0]) > len("&nbsp;"):
            letter = " "
        start, end = match.span()
        if letter == "'" and _joins(text, start, end):
            start, end = blanks.before(text, start), blanks.behind(text, end)
        elif letter in "\"'":
            number = opened[letter] = opened.get(letter, 0) + 1
            if number % 2 and text[end : end + 1] == " ":
                end += 1
            elif not number % 2 and text[start - 1 : start] == " ":
                start -= 1
        yield found(text, start, end, letter, safe=False)


def _joins(text: str, start: int, end: int) -> bool:
    """Return whether an apostrophe stands in an elision or a contraction."""
    before = text[max(0, start - 10) : start]
    if _ELIDED.search(before):
        return text[end : end + 2].strip(" \u00a0")[:1].isalpha()
    return bool(_LETTER.search(before) and _CONTRACTED.match(text, end))
