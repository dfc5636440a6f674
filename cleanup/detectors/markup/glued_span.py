"""A word, comma or colon glued to emphasis or code: ``**Añadir**y``, ``a,**b**``, ``см.[там](…)``.

A machine that translates a line in pieces puts them together without the blanks between them.
Emphasis of half a word (``**Nicht**raucher``) and an ending (`` `file`s``) are glued on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack
from cleanup.text.segment import Span, View

_CODE = re.compile(r"(?<!`)`[^`\n]+`(?!`)")
_STARS = re.compile(r"(?<![*\\])\*\*(?!\*)")
_PAIR = re.compile(r"(?<!\\)\*\*")
_TWO = re.compile(r"(?<=[^\s*\\])\*{4}(?=[^\s*])")  # ``**a****b**``: one span ends, one begins
_WORD_AFTER = re.compile(r"[^\W\d_]+(?=[\s,.])")
_WORD_BEFORE = re.compile(r"(?<![\w*`/\\@.'’-])[^\W\d_]{2,}\Z")
# Letters of alphabets in which words stand apart.
_APART = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0dff]")
_MARK_BEFORE = re.compile(
    r"(?:[^\W\d_]{3}|[`*)])[,;]\Z|(?<![\w:])(?:[^\W\d_]{3,}|[à-ÿ]):\Z|[ ][^\W\d_]{2,}\.\Z"
)
_LINK = re.compile(
    r"[,:.](?=\[[^\[\]\n]{2,200}\]\((?:https?://|\.{0,2}/|#|[^()\s]{1,200}\.(?:md|html?)\)))"
)
# How a span begins that belongs after a word, and after a mark: as the trigger has it.
_AFTER_WORD = re.compile(r"[^\W_]")
_CODE_AFTER_MARK = re.compile(r"\w")
_BOLD_AFTER_MARK = re.compile(r"[^\W\d_]")
# Languages that hang endings on such words, or build compounds with them.
_HANG = frozenset("tr fi hu et ko ja eu kk az ka lt lv de nl sv da nb nn no is zh th".split())
_CROWDED = frozenset("zh ja th yue lzh km my lo".split())  # no blanks between words
_LEAST = 5  # letters of a word that is no ending
_LONGEST = 200  # letters of a span


def build() -> Detector:
    """Build a detector that offers the blank between a span and the word or mark beside it."""
    return Detector(
        _find,
        r"(?:\*\*|`)[^\W\d_]+(?:\s|[,.])|[^\W\d_]{2}(?:\*\*|`)[^\W_]"
        r"|[\w`*)][,;:.](?:\*\*[^\W\d_]|`\w|\[[^\]\n]{2,200}\]\()|\*{4}[^\s*]",
    )


def _find(view: View) -> Iterator[Edit]:
    lang = (view.lang or "").partition("-")[0]
    if lang in _CROWDED:
        return
    text, words = view.text, pack(view.lang or "any").function_words
    codes = [match.span() for match in _CODE.finditer(text)]
    bold = list(_emphasised(text, codes))
    for start, end in sorted([*codes, *bold]):
        edge = 2 if text[start] == "*" else 1
        inner = text[start + edge : end - edge]
        phrase = edge > 1 and " " in inner
        after = _WORD_AFTER.match(text, end)
        if after and _APART.match(after[0]) and text[end - edge - 1] not in "-'’":
            known = after[0].lower() in words and len(after[0]) + phrase > 1
            long = len(after[0]) >= _LEAST and lang not in _HANG and (phrase or edge == 1)
            if known or long:
                yield found(text, end, end, " ")
        if _glued(text, start, inner, words, phrase=phrase, code=edge == 1):
            yield found(text, start, start, " ")
    for at in _between(text, codes):
        yield found(text, at, at, " ")
    for match in _LINK.finditer(text):
        if _mark(text, match.end()) and not _inside(codes, match.start()):
            yield found(text, match.end(), match.end(), " ")


def _glued(
    text: str, start: int, inner: str, words: frozenset[str], *, phrase: bool, code: bool
) -> bool:
    """Return True where a blank is missing before a span."""
    before = _WORD_BEFORE.search(text, max(0, start - _LEAST * 4), start)
    if before and _APART.match(before[0][-1]):
        known = code or phrase or before[0].lower() in words
        return known and bool(_AFTER_WORD.match(inner))
    begins = _CODE_AFTER_MARK if code else _BOLD_AFTER_MARK
    return bool(begins.match(inner)) and _mark(text, start)


def _mark(text: str, start: int) -> bool:
    """Return True where a comma, colon or stop stands before, and no sign that it is code."""
    before = _MARK_BEFORE.search(text, max(0, start - _LEAST * 4), start)
    if not before or (text[start - 1] == "." and not _upper(text, start)):
        return False
    return not re.search(r":\w+:\Z|::\Z", text[max(0, start - 30) : start])


def _upper(text: str, start: int) -> bool:
    """Return True where a sentence may begin, or an abbreviation has ended."""
    first = re.match(r"[*`\[]+(\w)", text[start : start + 8])
    return bool(first and first[1].isupper()) and text[start] != "`"


def _emphasised(text: str, codes: list[Span]) -> Iterator[Span]:
    """Yield the spans between two pairs of stars, in lines where they come in pairs."""
    start = 0
    for line in text.splitlines(keepends=True):
        stars = [m.start() for m in _STARS.finditer(text, start, start + len(line))]
        stars = [at for at in stars if not _inside(codes, at)]
        if len(stars) % 2 == 0:
            for left, right in zip(stars[::2], stars[1::2], strict=True):
                inner = text[left + 2 : right]
                if 0 < len(inner) < _LONGEST and not (inner[0].isspace() or inner[-1].isspace()):
                    yield left, right + 2
        start += len(line)


def _between(text: str, codes: list[Span]) -> Iterator[int]:
    """Yield where one span of bold letters ends and the next begins, in lines of whole pairs."""
    line, stars = -1, dict[int, int]()
    for match in _TWO.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        if start != line:
            line, end = start, text.find("\n", match.end())
            pairs = _PAIR.finditer(text, start, end if end >= 0 else len(text))
            places = [pair.start() for pair in pairs]
            stars = {at: nth for nth, at in enumerate(places)} if len(places) % 2 == 0 else {}
        nth = stars.get(match.start(), 0)
        if nth % 2 == 0:
            continue
        opened, closed = places[nth - 1], places[nth + 2] + 2
        if text[max(0, opened - 1) : opened].isalnum() or text[closed : closed + 1].isalnum():
            continue  # letters that a writer left out: ``s**t``
        if not _inside(codes, match.start()):
            yield match.start() + 2


def _inside(spans: list[Span], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
