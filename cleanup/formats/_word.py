"""The paragraphs of WordprocessingML, read in one pass: see ``docx``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cleanup.formats import FormatOptions
from cleanup.formats._pieces import Pieces
from cleanup.formats._scan import SPACE, scan, value
from cleanup.formats._xml_text import add_text
from cleanup.text.segment import Segment

_OFFICE = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
SPACES = {
    f"{_OFFICE[0]}wordprocessingml/2006/main": "w",
    f"{_OFFICE[1]}wordprocessingml/main": "w",
    f"{_OFFICE[0]}officeDocument/2006/math": "m",
    f"{_OFFICE[1]}officeDocument/math": "m",
    f"{_OFFICE[0]}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_OFFICE[1]}drawingml/wordprocessingDrawing": "wp",
    f"{_OFFICE[0]}markup-compatibility/2006": "mc",
}
SKIPPED = frozenset(
    "w:del w:moveFrom w:rt w:instrText w:delText w:delInstrText w:pPrChange w:rPrChange "
    "w:sectPrChange w:tblPrChange w:tabs w:ffData w:sectPr".split()
)
FORMULAS = frozenset(("m:oMath", "m:oMathPara"))
BLOCKS = frozenset(("w:tbl", "w:sdt", "w:sectPr"))
INLINE = frozenset(
    "w:hyperlink w:ins w:moveTo w:smartTag w:fldSimple w:bdo w:dir w:ruby w:sdt "
    "w:footnoteReference w:endnoteReference w:commentReference w:commentRangeStart".split()
)
CHARACTERS = {"w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad", "w:tab": "\t", "w:ptab": "\t"}
BREAKS = frozenset(("w:br", "w:cr"))
SHOWN = ("HYPERLINK", "FORMTEXT")  # fields whose result is the writer's own words
CODE = re.compile(r"(?i)(?:^|html|source|inline)code|verbatim|preformat|tw4win")
_NO = ("0", "false", "off")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open: its text so far, and how much of it is in which language."""

    pieces: Pieces
    code: bool = False
    joined: bool = False  # its mark is deleted: the next one goes on in it
    computed: list[tuple[int, int]] = field(default_factory=list)
    langs: set[str | None] = field(default_factory=set)
    words: int = 0  # text elements in it
    twice: bool = False  # words of it are there once more, for older programs


@dataclass(slots=True)
class _Run:
    lang: str | None = None
    code: bool = False


