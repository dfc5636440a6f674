"""Straight quotation marks whose spaces a tokeniser moved: ``"Stop! " she cried." It is old. "``.

They look alike, so their order tells which one opens: the first does, where it stands against the
word behind it, and then every other one. One mark with spaces on both sides must tell of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_MARK = re.compile(r"([ \u00a0]?)\"([ \u00a0]?)")
_NO_PROSE = re.compile(r'[={}<>\\|+`]|\d"|""|"\w+":')
_FEWEST, _MOST = 4, 12
_WRONG = 2
_LETTERS = re.compile(r"[^\W\d_]{2}")
_AFTER = frozenset(" \u00a0.,;:!?)…")


def build() -> Detector:
    """Build a detector that moves the spaces of all such marks of a line, in one decision."""
    return Detector(_find, r"[ \u00a0]\"(?:[ \u00a0]|$)")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    count = text.count('"')
    if count % 2 or not _FEWEST <= count <= _MOST or _NO_PROSE.search(text):
        return
    marks = list(_MARK.finditer(text))
    if len(marks) != count or marks[0][2] or (marks[0].start(1) and not marks[0][1]):
        return
    edits = []
    for at, mark in enumerate(marks):
        after = _closing(text, mark) if at % 2 else _opening(text, mark)
        if after is None or (at % 2 and not _LETTERS.search(text, marks[at - 1].end(), mark.end())):
            return
        if after != mark[0]:
            edits.append(found(text, *mark.span(), after, safe=False, group="straight"))
    apart = any(mark[1] and (mark[2] or mark.end() == len(text)) for mark in marks)
    if apart and len(edits) >= _WRONG:
        yield from edits


def _opening(text: str, mark: re.Match[str]) -> str | None:
    """Return the mark with its space before it; None where it can be no opening one."""
    if mark.end() == len(text):
        return None
    if mark[1] or not mark.start():
        return f'{mark[1]}"'
    before = text[mark.start() - 1]
    if before in "([“‘—–-\n":
        return '"'
    return ' "' if mark[2] and (before.isalnum() or before in ".,!?:;") else None


def _closing(text: str, mark: re.Match[str]) -> str | None:
    """Return the mark with its space behind it; None where it can be no closing one."""
    if not mark.start():
        return None
    if mark[2] or mark.end() == len(text) or text[mark.end()] in _AFTER:
        return f'"{mark[2]}'
    return None  # it looks like one that opens: a quotation within a quotation
