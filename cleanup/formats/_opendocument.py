"""The paragraphs of OpenDocument, read in one pass: see ``opendocument``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cleanup.formats import FormatOptions
from cleanup.formats._pieces import Pieces
from cleanup.formats._scan import scan, value
from cleanup.formats._xml_text import add_text
from cleanup.text.segment import Segment

OPENED = "parts that are read"
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = {
    f"{_URN}{name}:1.0": name for name in ("text", "office", "table", "style", "presentation")
}
SPACES[f"{_URN}drawing:1.0"] = "draw"
SPACES["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"] = "loext"
BLOCKS = frozenset(("text:p", "text:h"))
THROUGH = frozenset(
    "text:span text:a text:ruby text:ruby-base text:meta loext:content-control".split()
)
SILENT = frozenset(
    "text:tracked-changes text:note-citation text:ruby-text text:number office:forms "
    "text:variable-decls text:sequence-decls text:user-field-decls".split()
)
GENERATED = frozenset(("text:index-body", "text:index-title"))
# What marks a place, and is no word: all other inline elements are fields.
PLACES = re.compile(
    r"text:(?:bookmark|reference-mark|change|soft-page-break|\w[\w-]*-mark|toc-mark)"
    r"(?:-start|-end)?$|text:note$|draw:|office:annotation|presentation:|\{"
)
CODE = re.compile(r"(?i)source|preformat|teletype|(?:^|_)code")
_NAMED = re.compile(r"<style:style\s([^>]*)>")
_BLANK = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class _Paragraph:
    pieces: Pieces
    depth: int
    fixed: bool = False
    blank: bool = True  # what comes next, if it is a blank, collapses
    computed: list[tuple[int, int]] = field(default_factory=list)


class Reader:
    """Reads one member; ``found`` has its paragraphs. A frame or a note has some of its own."""

    def __init__(self, raw: str, options: FormatOptions) -> None:
        self.raw = raw
        self.found: list[tuple[Segment, str | None]] = []
        self._parts = options.values.get(OPENED, ("body", "notes", "headers"))
        self._code = _code_styles(raw)
        self._stack: list[str] = []
        self._open: list[_Paragraph] = []
        self._fixed: list[int] = []  # depths of what never changes
        self._left: tuple[int, int, bool] | None = None  # depth, place, whether it is like a word
        self._drawn: list[tuple[int, int]] = []  # depths and places of drawings that are in a line
        self._header = False
        self._prefix = "text:"
        for kind, name, start, end, attributes in scan(raw, options, SPACES):
            if kind == "open":
                self._stack.append(name)
                if self._left is None:
                    self._start(name, start, end, attributes)
            elif kind == "close":
                self._close(name, end)
                self._stack.pop()
            elif self._left is None and self._open and self._direct():
                self._text(self._open[-1], kind, start, end)

    def _direct(self) -> bool:
        """Return True where text stands right in a paragraph, and not in a frame of it."""
        return self._stack[-1] in BLOCKS or self._stack[-1] in THROUGH

    def _start(self, name: str, start: int, end: int, attributes: str) -> None:
        depth = len(self._stack)
        if name in SILENT or self._unwanted(name, attributes):
            self._left = depth, start, False
        elif name in BLOCKS:
            tag = self.raw[start + 1 : end].split(None, 1)[0].rstrip("/>")
            self._prefix = tag[: -len(name.partition(":")[2])]
            code = bool(self._code.search(value(attributes, "style-name") or "-"))
            self._open.append(_Paragraph(Pieces(self.raw), depth, fixed=code))
        elif self._open and depth == self._inner():
            self._inside(self._open[-1], name, (start, end), attributes)

    def _inner(self) -> int:
        """Return the depth of an element that stands right in the open paragraph's text."""
        depth = len(self._stack)
        above = self._stack[-2] if depth > 1 else ""
        return depth if above in BLOCKS or above in THROUGH else -1

    def _unwanted(self, name: str, attributes: str) -> bool:
        if name in BLOCKS and "office:master-styles" in self._stack:
            # A master page of a presentation has words too, which stand on no slide.
            return not any(
                each.startswith(("style:header", "style:footer")) for each in self._stack
            )
        if name == "table:table-cell":
            kind = value(attributes, "value-type")
            return bool(value(attributes, "formula")) or kind not in (None, "string")
        return (
            (name == "office:annotation" and "comments" not in self._parts)
            or (name in ("text:note", "presentation:notes") and "notes" not in self._parts)
            or (name == "office:body" and "body" not in self._parts)
        )

    def _inside(
        self, paragraph: _Paragraph, name: str, span: tuple[int, int], attributes: str
    ) -> None:
        """Handle the start of an element inside a paragraph."""
        pieces = paragraph.pieces
        if name in THROUGH:
            pieces.tag()
            if self._code.search(value(attributes, "style-name") or "-"):
                self._fixed.append(len(self._stack))
        elif name == "text:s":
            pieces.spelled(" ", *span)
            paragraph.blank = False
        elif name == "text:tab":
            pieces.mark(pieces.size, pieces.size + 1, "word", "\t")
            pieces.spelled("\t", *span)
            paragraph.blank = False
        elif name == "text:line-break":
            pieces.line_break(*span)
            paragraph.blank = True
        elif name.startswith("draw:") and value(attributes, "anchor-type") == "as-char":
            self._drawn.append((len(self._stack), span[0]))
        elif name in ("draw:frame", "text:note") or PLACES.match(name):
            pieces.tag()
        else:
            self._left = len(self._stack), span[0], True

    def _text(self, paragraph: _Paragraph, kind: str, start: int, end: int) -> None:
        pieces, first, at = paragraph.pieces, paragraph.pieces.size, start
        for match in _BLANK.finditer(self.raw, start, end):
            self._words(paragraph, kind, at, match.start())
            at = match.end()
            if not paragraph.blank:
                pieces.spelled(" ", match.start(), at)
            paragraph.blank = True
        self._words(paragraph, kind, at, end)
        if kind == "cdata" or paragraph.fixed or self._fixed:
            pieces.mark(first, pieces.size)
        if first < pieces.size and not GENERATED.isdisjoint(self._stack):
            paragraph.computed.append((first, pieces.size))

    def _words(self, paragraph: _Paragraph, kind: str, start: int, end: int) -> None:
        if start == end:
            return
        if kind == "cdata":
            paragraph.pieces.verbatim(start, end)
        else:
            add_text(paragraph.pieces, start, end)
        paragraph.blank = False

    def _close(self, name: str, end: int) -> None:
        depth = len(self._stack)
        if self._left is not None:
            left, start, word = self._left
            if left == depth:
                self._left = None
                if word and self._open:
                    self._open[-1].pieces.placeholder(start, end)
                    self._open[-1].blank = False
            return
        if self._fixed and self._fixed[-1] == depth:
            self._fixed.pop()
        if self._drawn and self._drawn[-1][0] == depth:  # like a word, as a picture is read
            self._open[-1].pieces.placeholder(self._drawn.pop()[1], end)
            self._open[-1].blank = False
        if name in THROUGH and self._open:
            self._open[-1].pieces.tag()
        elif name in BLOCKS and self._open:
            self._emit(self._open.pop())

    def _emit(self, paragraph: _Paragraph) -> None:
        computed = [f"{start}-{end}" for start, end in paragraph.computed]
        one = paragraph.pieces.segment(None, spelling=" ".join([self._prefix, *computed]))
        if one and one.text.strip():
            self.found.append((one, None))


def _code_styles(raw: str) -> re.Pattern[str]:
    """Return what finds the names of styles for code: those called so, and those made of them."""
    names = []
    for match in _NAMED.finditer(raw):
        parent, name = value(match[1], "parent-style-name"), value(match[1], "name")
        if name and parent and CODE.search(parent):
            names.append(f"^{re.escape(name)}$")
    return re.compile("|".join([CODE.pattern, *names]))
