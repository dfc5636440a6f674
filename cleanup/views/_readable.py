"""What a member of a zip file says, a line a paragraph: nobody reads its XML.

Edits keep their order; lines count paragraphs then.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from cleanup.edits.edit import Edit, clash
from cleanup.edits.report import Report
from cleanup.value import replace

OFFICE = ("word/", "ppt/", "xl/")  # there text is in elements called t, and nowhere else
_TOKEN = re.compile(
    r"(?P<tag><(?P<end>/?)(?:[\w.-]+:)?(?P<name>[\w.-]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>)"
    r"|(?P<other><!--.*?-->|<[!?][^>]*>|<)|(?P<sign>&[#\w]{1,31};)|(?P<blank>[\r\n]\s*)"
    r"|(?P<text>[^<&\r\n]+|&)",
    re.DOTALL,
)
_LINES = frozenset("p h si is h1 h2 h3 h4 h5 h6 li td th dt dd title text".split())
_BLANKS = {"tab": "\t", "br": " ", "cr": " ", "line-break": " ", "s": " ", "noBreakHyphen": "‑"}
_SILENT = frozenset(("script", "style", "delText", "instrText"))


def readable(reports: Iterable[Report]) -> Iterator[Report]:
    """Yield the reports, those of members as a person reads them."""
    for report in reports:
        if report.member and (report.made or report.left):
            yield _readable(report)
        else:
            yield report


@dataclass(slots=True)
class _Said:
    """The text so far; ``starts`` and ``places`` tell where in the raw text each piece begins."""

    pieces: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # in the raw text
    places: list[tuple[int, int]] = field(default_factory=list)  # end there, start here
    size: int = 0

    def add(self, text: str, start: int, end: int) -> None:
        self.pieces.append(text)
        self.starts.append(start)
        self.places.append((end, self.size))
        self.size += len(text)

    def line_is_empty(self) -> bool:
        return not self.pieces or self.pieces[-1] == "\n"

    def place(self, at: int) -> int:
        """Return where an offset of the raw text is in this one."""
        number = bisect_right(self.starts, at) - 1
        if number < 0:
            return 0
        end, here = self.places[number]
        size = len(self.pieces[number])
        return here + (min(at - self.starts[number], size) if at < end else size)


def _readable(report: Report) -> Report:
    edits = [*report.made, *report.left]
    said = _said(report.raw, sorted({edit.start for edit in edits}), report.member)
    text = "".join(said.pieces)
    made = [_told(edit, said, text) for edit in report.made]
    left = [_told(edit, said, text) for edit in report.left]
    passages = (
        replace(each, start=said.place(each.start), end=said.place(each.end))
        for each in report.passages
    )
    return replace(
        report,
        raw=text,
        made=tuple(_joined(made)),
        left=tuple(left),
        passages=tuple(passages),
    )


def _said(raw: str, places: Sequence[int], member: str) -> _Said:
    office = member.startswith(OFFICE)
    said = _Said()
    inside, silent = not office, ""
    for match in _TOKEN.finditer(raw):
        start, end = match.span()
        if match["tag"]:
            name, ends = match["name"], bool(match["end"])
            if name in _SILENT and not raw.startswith("/>", end - 2):
                silent = "" if ends else name
            elif office and name == "t":
                inside = not ends and not raw.startswith("/>", end - 2)
            if ends and name in _LINES:
                said.add("\n", start, end)
            elif not ends and name in _BLANKS and not said.line_is_empty():
                said.add(_BLANKS[name], start, end)
            elif not office and _within(places, start, end):
                said.add(match[0], start, end)  # an attribute is edited
        elif inside and not silent:
            _add(said, match)
    return said


def _add(said: _Said, match: re.Match[str]) -> None:
    start, end = match.span()
    if match["text"]:
        said.add(match[0], start, end)
    elif match["sign"]:
        said.add(unescape(match[0]), start, end)
    elif match["blank"] and not said.line_is_empty():
        said.add(" ", start, end)


def _within(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_right(places, start)
    return at < len(places) and places[at] < end


def _told(edit: Edit, said: _Said, text: str) -> Edit:
    start, end = said.place(edit.start), said.place(edit.end)
    return replace(
        edit,
        start=start,
        end=max(start, end),
        before=text[start:end],
        after=None if edit.after is None else _plain(edit.after),
        alternatives=tuple(map(_plain, edit.alternatives)),
    )


def _plain(spelled: str) -> str:
    """Return what a replacement says."""
    if "<" in spelled or ">" in spelled:
        spelled = re.sub(r"<[^>]*>|^[^<>]*>", "", spelled)
    return unescape(spelled)


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Join edits that only tags kept apart: nothing would say which of them comes first."""
    last: Edit | None = None
    for edit in edits:
        if last is not None and clash(last, edit):
            last = replace(
                last,
                end=max(last.end, edit.end),
                before=last.before + edit.before,
                after=(last.after or "") + (edit.after or ""),
            )
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        yield last
