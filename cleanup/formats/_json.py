"""JSON strings: where each code point of one stands, and how a replacement is spelled in it.

Grammar: RFC 8259, section 7.
"""

from __future__ import annotations

import json
import re
from array import array

from cleanup.text.segment import Span

ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
LONE = re.compile("[\ud800-\udfff]")


def places(inside: str, start: int) -> array[int]:
    """Where each character of a string with escapes stands, and where the string ends."""
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
    """How the string was written: "u" or "U" (all but ASCII in escapes), "/" (as \\/)."""
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
    """A code with capital digits."""
    return f"{match[1]}\\u{match[2][2:].upper()}"
