"""PowerPoint's presentations (ECMA-376, part 1, PresentationML): a segment for each paragraph.

Text is that of slides and their notes, in shapes and tables. Dates and slide numbers are fields,
which are put in by the program; masters, layouts, charts and diagrams are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cleanup.formats import FormatError, FormatOptions, Member, _opc, _preserved, _xml_text
from cleanup.formats._opc import parts, wanted
from cleanup.formats._pieces import Pieces
from cleanup.formats._scan import scan, value
from cleanup.formats._told import in_languages
from cleanup.text.segment import Segment

NAME = "pptx"
SUFFIXES = (".pptx", ".pptm", ".ppsx", ".potx")
REREAD = True
JOINT = "told"

KINDS = {"slide+xml": "body", "notesSlide+xml": "notes"}
_MAIN = re.compile(r"(?:presentationml|ms-powerpoint)\..*main\+xml$")
SPACES = {
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}


def members(
    names: Sequence[str], text: Callable[[str], str], options: FormatOptions
) -> list[Member]:
    """Return the slides, and their notes."""
    chosen = wanted(options.texts("parts"))
    known = parts(names, text)
    ends = [(kind.rpartition("presentationml.")[2], name) for name, kind in known]
    told = [(list(KINDS).index(end), name) for end, name in ends if KINDS.get(end) in chosen]
    if not any(_MAIN.search(kind) for _, kind in known):
        raise FormatError("The zip file has no presentation, so it is not PowerPoint's.")
    return [Member(name, options) for _, name in sorted(told, key=lambda each: each[0])]


@dataclass(slots=True)
class _Paragraph:
    pieces: Pieces
    langs: set[str | None] = field(default_factory=set)
    computed: list[tuple[int, int]] = field(default_factory=list)


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each paragraph of one slide that says something."""
    return in_languages(_Reader(raw, options).found, options)


class _Reader:
    def __init__(self, raw: str, options: FormatOptions) -> None:
        self.found: list[tuple[Segment, str | None]] = []
        self._stack: list[str] = []
        self._paragraph: _Paragraph | None = None
        self._lang: str | None = None
        self._formula: tuple[int, int] | None = None  # depth and place
        for kind, name, start, end, attributes in scan(raw, options, SPACES):
            if kind == "open":
                self._stack.append(name)
                self._start(raw, name, (start, end), attributes)
            elif kind == "close":
                self._end(name, end)
                self._stack.pop()
            elif self._paragraph and self._formula is None and self._stack[-1] == "a:t":
                self._text(self._paragraph, kind, start, end)

    def _start(self, raw: str, name: str, span: tuple[int, int], attributes: str) -> None:
        if name == "a:p":
            self._paragraph = _Paragraph(Pieces(raw))
        elif self._paragraph is None or self._formula is not None:
            return
        elif name in ("m:oMath", "m:oMathPara"):
            self._formula = len(self._stack), span[0]
        elif name in ("a:r", "a:fld"):
            self._lang = None
        elif name == "a:rPr":
            self._lang = value(attributes, "lang")
        elif name == "a:br":
            self._paragraph.pieces.line_break(*span)

    def _text(self, paragraph: _Paragraph, kind: str, start: int, end: int) -> None:
        pieces = paragraph.pieces
        first = pieces.size
        if kind == "cdata":
            pieces.verbatim(start, end)
            pieces.mark(first, pieces.size)
        else:
            _xml_text.add_text(pieces, start, end)
        if "a:fld" in self._stack and first < pieces.size:
            paragraph.computed.append((first, pieces.size))
        paragraph.langs.add(self._lang)

    def _end(self, name: str, end: int) -> None:
        paragraph = self._paragraph
        if paragraph is None:
            return
        if self._formula is not None:
            depth, start = self._formula
            if depth == len(self._stack):
                paragraph.pieces.placeholder(start, end)
                self._formula = None
        elif name == "a:p":
            self._paragraph = None
            computed = " ".join(f"{first}-{last}" for first, last in paragraph.computed)
            one = paragraph.pieces.segment(None, spelling=computed)
            if one and one.text.strip():
                [told] = paragraph.langs if len(paragraph.langs) == 1 else [None]
                self.found.append((one, told))


escape = _xml_text.escape_plain
fit = _preserved.fit_inside
claims = _opc.claims
cut = None  # shapes are open over the whole slide