class Reader:
    """Reads one part; what is in a text box is a paragraph inside a paragraph.

    ``found`` has the paragraphs, each with the language that its runs tell.
    """

    def __init__(self, raw: str, options: FormatOptions) -> None:
        self.raw = raw
        self.found: list[tuple[Segment, str | None]] = []
        self._stack: list[str] = []
        self._open: list[_Paragraph] = []
        self._runs: list[_Run] = []
        self._fields: list[list[str]] = []  # [code, "code" or "result"]
        self._controls: list[bool] = []  # content controls, and whether data fills them
        self._drawn: list[tuple[int, bool]] = []
        self._choices: list[tuple[int, int]] = []
        self._waiting: tuple[int, _Paragraph] | None = None
        self._preserved = False
        self._left: tuple[int, int] | None = None  # depth and place of what is left out
        for kind, name, start, end, attributes in scan(raw, options, SPACES):
            if kind == "open":
                self._stack.append(name)
                if self._left is None:
                    self._start(name, start, end, attributes)
            elif kind == "close":
                self._close(name, end)
                self._stack.pop()
            elif self._left is None:
                self._text(kind, start, end)
            elif self._stack[-1] == "w:instrText" and self._fields:
                self._fields[-1][0] += raw[start:end]
        self._flush()

    @property
    def _paragraph(self) -> _Paragraph | None:
        return self._open[-1] if self._open else None

    def _start(self, name: str, start: int, end: int, attributes: str) -> None:
        depth, stack = len(self._stack), self._stack
        if name in SKIPPED or name in FORMULAS:
            mark = name in ("w:del", "w:moveFrom") and stack[-3:-1] == ["w:pPr", "w:rPr"]
            if mark and self._open:
                self._open[-1].joined = True
            self._left = depth, start
            return
        if name == "w:p":
            self._begin(depth)
        elif self._waiting and self._waiting[0] == depth and name in BLOCKS:
            self._flush()
        if name == "mc:Fallback" and self._open and self._open[-1].twice:
            self._open[-1].twice = False
            self._left = depth, start
            return
        self._remember(name, start, attributes)
        if self._open:
            self._inside(self._open[-1], name, (start, end), attributes)

    def _remember(self, name: str, start: int, attributes: str) -> None:
        """Remember what holds until the element ends."""
        match name:
            case "w:r":
                self._runs.append(_Run())
            case "w:t":
                self._preserved = value(attributes, "space") == "preserve"
            case "w:sdt":
                self._controls.append(False)
            case "w:dataBinding" | "w:dropDownList" | "w:date" if self._controls:
                self._controls[-1] = True
            case "w:fldSimple":
                self._fields.append([value(attributes, "instr") or "", "result"])
            case "w:fldChar":
                self._field(value(attributes, "fldCharType"))
            case "w:drawing" | "w:pict" | "w:object":
                self._drawn.append((start, name == "w:object"))
            case "wp:inline" if self._drawn:
                self._drawn[-1] = self._drawn[-1][0], True
            case "mc:Choice":
                now = self._open[-1] if self._open else None
                self._choices.append((now.pieces.size, now.words) if now else (0, 0))

    def _inside(
        self, paragraph: _Paragraph, name: str, span: tuple[int, int], attributes: str
    ) -> None:
        """Handle the start of an element of a paragraph or a run."""
        pieces, above = paragraph.pieces, self._stack[-3:-1]
        if above == ["w:r", "w:rPr"] and self._runs:
            told = value(attributes, "val") or ""
            self._runs[-1].code |= (name == "w:noProof" and told not in _NO) or (
                name == "w:rStyle" and bool(CODE.search(told))
            )
            if name == "w:lang":
                self._runs[-1].lang = told
        elif name == "w:pStyle" and above[-1:] == ["w:pPr"]:
            paragraph.code = bool(CODE.search(value(attributes, "val") or ""))
        elif above[-1:] == ["w:r"] and not self._coded():
            if name in CHARACTERS:
                reads_as = "" if name == "w:softHyphen" else CHARACTERS[name]
                pieces.mark(pieces.size, pieces.size + 1, "word", reads_as)
                pieces.spelled(CHARACTERS[name], *span)
            elif name in BREAKS:
                pieces.line_break(*span)
            elif name == "w:sym":
                pieces.placeholder(*span)
        if name in INLINE:
            pieces.tag()

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(["", "code"])
        elif self._fields and kind == "separate":
            self._fields[-1][1] = "result"
        elif self._fields and kind == "end":
            self._fields.pop()

    def _coded(self) -> bool:
        """Return True where the code of a field stands, which is not shown."""
        return any(phase == "code" for _, phase in self._fields)

    def _computed(self) -> bool:
        return any(self._controls) or any(
            not code.strip().upper().startswith(SHOWN) for code, _ in self._fields
        )

    def _text(self, kind: str, start: int, end: int) -> None:
        paragraph = self._paragraph
        if paragraph is None or self._stack[-2:] != ["w:r", "w:t"] or self._coded():
            return
        if not self._preserved:
            text = self.raw[start:end]
            start += len(text) - len(text.lstrip(SPACE))
            end = max(start, end - len(text) + len(text.rstrip(SPACE)))
        pieces, run = paragraph.pieces, self._runs[-1]
        first = pieces.size
        if kind == "cdata":
            pieces.verbatim(start, end)
        else:
            add_text(pieces, start, end)
        if run.code or paragraph.code or kind == "cdata":
            pieces.mark(first, pieces.size)
        if self._computed() and first < pieces.size:
            paragraph.computed.append((first, pieces.size))
        paragraph.langs.add(run.lang)
        paragraph.words += 1

    def _close(self, name: str, end: int) -> None:
        depth = len(self._stack)
        if self._left is not None:
            self._resume(name, depth, end)
            return
        if self._waiting and depth < self._waiting[0]:
            self._flush()
        match name:
            case "w:r" if self._runs:
                self._runs.pop()
            case "w:sdt" if self._controls:
                self._controls.pop()
            case "w:fldSimple" if self._fields:
                self._fields.pop()
            case "w:drawing" | "w:pict" | "w:object" if self._drawn:
                self._draw(*self._drawn.pop(), end)
            case "mc:Choice" if self._choices:
                self._chosen(self._choices.pop())
            case "w:p" if self._open:
                self._end(depth)
        if name in INLINE and self._open:
            self._open[-1].pieces.tag()

    def _resume(self, name: str, depth: int, end: int) -> None:
        """Handle the end of an element that is left out, or of one inside it."""
        left, start = self._left or (0, 0)
        if left == depth:
            self._left = None
            if name in FORMULAS and self._open:
                self._open[-1].pieces.placeholder(start, end)

    def _draw(self, start: int, inline: bool, end: int) -> None:  # noqa: FBT001 -- as remembered
        """Handle the end of a drawing; one that is in the line is like a word."""
        if inline and self._open and "mc:Fallback" not in self._stack:
            self._open[-1].pieces.placeholder(start, end)

    def _begin(self, depth: int) -> None:
        """Begin a paragraph, or continue one whose mark is deleted."""
        waiting, self._waiting = self._waiting, None
        if waiting and waiting[0] == depth:
            waiting[1].joined = False
            self._open.append(waiting[1])
            return
        if waiting:
            self._emit(waiting[1])
        self._open.append(_Paragraph(Pieces(self.raw)))

    def _end(self, depth: int) -> None:
        paragraph = self._open.pop()
        if paragraph.joined:
            self._waiting = depth, paragraph
        else:
            self._emit(paragraph)

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting:
            self._emit(waiting[1])

    def _chosen(self, before: tuple[int, int]) -> None:
        """End what newer programs show: words in it are there again for the others."""
        if self._open and self._open[-1].words > before[1]:
            paragraph = self._open[-1]
            paragraph.pieces.mark(before[0], paragraph.pieces.size)
            paragraph.twice = True

    def _emit(self, paragraph: _Paragraph) -> None:
        if not paragraph.pieces.text.strip():
            return
        computed = " ".join(f"{start}-{end}" for start, end in paragraph.computed)
        one = paragraph.pieces.segment(None, spelling=computed)
        if one:
            [told] = paragraph.langs if len(paragraph.langs) == 1 else [None]
            self.found.append((one, told))
