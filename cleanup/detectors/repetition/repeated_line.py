"""A paragraph that is repeated in a document, or its title again inside.

Files that repeat lines by nature are left alone: lists, tables, logs, code, and texts in which
many lines come back, such as songs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import Span, View

_TITLE = (15, 200)  # letters of a first line that is a title
_WORDS = re.compile(r"[^\W\d_]+")
_EAST = r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]"  # seldom asked, slow to compile
# What begins a list item, a table row, a heading, markup, a log line, a line of code or verse.
_NOT_PROSE = re.compile(r"\s|[-–—*•·#>|+=~_<{}\[(/\\@$%&;:^]|\d+[.):/\-]|\d{4}|\w+\s?[:=({]|[a-z]")
_DOCUMENT = 100_000  # letters; a longer file is a collection, where lines may come back
_MANY = 4  # more different lines that come back are a song, a log or a form
_ROW = 4  # times that a sentence of a few words is a line: a refrain hardly is
_SENTENCE = re.compile(r"[^\W\d_]\S*+(?: \S++){2,}(?<=[.!?…])\r?$|[^\W\d_]{4,}[。！？]\r?$")
_PROSE = 0.7  # share of letters and spaces in a paragraph


def build(*, shortest: int = 40, apart: int = 100) -> Detector:
    """Build a detector that offers to delete a paragraph of at least ``shortest`` letters that
    follows itself, and a shorter sentence that does so at least three times.

    Flags, without replacement, a paragraph of at least ``apart`` letters that comes again later,
    and a title that stands again in the text. ``find`` looks at the whole segment.
    """

    def find(view: View) -> Iterator[Edit]:
        if "\n" in view.text and len(view.text) <= _DOCUMENT:
            yield from _find(view.text, shortest, apart)

    return Detector(find=find, trigger="\n", scope="segment")


def _find(text: str, shortest: int, apart: int) -> Iterator[Edit]:
    lines = text.split("\n")
    title = next((line for line in lines if line.strip()), "")
    if _TITLE[0] <= len(title) <= _TITLE[1] and _is_heading(title):
        places = list(_places(text, title))
        if 1 < len(places) <= _MANY:
            yield found(text, *places[1], None, reason="The title is repeated inside the text.")
    yield from _rows(text, lines, shortest)
    long = [line for line in lines if len(line) >= shortest]
    if len(set(long)) == len(long):
        return
    come_back = [line for line, times in Counter(long).items() if times > 1]
    if len(come_back) > _MANY:
        return
    for line in come_back:
        if _is_prose(line):
            yield from _again(text, line, apart)


def _again(text: str, line: str, apart: int) -> Iterator[Edit]:
    last_end = -1
    for start, end in _places(text, line):
        if last_end >= 0 and not text[last_end:start].strip():
            yield found(text, last_end, end, "")
        elif last_end >= 0 and len(line) >= apart:
            yield found(text, start, end, None, reason="This paragraph occurs earlier in the text.")
        last_end = end


def _rows(text: str, lines: list[str], shortest: int) -> Iterator[Edit]:
    """Yield where a sentence of a few words is many lines in a row, with empty lines or without."""
    row, said, first, end, at = 0, "", 0, 0, 0
    for line in (*lines, ""):
        if line and line == said:
            row, end = row + 1, at + len(line)
        elif line.strip() or at >= len(text):
            if row >= _ROW and len(said) < shortest and _SENTENCE.match(said):
                reason = f"The line is repeated {row} times in a row."
                yield found(text, first, end, "", reason=reason)
            row, said, first = 1, line, at + len(line)
        at += len(line) + 1


def _places(text: str, line: str) -> Iterator[Span]:
    """Yield where ``line`` stands as a whole line."""
    at = text.find(line)
    while at >= 0:
        end = at + len(line)
        if (not at or text[at - 1] == "\n") and (end == len(text) or text[end] == "\n"):
            yield at, end
        at = text.find(line, end)


def _is_heading(line: str) -> bool:
    if line.rstrip().endswith((",", ";", "，")):
        return False  # a line of verse
    return not _NOT_PROSE.match(line) and (" " in line or bool(re.search(_EAST, line)))


def _is_prose(line: str) -> bool:
    if _NOT_PROSE.match(line):
        return False
    letters = sum(map(len, _WORDS.findall(line))) + line.count(" ")
    words = len(_WORDS.findall(line))
    return letters >= _PROSE * len(line) and (words >= 5 or bool(re.search(_EAST, line)))  # noqa: PLR2004
