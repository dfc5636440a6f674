"""The spaces that a language sets before high marks and inside its quotation marks: ``Quoi ?``.

One decision for the document: all edits share a group. Facts of French: narrow no-break space
before ``; ! ?``, no-break space before the colon and inside ``« »`` (Imprimerie nationale).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_SPACES = "[ \u00a0\u202f]"
_CODE = re.compile(r"[{}]|==|=>|</|::|^\s*\||\$\(", re.MULTILINE)
_ENTITY = re.compile(r"&(?:[A-Za-z]\w{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});\Z")
_BREAK, _LINE_END = re.compile(r"\n\n"), re.compile(r"\n")
_WORD, _SOME = re.compile(r"[^\W\d_]+"), 6
DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands


def build(*, before: dict[str, str], inside: dict[str, str] | None = None) -> Detector:
    """Build a detector that proposes the space of ``before`` ahead of each of its marks, and of
    ``inside`` (the opening mark with its closing one, separated by the space) within the marks.

    Where the text sets plain spaces there already, plain ones are proposed. Raises ValueError
    where a mark is more than one character, or ``inside`` no pair.
    """
    for mark in before:
        if len(mark) != 1:
            raise ValueError(f"{mark!r} in `before` must be one character")
    for pair in inside or {}:
        if len(pair) != 2:  # noqa: PLR2004
            raise ValueError(f"{pair!r} in `inside` must be a pair of marks")
    marks = re.escape("".join(before))
    ahead = re.compile(rf"(?<=[^\W_]|[»)\]%”])[{marks}](?=\s|$|[»”)])")
    used = re.compile(rf"[^\W_]({_SPACES})[{marks}](?=\s|$)")
    opened = {pair[0]: space for pair, space in (inside or {}).items()}
    closed = {pair[1]: space for pair, space in (inside or {}).items()}
    within = re.compile(
        rf"[{re.escape(''.join(opened))}](?=[^\W_])|(?<=[^\W_]|[.!?…])[{re.escape(''.join(closed))}]"
        if opened
        else r"(?!)"
    )

    def look(view: View) -> Iterator[Edit]:
        yield from _in_prose(view, proposed(view.text))

    def proposed(text: str) -> Iterator[Edit]:
        plain = [match[1] for match in used.finditer(text)]
        usual = " " if plain.count(" ") * 2 > len(plain) else ""
        for match in ahead.finditer(text):
            if match[0] == ";" and _ENTITY.search(text, 0, match.end()):
                continue
            space = usual or before[match[0]]
            yield found(text, match.start(), match.start(), space, group="spacing")
        for match in within.finditer(text):
            mark = match[0]
            at = match.end() if mark in opened else match.start()
            space = usual or opened.get(mark) or closed[mark]
            yield found(text, at, at, space, group="spacing")

    trigger = rf"[^\s_][{marks}](?:\s|$|[»”)])|[{re.escape(''.join((*opened, *closed)))}]"
    return Detector(look, trigger, scope="segment")


def _in_prose(view: View, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the edits in lines of the language, in whose paragraph no sign of code stands."""
    text = view.text
    if len(text) > DOCUMENT:
        return
    codes = [match.start() for match in _CODE.finditer(text)]
    breaks = [match.start() for match in _BREAK.finditer(text)]
    starts = [match.end() for match in _LINE_END.finditer(text)]
    lines: dict[int, bool] = {}  # whether those that begin here are foreign
    for edit in edits:
        nth = bisect_left(breaks, edit.start)
        start = breaks[nth - 1] if nth else 0
        end = breaks[nth] if nth < len(breaks) else -1
        first = bisect_left(codes, start)
        if first < len(codes) and not 0 <= end <= codes[first]:
            continue
        line = bisect_right(starts, edit.start)
        if line not in lines:
            lines[line] = _foreign(view, edit.start)
        if not lines[line]:
            yield edit


def _foreign(view: View, at: int) -> bool:
    """Return whether a line has words enough, and none of them of the language: a title."""
    own = pack(view.lang or "any").function_words
    start, end = view.text.rfind("\n", 0, at) + 1, view.text.find("\n", at)
    words = _WORD.findall(view.text, start, end if end >= 0 else len(view.text))
    return len(words) >= _SOME and own.isdisjoint(word.lower() for word in words)
