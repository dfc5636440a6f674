"""XML with the place of everything: expat tells whether a file is well formed, a scanner where.

Nothing is fetched, no entity is expanded but the five that XML has and numbers; a file that
declares its own is refused. Grammar: XML 1.0, fifth edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._well_formed import DEEPEST, check
from cleanup.text.lines import line_number

ATTRIBUTES = r"(?:\s++[^\s<>/=\"']++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+"
TOKEN = re.compile(
    rf"<(?:(?P<open>[^\s<>/=!?\"'&]++)({ATTRIBUTES})\s*+(/?)>|/(?P<close>[^\s<>/=!?\"'&]++)\s*+>"
    r"|(?P<comment>!--(?:[^-]|-(?!->))*+-->)|!\[CDATA\[(?P<cdata>(?:[^\]]|\](?!\]>))*+)\]\]>"
    r"|(?P<pi>\?(?:[^?]|\?(?!>))*+\?>)"
    r"|(?P<doctype>!DOCTYPE(?:[^\[\]<>\"']|\"[^\"]*+\"|'[^']*+')*+(?:\[[^\]]*+\]\s*+)?>))"
)
ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][\w.-]*));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
NO_TAGS = re.compile(r"<!(?:--.*?(?:-->|\Z)|\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)


@dataclass(slots=True)
class Element:
    """An element: its start tag is ``raw[start:inner]``, its end tag ``raw[inner_end:end]``.

    ``children`` are the elements in it, and its other tokens as (kind, start, end) with the
    places of their contents; the text between them is in none.
    """

    name: str
    attributes: str
    start: int
    inner: int
    inner_end: int = -1
    end: int = -1
    children: list[Any] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        """Return the value of an attribute as XML reads it, or None."""
        if name not in self.attributes:
            return None
        for match in ATTRIBUTE.finditer(self.attributes):
            if match[1] == name:
                return plain(match[2] if match[2] is not None else match[3])
        return None

    @property
    def elements(self) -> list[Element]:
        """The elements right below."""
        return [child for child in self.children if isinstance(child, Element)]

    def named(self, *names: str) -> Iterator[Element]:
        """Return the elements right below with one of these names."""
        return (child for child in self.elements if child.name in names)

    def below(self, *names: str) -> Iterator[Element]:
        """Yield all elements below with one of these names, in the order of the file."""
        waiting = [iter(self.elements)]
        while waiting:
            child = next(waiting[-1], None)
            if child is None:
                waiting.pop()
                continue
            if child.name in names:
                yield child
            waiting.append(iter(child.elements))


def document(raw: str, options: FormatOptions, opened: Sequence[Element] = ()) -> Element:
    """Return the nameless root of a document, or of a part of one inside what is ``opened``.

    Raises FormatError where it is not well formed or declares entities.
    """
    if not opened and not options.more:
        check(raw)
    elif not opened and "<!ENTITY" in raw[:10_000]:
        raise FormatError("The file declares entities, which are not expanded.")
    return _tree(raw, opened, more=options.more)


def _tree(raw: str, opened: Sequence[Element], *, more: bool) -> Element:
    """Return the tree of what is in ``raw``, inside copies of the ``opened`` elements."""
    root = Element("", "", 0, 0, len(raw), len(raw))
    stack = [root]
    for above in opened:
        stack.append(Element(above.name, above.attributes, 0, 0))
        stack[-2].children.append(stack[-1])
    at = 0
    for match in TOKEN.finditer(raw):
        start, after = match.span()
        _no_tag(raw, at, start)
        at = after
        if match.lastindex == 3:  # noqa: PLR2004 - the groups of a start tag
            _opened(match, stack)
        elif name := match["close"]:
            top = stack.pop()
            if top.name != name:
                raise _broken(raw, start)
            top.inner_end, top.end = start, after
        else:
            stack[-1].children.append((match.lastgroup, start, after))
    _no_tag(raw, at, len(raw))
    if len(stack) > 1 and not more:
        raise FormatError(
            f"The element {stack[-1].name!r} is never closed. Repair the file.",
            line_number(raw, stack[-1].start),
        )
    for left in stack[1:]:
        left.inner_end = left.end = len(raw)
    return root


def _opened(match: re.Match[str], stack: list[Element]) -> None:
    """Put the element of a start tag below the last one, and last where it has contents."""
    start, after = match.span()
    one = Element(match[1], match[2], start, after)
    stack[-1].children.append(one)
    if match[3]:
        one.inner_end = one.end = after
        return
    if len(stack) > DEEPEST:
        raise FormatError(
            f"More than {DEEPEST} elements are nested here.",
            line_number(match.string, start),
        )
    stack.append(one)


def _no_tag(raw: str, start: int, end: int) -> None:
    """Raise FormatError where something that begins like a tag stands among the text."""
    at = raw.find("<", start, end)
    if at >= 0:
        raise _broken(raw, at)


def _broken(raw: str, at: int) -> FormatError:
    return FormatError(
        "This is not well-formed XML: a tag is broken or unmatched. Repair the file.",
        line_number(raw, at),
    )


def open_after(raw: str, before: Sequence[Element], names: re.Pattern[str]) -> list[Element]:
    """Return the elements open at the end of a part that began inside those of ``before``.

    Only elements whose tags match ``names`` (group 1: "/" of an end tag, 2: the name, 3: the
    attributes) are looked at. Raises nothing: the part is read with care elsewhere.
    """
    stack = list(before)
    for match in names.finditer(raw):
        if match[1]:
            if stack and stack[-1].name == match[2]:
                stack.pop()
        elif not match[0].endswith("/>"):
            stack.append(Element(match[2], match[3], 0, 0))
    return stack


def cut_after(raw: str, tag: re.Pattern[str]) -> int:
    """Return the offset after the last ``tag`` that a line break follows, and that is in no comment
    or CDATA section; 0 without one. ``tag`` ends with ``LINE_END``.
    """
    after, at = 0, 0
    closed = NO_TAGS.finditer(raw)  # in the order of the file, so that each is looked at once
    for start, end in chain((match.span() for match in closed), [(len(raw), len(raw))]):
        for match in tag.finditer(raw, at, start):
            after = match.end()
        at = end
    return after


LINE_END = r"[ \t]*(?:\r\n|\n|\r(?!\Z))"


def plain(spelled: str) -> str:
    """Return what a value with references says."""
    return REFERENCE.sub(lambda m: said_by(m) or m[0], spelled) if "&" in spelled else spelled


def said_by(match: re.Match[str]) -> str | None:
    """Return the code point that a reference stands for, or None where it is not one of XML's
    own.
    """
    if match[3]:
        return NAMED.get(match[3])
    number = int(match[1], 16) if match[1] else int(match[2])
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else None  # noqa: PLR2004
