"""What a web page wraps around an article, copied along with it: comment forms, share buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import Span, View

_CLOSED = re.compile(r"[.!?…。！？։।؟]['\"”’»)\]]*\s*\Z")
_WEAK = 60  # letters of a line that may stand among furniture without being it
_RUN = 40  # lines at either end that are looked at
_APART = 4  # weak lines in a row that end the run


def build(*, lines: list[str], strong: int = 2) -> Detector:
    """Build a detector that offers to delete, as one edit, the furniture at the end of a text, and
    that at its start.

    ``lines`` are patterns for whole lines, without regard to case. At least ``strong`` lines of a
    run must match one; short lines among them that are no sentences belong to it. A text that is
    nothing else stays. ``find`` looks at the whole segment. Raises ValueError for a bad pattern.
    """
    try:
        known = re.compile(rf"\W*(?:{'|'.join(lines)})\W*", re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"`lines` has an invalid pattern: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if "\n" not in text:
            return
        tail = _run(text, list(_last_lines(text)), known, strong)
        if tail is not None:
            start = len(text[:tail].rstrip())
            if start:
                end = "\n" if text.endswith("\n") else ""
                yield found(text, start, len(text), end)
        head = _run(text, list(_first_lines(text)), known, strong)
        if head is not None and (tail is None or head < tail):
            yield found(text, 0, head, "")

    return Detector(find, rf"(?im)^\W*(?:{'|'.join(lines)})\W*$", scope="segment")


def _run(text: str, lines: list[Span], known: re.Pattern[str], strong: int) -> int | None:
    """Return the inner edge of the run that begins with the first of ``lines``, or None."""
    hits = weak = 0
    edge: int | None = None
    outward = len(lines) > 1 and lines[0][0] > lines[1][0]
    for start, end in lines:
        line = text[start:end].strip()
        if not line:
            continue
        if known.fullmatch(line):
            hits, weak = hits + 1, 0
            edge = start if outward else end
        elif len(line) <= _WEAK and not _CLOSED.search(line) and weak < _APART:
            weak += 1
        else:
            break
    if hits < strong or edge is None:
        return None
    return edge if outward else edge + len(text[edge:]) - len(text[edge:].lstrip())


def _last_lines(text: str) -> Iterator[Span]:
    end = len(text)
    for _ in range(_RUN):
        start = text.rfind("\n", 0, end) + 1
        yield start, end
        if not start:
            return
        end = start - 1


def _first_lines(text: str) -> Iterator[Span]:
    start = 0
    for _ in range(_RUN):
        end = text.find("\n", start)
        yield start, end if end >= 0 else len(text)
        if end < 0:
            return
        start = end + 1
