"""Advanced SubStation Alpha: the text of the Dialogue lines; ``{...}`` is mark-up, ``\\N`` a break.

Specification: the one that comes with libass, "ASS File Format".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment

NAME = "ass"
SUFFIXES = (".ass", ".ssa")
REREAD = True

LINE = re.compile(r"[^\r\n]+")
# A code that blanks tore is text, so that a rule may mend it; what draws never is.
TORN = r"(?: +\\ *|\\ +)(?:an?\d|pos|move|fade?|[ibus][01]|fs\d)(?![^{}]*\\ *p\d)"
TOKEN = re.compile(rf"\{{(?!{TORN})[^{{}}]*\}}|\\[Nnh]")
DRAWING = re.compile(r"\\p(\d+)")  # 0: what follows is text again
FIELDS = 9  # before the text, where no Format line says so


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each Dialogue line that says something."""
    if not raw.strip():
        return []
    if "[events]" not in raw.lower():
        if "[script info]" in raw.lower():
            return []  # nothing is said yet
        raise FormatError("There is no section [Events], so it is not ASS.")
    return spoken(list(_segments(raw)), options.lang, options.source_lang)


def _segments(raw: str) -> Iterator[Segment]:
    section, before, number = "", FIELDS, 0
    for line in LINE.finditer(raw):
        text = line[0].strip()
        if text.startswith("[") and text.endswith("]"):
            section = text.lower()
        elif section != "[events]":
            continue
        elif text.lower().startswith("format:"):
            before = text.count(",")
        elif line[0].lstrip().startswith("Dialogue:"):
            number += 1
            at = line.start()
            for _ in range(before):
                at = raw.find(",", at, line.end()) + 1
                if not at:
                    break
            if at:
                yield from _segment(raw, at, line.end(), str(number))


def _segment(raw: str, start: int, end: int, name: str) -> Iterator[Segment]:
    pieces = Pieces(raw)
    at = start
    drawn = False
    for token in TOKEN.finditer(raw, start, end):
        if not drawn:
            pieces.verbatim(at, token.start())
        at = token.end()
        if token[0][0] == "{":
            told = DRAWING.findall(token[0])
            drawn = int(told[-1]) > 0 if told else drawn
            pieces.tag()
        elif drawn:
            pieces.tag()
        elif token[0] == "\\h":
            pieces.spelled("\u00a0", token.start(), at)
        else:
            pieces.line_break(token.start(), at)
    if not drawn:
        pieces.verbatim(at, end)
    if pieces.text.strip() and (one := pieces.segment(None, name=name)):
        yield one


def escape(after: str, _segment: Segment, _at: int) -> str:
    """Itself, a break that cannot be broken as ``\\h``. Raises Unspellable for mark-up."""
    if any(sign in after for sign in "\r\n{}\\"):
        raise Unspellable("A line of dialogue cannot hold a line break, a brace or a backslash.")
    return after


cut = None  # a film's subtitles are some 100 KB
