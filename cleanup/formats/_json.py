"""JSON: the strings of a document and their paths, where each code point of one stands, and how
a replacement is spelled in it.

Grammar: RFC 8259, section 7.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cleanup.formats import FormatError
from cleanup.formats._branches import branches
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment, Span, marked

ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
LONE = re.compile("[\ud800-\udfff]")


TOKEN = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"|[{}\[\],]|[^\s{}\[\],:"]+')
COMMA = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?+|,[ \t]*\r?\n')  # a string may go on


class Value(NamedTuple):
    """A string of a document: the keys and numbers that lead to it, its place, what it says."""

    path: tuple[str, ...]
    start: int
    end: int
    text: str


class Place(NamedTuple):
    """A place after a comma: the path of what comes next, and of each thing that is open there the
    number of its items before, or -1 in an object. Where ``path`` is None, there is none such.
    """

    path: tuple[str, ...] | None
    numbers: tuple[int, ...]


def parsed(raw: str, before: Place | None = None, *, more: bool = False) -> Any:
    """Return what a document says, or a part of one. Raises FormatError.

    ``before`` is the place where the part begins; there is ``more`` where it ends with a comma.
    """
    return _parsed(raw, before, after(raw, before) if more else None)


def sound(texts: Iterable[str]) -> None:
    """Read a large document in parts, in bounded memory. Raises FormatError for what is no JSON."""
    held: list[str] = []
    before: Place | None = None
    lines = size = wanted = 0

    def look(part: str, end: Place | None) -> None:
        try:
            _parsed(part, before, end)
        except FormatError as error:
            raise FormatError(error.message, lines + error.line, error.column) from None

    for text in texts:
        held.append(text)
        size += len(text)
        if size < wanted:
            continue
        raw = "".join(held)
        at = max(0, last_comma(raw))
        if at:
            end = after(raw[:at], before)
            look(raw[:at], end)
            before, lines = end, lines + line_number(raw, at) - 1
        # In what has no line that ends with a comma, one is looked for again in twice as much.
        wanted = 0 if at else 2 * size
        held, size = [raw[at:]], len(raw) - at
    look("".join(held), None)


def _parsed(raw: str, before: Place | None, end: Place | None) -> Any:
    """Return what a part says, given the place after it where there is one."""
    head, body, tail = "", raw, ""
    whole, line = True, 1
    if before is not None:
        head = "".join("[" if each >= 0 else '{"":' for each in before.numbers).removesuffix('"":')
        whole = before.path is not None and raw.lstrip()[:1] not in ("", "}", "]", ",")
    if end is not None:
        body = raw.rstrip().removesuffix(",")
        tail = "".join("]" if each >= 0 else "}" for each in reversed(end.numbers))
        if whole and (end.path is None or body.rstrip()[-1:] in ("", "{", "[", ",")):
            whole, line = False, line_number(raw, len(body.rstrip()))
    if not whole:  # what was added around a part might make it good
        raise FormatError("This is not JSON: there is a comma too many. Repair the file.", line)
    try:
        return json.loads(head + body + tail, strict=False, parse_int=len)  # of many digits too
    except json.JSONDecodeError as error:
        what = error.msg[0].lower() + error.msg[1:].removesuffix(" starting at")
        column = max(1, error.colno - (len(head) if error.lineno == 1 else 0))
        raise FormatError(
            f"This is not JSON: {what}. Repair the file.", error.lineno, column
        ) from None
    except RecursionError:
        raise FormatError("The JSON is nested too deeply.") from None


def values(raw: str, before: Place | None = None) -> Iterator[Value]:
    """Yield the strings of a document that ``parsed`` has read, in their order."""
    path, numbers = before or ((), ())
    return _values(raw, list(path or ()), list(numbers))


def last_comma(raw: str) -> int:
    """Return where the last line begins that stands behind a comma in no string; -1 without one."""
    ends = (match.end() for match in COMMA.finditer(raw) if match[0][0] == ",")
    return max(ends, default=-1)


def after(raw: str, before: Place | None = None) -> Place:
    """Return the place after a part that ends with a comma."""
    path, numbers = (
        list(before.path or () if before else ()),
        list(before.numbers if before else ()),
    )
    try:
        for _ in _values(raw, path, numbers):
            pass
    except (IndexError, ValueError):  # what is closed was not open; no such escape
        return Place(None, ())
    return Place(tuple(path) if numbers else None, tuple(numbers))


def _values(raw: str, path: list[str], numbers: list[int]) -> Iterator[Value]:
    """Yield strings; ``path`` and ``numbers`` are those of the place, and are kept so."""
    key = bool(numbers) and numbers[-1] < 0  # True: the next string is one
    for match in TOKEN.finditer(raw):
        sign = match[0]
        if sign in ("{", "["):
            numbers.append(-1 if sign == "{" else 0)
            path.append("" if sign == "{" else "0")
            key = sign == "{"
        elif sign in ("}", "]"):
            numbers.pop()
            path.pop()
            key = False
        elif sign == ",":
            key = numbers[-1] < 0
            if not key:
                numbers[-1] += 1
                path[-1] = str(numbers[-1])
        elif sign[0] != '"':
            continue
        elif key:
            path[-1] = said(match[1])
            key = False
        else:
            yield Value(tuple(path), match.start(1), match.end(1), said(match[1]))


def said(inside: str) -> str:
    """Return what a string says."""
    return str(json.loads(f'"{inside}"', strict=False)) if "\\" in inside else inside


def segment(raw: str, value: Value, *, in_ascii: bool) -> Segment:
    """Return a string as a segment, its id the path."""
    inside = raw[value.start : value.end]
    offsets = places(inside, value.start) if "\\" in inside else None
    return Segment(
        value.start,
        value.end,
        value.text,
        marks=marked(lone(value.text)) if offsets else (),
        offsets=offsets,
        units=branches(value.text) if "{" in value.text else None,
        spelling=spelling(inside, in_ascii=in_ascii),
        id=".".join(value.path),
    )


def places(inside: str, start: int) -> array[int]:
    """Return where each character of a string with escapes stands, and where the string ends."""
    found = array("I")
    at = 0
    for escape_ in ESCAPE.finditer(inside):
        found.extend(range(start + at, start + escape_.start() + 1))
        at = escape_.end()
    found.extend(range(start + at, start + len(inside) + 1))
    return found


def lone(text: str) -> tuple[Span, ...]:
    """Lone surrogates, each with the neighbour that keeps it from becoming half of a pair."""
    if text.isascii():
        return ()
    spans: list[Span] = []
    for match in LONE.finditer(text):
        at = match.start()
        start, end = (
            (at, min(at + 2, len(text))) if match[0] < "\udc00" else (max(at - 1, 0), at + 1)
        )
        if spans and start <= spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, end))
    return tuple(spans)


def spelling(inside: str, *, in_ascii: bool) -> str:
    """Return how the string was written: "u" or "U" (all but ASCII in escapes), "/" (as \\/)."""
    how = ""
    codes = [m[0] for m in ESCAPE.finditer(inside) if m[0][1] == "u"] if "\\u" in inside else []
    if inside.isascii() and (codes or in_ascii):
        digits = "".join(c[2:] for c in codes)
        how = "U" if digits != digits.lower() else "u"
    return how + "/" if "\\/" in inside else how


def escaped(after: str, spelled_as: str) -> str:
    """Return ``after`` as JSON, in the style (see ``spelling``) of the string it goes into."""
    spelled = json.dumps(after, ensure_ascii="u" in spelled_as.lower())[1:-1]
    if "U" in spelled_as:
        spelled = re.sub(r"(?<!\\)((?:\\\\)*)(\\u[0-9a-f]{4})", upper, spelled)
    if "/" in spelled_as:
        spelled = spelled.replace("/", "\\/")
    return spelled


def upper(match: re.Match[str]) -> str:
    """Return a code with capital digits."""
    return f"{match[1]}\\u{match[2][2:].upper()}"
