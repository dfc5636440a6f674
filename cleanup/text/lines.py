"""Where lines start: offsets of a text as a person counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

AROUND = 24  # code points of context that tell a place from others
_LINE_END = re.compile(r"\r\n|\n|\r")


def line_starts(text: str) -> list[int]:
    r"""Return the offset of each line's first code point; lines end with \n, \r\n or a lone \r.

    There is always a first line, and a line end at the very end starts a last, empty one.
    """
    if "\r" not in text:
        return [0, *accumulate(map((1).__add__, map(len, text.split("\n")[:-1])))]
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def place(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """Line and column of an offset, both counted from 1, the column in code points."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def line_number(raw: str, at: int) -> int:
    """Return the number, from 1, of the line of ``raw[at]``; LF, CR LF and CR end one."""
    before = raw[:at]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")


def around(raw: str, start: int, end: int) -> tuple[str, str]:
    """Return the text before and after a span, white space folded."""
    left = " ".join(raw[max(0, start - 2 * AROUND) : start].split())
    right = " ".join(raw[end : end + 2 * AROUND].split())
    return left[-AROUND:], right[:AROUND]
