"""XML read in one pass, its names by their namespaces: for documents too large for a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._well_formed import DEEPEST, check
from cleanup.formats._xml import TOKEN, plain
from cleanup.text.lines import line_number

SPACE = " \t\r\n"  # white space in XML
_BOUND = re.compile(r"\sxmlns(?::([\w.-]+))?\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_VALUE = re.compile(r"(?:^|\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")

Token = tuple[str, str, int, int, str]


def scan(raw: str, options: FormatOptions, spaces: Mapping[str, str]) -> Iterator[Token]:
    """Yield (kind, name, start, end, attributes): "open", "close", "text", "cdata".

    ``spaces`` names the namespaces that are known; a name is "w:p" then, whatever prefix the file
    uses; one of another namespace is left as it is, in braces. Raises FormatError where it is not
    well formed, declares entities, or is too deep.
    """
    if not options.more:
        check(raw)
    prefixes = {m[1] or "": spaces.get(m[2] or m[3] or "") for m in _BOUND.finditer(raw)}
    known: dict[str, str] = {}

    def named(name: str) -> str:
        prefix, colon, local = name.rpartition(":")
        told = prefixes.get(prefix)
        known[name] = made = f"{told}:{local}" if told else f"{{{prefix}{colon}}}{local}"
        return made

    depth = at = 0
    for match in TOKEN.finditer(raw):
        start, after = match.span()
        if at < start:
            yield "text", "", at, start, ""
        at = after
        if match.lastindex == 3:  # noqa: PLR2004 - the groups of a start tag
            name = match[1]
            name = known.get(name) or named(name)
            yield "open", name, start, after, match[2]
            if match[3]:
                yield "close", name, after, after, ""
                continue
            depth += 1
            if depth > DEEPEST:
                raise FormatError(
                    f"More than {DEEPEST} elements are nested here.",
                    line_number(raw, start),
                )
        elif name := match["close"]:
            depth -= 1
            yield "close", known.get(name) or named(name), start, after, ""
        elif match.lastgroup == "cdata":
            yield "cdata", "", start + 9, after - 3, ""


def value(attributes: str, name: str) -> str | None:
    """Return the value of an attribute by its name without prefix, or None."""
    if name not in attributes:
        return None
    for match in _VALUE.finditer(attributes):
        if match[1] == name:
            return plain(match[2] if match[2] is not None else match[3])
    return None
