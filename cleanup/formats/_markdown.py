"""Markdown's blocks and marks: where its prose stands, read with tree-sitter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._front_matter import front_matter
from cleanup.formats._huge_paragraph import HUGE
from cleanup.formats._huge_paragraph import marks as huge_marks
from cleanup.formats._tokens import without_tokens
from cleanup.formats._torn_marks import TORN, whole_marks
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment, Span, marked

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Query

BLOCKS = """
(inline) @unit
(atx_heading (inline) @heading)
(pipe_table_cell) @unit
(block_continuation) @mark
(link_label) @label
"""
INLINES = """
[(code_span) (uri_autolink) (email_autolink) (html_tag) (hard_line_break) (backslash_escape)
 (entity_reference) (numeric_character_reference) (emphasis_delimiter)
 (collapsed_reference_link)] @mark
(inline_link) @link
(full_reference_link) @link
(image) @link
[(link_text) (image_description)] @said
(shortcut_link) @shortcut
(latex_block) @math
"""
# What the grammar does not know: directives (:::, !!!, ???, {% %}), footnotes and definitions
# that follow a line of text, [[wiki links]].
LINES = re.compile(
    # (A name that is not ASCII is none that a renderer knows: a rule may mend it.)
    r"^[ \t>]*(?:(?::{3,}|!!! |\?\?\?\+? )(?! ?[^\x00-\x7f]{2,20}[ \t]*$).*|\[\^(?! )[^\]\n]+\]:|"
    r"\[[^\]\n]+\]:[ \t]*\S+(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$)"
    r"|\{%[^%\n]{0,200}%\}|\{\{[^{}\n]{0,200}\}\}|\[\[[^\[\]\n]{0,200}\]\]",
    re.MULTILINE,
)
# Nodes of a text's lines and signs, without further blocks in them.
_LEAVES = ("inline", "html_block", "code_fence_content", "indented_code_block")
_PARTED = re.compile(rb"\n[ \t\r>]*\n")
PLAIN = re.compile(rb"[^\\`*_~\[\]<>&$!\n]*")  # nothing in it can be mark-up
BLANK = re.compile(r"(?:[^\S\r\n]*(?:\r\n|\r|\n))*")
LINE_END = re.compile(r"[\r\n]")
MATH = re.compile(rb"\$\$.*\$\$|\$(?!\s).*(?<!\s)\$", re.DOTALL)  # "$5 and $6" is money
CLOSE = re.compile(rb"[ \t]+#+[ \t]*\Z")  # of a heading: "## so ##"
DIGIT = re.compile(rb"\d")
LONG = 2000  # bytes of a paragraph with mark-up for which the native parser's time is not bounded
# In a long paragraph: references whatever they lead to, footnotes, formulas.
LOOSE = re.compile(r"\]\[[^\]\n]{0,200}\]|\[[\^!][^\]\n]{1,200}\]|\$\$?[^$\n]{1,500}\$")
# More than 100 lists and quotations inside each other: the native parser was not made for them.
DEEP = re.compile(
    r"(?<![^\r\n])(?:(?:[ \t]*+(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){100}"
    r"|(?:\t| {2}){100,}+[ \t]*+(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]))"
)


class Grammar(NamedTuple):
    """Parsers and queries for blocks and for what is inside them."""

    blocks: Parser
    block_query: Query
    inlines: Parser
    inline_query: Query


def refuse_deep(raw: str) -> None:
    """Raise FormatError for what is nested too deeply."""
    if deep := DEEP.search(raw):
        raise FormatError(
            "Lists or quotations are nested more than 100 deep here; the file was not read. "
            "Leave it out with --exclude, or read it with --format text.",
            line_number(raw, deep.start()),
        )


def found(raw: str) -> tuple[list[Span], list[Span]]:
    """Return units, sorted and disjoint, and marks."""
    data = raw.encode()
    return placed(raw, data, *spans(data))


def placed(
    raw: str, data: bytes, units: Sequence[Span], marks: Sequence[Span]
) -> tuple[list[Span], list[Span]]:
    """Return units and marks in code points of ``raw``, told in bytes, with the marks of whole
    lines.
    """
    place = places(raw, data, [at for span in (*units, *marks) for at in span])
    points = [stripped(raw, (place(a), place(b))) for a, b in units]
    drawn = [(place(a), place(b)) for a, b in marks]
    drawn += (match.span() for match in LINES.finditer(raw))
    return [span for span in points if span[0] < span[1]], drawn


def segments(
    raw: str, units: Sequence[Span], marks: Sequence[Span], options: FormatOptions
) -> list[Segment]:
    """Return the segments of a text with these units and marks."""
    protected = joined([*marks, *outside(raw, units)])
    whole = Segment(
        0,
        len(raw),
        raw,
        options.lang,
        source_lang=options.source_lang,
        marks=marked(protected),
        units=tuple(units),
    )
    return [whole, *front_matter(raw, options)]


@cache
def grammar() -> Grammar:
    """Return the two grammars, loaded once."""
    import tree_sitter_markdown  # noqa: PLC0415 - only for Markdown
    from tree_sitter import Language, Parser, Query  # noqa: PLC0415

    blocks = Language(tree_sitter_markdown.language())
    inlines = Language(tree_sitter_markdown.inline_language())
    return Grammar(Parser(blocks), Query(blocks, BLOCKS), Parser(inlines), Query(inlines, INLINES))


def spans(data: bytes) -> tuple[list[Span], list[Span]]:
    """Return units and marks, in bytes. Units are sorted and disjoint."""
    units, marks, labels = blocks(data, parsed(data))
    return units, [*marks, *inlines(data, units, labels)]


def parsed(data: bytes) -> Node:
    """Return the blocks of a text, as the grammar wants it: every block ended by a line break."""
    return grammar().blocks.parse(data + b"\n").root_node


def blocks(data: bytes, root: Node) -> tuple[list[Span], list[Span], set[bytes]]:
    """Return units, sorted and disjoint, the marks beside them, and the labels of definitions."""
    found = captures(grammar().block_query, root, _beside_huge(data, root))
    ends = dict(node.byte_range for node in found.get("unit", ()))
    for start, end in (node.byte_range for node in found.get("heading", ())):
        if close := CLOSE.search(data, start, end):
            ends[start] = close.start()
    labels = {label(data[slice(*node.byte_range)]) for node in found.get("label", ())}
    size = len(data)
    marks = [node.byte_range for node in found.get("mark", ())]
    return sorted(ends.items()), [(min(a, size), min(b, size)) for a, b in marks], labels


def inlines(data: bytes, units: Iterable[Span], labels: set[bytes]) -> list[Span]:
    """Return the marks in units, in bytes; ``labels`` are those of the whole document."""
    parts = grammar()
    marks: list[Span] = []
    for start, end in units:
        text = data[start:end]
        if not PLAIN.fullmatch(text):
            own = without_tokens(text, inline_marks(text, parts, labels))
            marks += ((a + start, b + start) for a, b in own)
    size = len(data)
    return [(min(a, size), min(b, size)) for a, b in marks]


def long_marks(text: bytes, labels: set[bytes]) -> list[Span]:
    """Return the mark-up in the text of a long unit, in time linear in it."""
    from cleanup.formats._commonmark import inline_marks as found  # noqa: PLC0415 - seldom

    unit = text.decode()
    if len(unit) > HUGE:
        marks = [*huge_marks(unit)]
    else:
        marks = found(unit, (each.decode().upper() for each in labels))
        marks += (match.span() for match in LOOSE.finditer(unit))
    at = before = 0
    table: dict[int, int] = {}
    for point in sorted({each for span in marks for each in span}):
        at += len(unit[before:point].encode())
        table[point] = at
        before = point
    return [(table[start], table[end]) for start, end in marks]


def inline_marks(text: bytes, parts: Grammar, labels: set[bytes]) -> list[Span]:
    """Return the mark-up in the text of a unit."""
    if len(text) > LONG:
        return long_marks(text, labels)
    found = captures(parts.inline_query, parts.inlines.parse(text).root_node)
    marks = whole_marks(found.get("mark", ()), text)
    said = [node.byte_range for node in found.get("said", ())]
    for node in found.get("link", ()):
        start, end = node.byte_range
        mine = [(a, b) for a, b in said if start < a and b < end]
        inner = max(mine, key=lambda span: span[1] - span[0], default=(end, end))
        marks += ((start, inner[0]), (inner[1], end))
    for node in found.get("shortcut", ()):
        inside = text[slice(*node.byte_range)]
        if (inside[1:2] in (b"^", b"!") and not TORN.match(inside)) or label(inside) in labels:
            marks.append(node.byte_range)
    for node in found.get("math", ()):
        start, end = node.byte_range
        if MATH.fullmatch(text, start, end) and not DIGIT.match(text, end):
            marks.append((start, end))
    return marks


def label(text: bytes) -> bytes:
    """Return a label as CommonMark compares them."""
    return b" ".join(text.strip(b"[]").split()).lower()


def captures(query: Query, node: Node, within: Sequence[Span] = ()) -> dict[str, list[Node]]:
    """Return what a query finds, by name; where spans in bytes are given, what touches them."""
    from tree_sitter import QueryCursor  # noqa: PLC0415 - loaded already

    if not within:
        return QueryCursor(query).captures(node)
    found: dict[str, list[Node]] = {}
    for start, end in within:
        cursor = QueryCursor(query)
        cursor.set_byte_range(start, end)
        for name, nodes in cursor.captures(node).items():
            found.setdefault(name, []).extend(nodes)
    return found


def _beside_huge(data: bytes, root: Node) -> list[Span]:
    """Return the spans beside huge paragraphs and blocks of HTML or code, with an edge of each; []
    where there are none.

    A query looks from each sign in such a node to its end for another node, so it must not look
    into one of millions of signs.
    """
    beside: list[Span] = []
    last = 0
    ends = [*(match.start() for match in _PARTED.finditer(data)), len(data)]
    for start, end in pairwise([0, *ends]):
        at = start + HUGE // 2
        while end - start > HUGE and at < end:
            node = root.named_descendant_for_byte_range(at, at)
            while node is not None and node.type == "block_continuation":
                node = node.parent
            if node is not None and node.end_byte - node.start_byte > HUGE and node.type in _LEAVES:
                beside.append((last, node.start_byte + 1))
                last, at = node.end_byte - 1, node.end_byte
            at += HUGE // 2
    return [*beside, (last, len(data) + 1)] if beside else []


def places(raw: str, data: bytes, wanted: Iterable[int]) -> Callable[[int], int]:
    """From bytes to code points, for the wanted places."""
    if len(raw) == len(data):
        return int
    table: dict[int, int] = {}
    before = points = 0
    for at in sorted(set(wanted)):
        points += len(data[before:at].decode())
        table[at] = points
        before = at
    return table.__getitem__


def stripped(raw: str, span: Span) -> Span:
    """Return a span without the white space at its ends."""
    start, end = span
    text = raw[start:end]
    return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())


def outside(raw: str, units: Sequence[Span]) -> list[Span]:
    """Return what is in no unit, less the blank lines around it."""
    gaps = zip([0, *(b for _, b in units)], [*(a for a, _ in units), len(raw)], strict=True)
    found: list[Span] = []
    for start, end in gaps:
        text = raw[start:end].rstrip()
        if text:
            after = LINE_END.search(raw, start + len(text), end)
            before = BLANK.match(text)
            first = start + (before.end() if before else 0)
            found.append((first, after.start() if after else end))
    return found


def joined(found: Iterable[Span]) -> list[Span]:
    """Return the same places as sorted spans that do not touch."""
    whole: list[Span] = []
    for start, end in sorted(span for span in found if span[0] < span[1]):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
