"""Fluent: the patterns of messages, terms, attributes and variants, each a text of its own.

``fluent.syntax`` (Project Fluent's own parser) tells where each stands. An entry that is not Fluent
is told and left out, as programs that read the file do. Grammar: Fluent Syntax 1.0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment

NAME = "fluent"
SUFFIXES = (".ftl",)
REREAD = True

LINE_END = re.compile(r"\r\n|\n")
SPECIAL = ".[*"  # what a line cannot begin with


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each pattern that says something."""
    from fluent.syntax import FluentParser  # noqa: PLC0415 -- only for Fluent

    found: list[Segment] = []
    wrong: list[FormatError] = []
    entries: list[Any] = list(FluentParser(with_spans=True).parse(raw).body)
    for entry in entries:
        kind = type(entry).__name__
        if kind == "Junk":
            wrong.append(_told(raw, entry))
        elif kind in ("Message", "Term"):
            name = ("-" if kind == "Term" else "") + entry.id.name
            found += _patterns(raw, entry.value, name)
            for attribute in entry.attributes:
                found += _patterns(raw, attribute.value, f"{name}.{attribute.id.name}")
    if wrong and len(wrong) == len(entries):
        raise wrong[0]
    for error in wrong:
        options.bad(error)
    return spoken(found, options.lang, options.source_lang)


def _told(raw: str, junk: Any) -> FormatError:
    note = junk.annotations[0] if junk.annotations else None
    what = f": {note.message[0].lower()}{note.message[1:]}" if note else ""
    at = note.span.start if note else junk.span.start
    return FormatError(f"This is not Fluent{what}. Repair it.", line_number(raw, min(at, len(raw))))


def _patterns(raw: str, pattern: Any, name: str) -> Iterator[Segment]:
    """Yield the pattern, and those of the variants in it."""
    if pattern is None:
        return
    pieces = Pieces(raw)
    inner: list[Segment] = []
    for element in pattern.elements:
        start, end = element.span.start, element.span.end
        if type(element).__name__ == "TextElement":
            _add(pieces, start, end, element.value)
        else:
            pieces.placeholder(start, end)
            inner += _variants(raw, element.expression, name)
    if pieces.text.strip(" \n\ufffc"):
        _hold_lines(pieces)
        one = pieces.segment(None, name=name)
        if one is not None:
            yield one
    yield from inner


def _variants(raw: str, expression: Any, name: str) -> Iterator[Segment]:
    kind = type(expression).__name__
    if kind == "Placeable":
        yield from _variants(raw, expression.expression, name)
    elif kind == "SelectExpression":
        for variant in expression.variants:
            key = variant.key
            said = key.name if type(key).__name__ == "Identifier" else key.value
            yield from _patterns(raw, variant.value, f"{name}[{said}]")


def _add(pieces: Pieces, start: int, end: int, value: str) -> None:
    """Add a text, whose lines after the first begin with an indentation that is not said."""
    at, lines = start, value.split("\n")
    for number, ended in enumerate([*LINE_END.finditer(pieces.raw, start, end), None]):
        stop = ended.start() if ended else end
        pieces.verbatim(max(at, stop - len(lines[number])), stop)
        if ended:
            pieces.spelled("\n", stop, ended.end())
            at = ended.end()


def _hold_lines(pieces: Pieces) -> None:
    """Let no line lose its first letter where what follows must not begin one."""
    for line in re.finditer(r"(?<=\n) *([^\s])(?=[^\n]*[.\[*])", pieces.text):
        pieces.mark(*line.span(1))


def escape(after: str, segment: Segment, at: int) -> str:
    """Itself. Raises Unspellable for what is syntax there."""
    if any(sign in after for sign in "{}\n\r"):
        raise Unspellable("Braces and line breaks are syntax in a Fluent message.")
    first = segment.text[:at].rstrip(" ")
    if first.endswith("\n") and after.lstrip(" ")[:1] in tuple(SPECIAL):
        raise Unspellable("A line of a Fluent message cannot start like this.")
    return after


def intact(raw: str, _options: FormatOptions) -> Callable[[str], bool]:
    """Return what tells whether an edited text has all messages, values and placeables of ``raw``.

    A value of which nothing is left is none, and a message without one is an error.
    """
    shape = _shape(raw)
    return lambda made: _shape(made) == shape


def _shape(raw: str) -> list[Any]:
    """Return the entries of a text without what is said in them."""
    from fluent.syntax import FluentParser  # noqa: PLC0415 -- only for Fluent

    def of(node: Any) -> Any:
        if isinstance(node, list):
            return [of(each) for each in node if type(each).__name__ != "TextElement"]
        held = getattr(node, "__dict__", None)
        if held is None:
            return node
        return type(node).__name__, [(name, of(each)) for name, each in held.items()]

    body: list[Any] = FluentParser(with_spans=False).parse(raw).body
    return [of(each) for each in body if type(each).__name__ != "Junk"]


cut = None  # the strings of a program are some 100 KB
