"""A unified diff, built from the edits: its cost grows with what changed, not with the file.

Format: GNU diffutils manual, "Detailed Description of Unified Format". Lines end with ``\\n``
only, as ``patch`` and ``git apply`` see them, and bytes are those of the file: a byte order mark
stands on its first line, and text is in its encoding (but UTF-16 and UTF-32, which neither reads).
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, groupby
from pathlib import Path

from cleanup.edits.edit import Edit, apply, shift
from cleanup.edits.report import Report
from cleanup.text.git_names import quoted
from cleanup.text.printable import fit
from cleanup.views import PLAIN, Look, Style

_AROUND = 3  # lines of context


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield the diff between each file and what ``fix`` would make of it.

    ``git apply`` and ``patch -p1`` apply it, in the folder that the paths start from.
    """
    for (path, member), parts in groupby(reports, key=lambda report: (report.path, report.member)):
        first = next(parts)
        named = header(_patched(f"{path}/{member}" if member else path), look.style)
        hunks = _Hunks(look.style, _speller(first, look))
        for text, edits in _whole_lines(chain([first], parts)):
            for hunk in hunks.feed(text, edits):
                yield named + hunk
                named = ""
        for hunk in hunks.close():
            yield named + hunk
            named = ""


def _patched(path: str) -> str:
    """Return a path that ``patch`` accepts: one outside of this folder is told from the root."""
    outside = os.path.relpath(path).startswith(f"..{os.sep}")
    return os.path.normpath(Path(path).absolute()).lstrip(os.sep) if outside else path


def header(path: str, style: Style) -> str:
    """Return the two lines that name a file, as git writes them."""
    place = os.path.normpath(path)
    if place.startswith(os.sep):
        near = os.path.relpath(place)
        place = place if near.startswith("..") else near
    place = place.replace(os.sep, "/")
    names = [quoted(f"{side}/{place}") for side in "ab"]
    # A tab tells a reader where a name with spaces ends.
    before, after = (f"{name}\t" if " " in name else name for name in names)
    return f"{style(f'--- {before}', 'path')}\n{style(f'+++ {after}', 'path')}\n"


def _speller(report: Report, look: Look) -> Callable[[str], str]:
    """Return what makes the file's bytes of a line, or what is fit for a terminal."""
    if look.screen:
        return lambda line: fit(line.removesuffix("\r").replace("\t", " " * 8))
    if report.codec.startswith("utf-"):
        return str
    return lambda line: line.encode(report.codec, "replace").decode("utf-8", "surrogateescape")


def _whole_lines(parts: Iterable[Report]) -> Iterator[tuple[str, list[Edit]]]:
    """Yield the parts with their edits; one whose last line goes on in the next is joined to it."""
    text, edits = "", list[Edit]()
    for part in parts:
        if part.bom and not part.offset:
            text = "\ufeff"
        edits += (shift(edit, len(text)) for edit in part.made)
        text += part.raw
        last = edits[-1] if edits else None
        if text.endswith("\n") and not (last and last.end == len(text)):
            yield text, edits
            text, edits = "", []
    if text:
        yield text, edits


class _Hunks:
    """The hunk that is being written, and where in the file; parts come one after the other."""

    def __init__(self, style: Style, spell: Callable[[str], str]) -> None:
        self.style, self.spell = style, spell
        self.old = self.new = 0  # lines of each side that have gone by
        self.lead: list[str] = []  # the last lines that are equal on both sides
        self.trail: list[str] = []  # equal lines since the open hunk's last change
        self.body: list[str] = []  # lines of the open hunk with their signs

    def feed(self, text: str, edits: Sequence[Edit]) -> Iterator[str]:
        """Yield the hunks that are complete once this part has gone by."""
        lines = text.split("\n")
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        count = len(lines) - (lines[-1] == "")
        ended = [f"{line}\n" for line in lines[:-1]] + [lines[-1]] * (lines[-1] != "")
        at = 0
        for first, last, new in _blocks(text, starts, count, edits):
            yield from self._equal(ended[at:first])
            self._change(ended[first:last], new)
            at = last
        yield from self._equal(ended[at:count])

    def close(self) -> Iterator[str]:
        """Yield the open hunk, at the end of the file."""
        if self.body:
            yield self._hunk()

    def _equal(self, lines: list[str]) -> Iterator[str]:
        if self.body:
            self.trail += lines[: 2 * _AROUND + 1 - len(self.trail)]
            if len(self.trail) > 2 * _AROUND:
                yield self._hunk()
        self.lead = [*self.lead, *lines[-_AROUND:]][-_AROUND:]
        self.old += len(lines)
        self.new += len(lines)

    def _change(self, old: list[str], new: list[str]) -> None:
        if not self.body:
            self.trail = self.lead
            self.at_old, self.at_new = self.old - len(self.lead), self.new - len(self.lead)
        self.body += [f" {line}" for line in self.trail]
        self.body += [f"-{line}" for line in old]
        self.body += [f"+{line}" for line in new]
        self.trail, self.lead = [], []
        self.old += len(old)
        self.new += len(new)

    def _hunk(self) -> str:
        body = self.body + [f" {line}" for line in self.trail[:_AROUND]]
        old = sum(line[0] != "+" for line in body)
        new = sum(line[0] != "-" for line in body)
        self.body, self.trail = [], []
        head = f"@@ -{_range(self.at_old, old)} +{_range(self.at_new, new)} @@"
        return f"{self.style(head, 'place')}\n" + "".join(map(self._spell, body))

    def _spell(self, line: str) -> str:
        role = {"-": "removed", "+": "added"}.get(line[0])
        end = "\n" if line.endswith("\n") else "\n\\ No newline at end of file\n"
        bare = line[0] + self.spell(line[1:].removesuffix("\n"))
        return (self.style(bare, role) if role else bare) + end


def _range(start: int, count: int) -> str:
    if count == 1:
        return str(start + 1)
    return f"{start + (count > 0)},{count}"


def _blocks(
    text: str, starts: Sequence[int], count: int, edits: Sequence[Edit]
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield runs of changed lines: the first, the one after the last, and what stands there
    then.
    """
    at = 0
    while at < len(edits):
        first = bisect_right(starts, edits[at].start) - 1
        last = first
        group: list[Edit] = []
        while True:
            while at < len(edits) and bisect_right(starts, edits[at].start) - 1 <= last:
                last = max(last, bisect_right(starts, max(edits[at].start, edits[at].end - 1)) - 1)
                group.append(edits[at])
                at += 1
            start, end = starts[first], min(starts[last + 1], len(text))
            new = _made(text[start:end], start, group)
            if new and not new.endswith("\n") and last + 1 < count:
                last += 1  # its line end went, and the next line joins it
                continue
            break
        rows = new.split("\n")
        tail = rows.pop()
        yield first, min(last + 1, count), [f"{row}\n" for row in rows] + [tail] * (tail != "")


def _made(text: str, start: int, edits: Iterable[Edit]) -> str:
    return apply(text, (shift(edit, -start) for edit in edits))
