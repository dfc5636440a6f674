"""reStructuredText as docutils reads it: where its prose stands, and what its structure is.

docutils tells the first line of each text and the source of each inline mark, not their places;
both are looked up here, and a text in which one cannot be found again is no prose. Directives and
roles are never run: of those whose content is prose it is read, all others are opaque, and nothing
is included, fetched or executed. Tables are opaque too, since their columns would move.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from typing import Any

from docutils import frontend, nodes, utils
from docutils.parsers import rst
from docutils.parsers.rst import states

from cleanup.text.segment import Span

LONG = 20_000  # code points of a paragraph: docutils takes quadratic time in its marks
DEEPEST = 30  # lists, quotations and directives inside each other
# Directives of docutils and Sphinx whose content is prose, and those that have a text or a
# signature before it, which is left alone.
PROSE = frozenset(
    "attention caution danger error hint important note tip warning epigraph highlights "
    "pull-quote compound seealso".split()
)
AFTER_ARGUMENT = frozenset(
    "admonition container topic sidebar figure versionadded versionchanged versionremoved "
    "deprecated only function method classmethod staticmethod attribute data exception class "
    "module property decorator confval option envvar glossary describe object details tab "
    "tab-item dropdown list-table".split()
)
ESCAPE = re.compile(r"\\.", re.DOTALL)
CLASSIFIER = re.compile(r" +: +")
DELIMITED = {"emphasis": 1, "strong": 2}  # inline marks with prose between, and their width
# What a title gives its section follows the title.
OF_TITLES = frozenset(("ids", "names", "dupnames", "backrefs", "anonymous_names"))
Found = list[tuple[str, int, list[Any], str]]


class _Permissive(dict[str, Callable[[str], str]]):
    """Takes every option of a directive."""

    def __missing__(self, _key: str) -> Callable[[str], str]:
        return lambda said: said or ""


class _Opaque(rst.Directive):  # type: ignore[misc]  # docutils has no types
    """A directive that is kept as it is, with all that is in it."""

    has_content = True

    def run(self) -> list[Any]:
        """Return its source as a comment."""
        return [nodes.comment(self.block_text, self.block_text)]


class _Prose(rst.Directive):  # type: ignore[misc]
    """A directive whose content is read."""

    has_content = True
    option_spec = _Permissive(name=str)

    def run(self) -> list[Any]:
        """Return a node with what is in it; its argument and options belong to the structure."""
        made = nodes.compound("")
        made["said"] = (self.name, tuple(self.arguments), tuple(sorted(self.options.items())))
        self.state.nested_parse(self.content, self.content_offset, made)
        return [made]


class _Titled(_Prose):
    """A directive with something before its content."""

    optional_arguments = 1
    final_argument_whitespace = True


def _interpreted(
    rawsource: str, text: str, _role: str, _lineno: int
) -> tuple[list[Any], list[Any]]:
    """Return what stands for a role: it is not run."""
    return [nodes.literal(rawsource, text)], []


def _directive(state: Any, match: Any, **presets: Any) -> Any:
    """Read a directive: as prose, or as a whole."""
    name = match.group(1)
    local = name.lower().rpartition(":")[2]  # "py:function"
    kind = _Prose if local in PROSE else _Titled if local in AFTER_ARGUMENT else _Opaque
    return state.run_directive(kind, match, name, presets)


_EXPLICIT = states.Struct(**vars(states.Body.explicit))
_EXPLICIT.constructs = [
    (_directive if method is states.Body.directive else method, pattern)
    for method, pattern in _EXPLICIT.constructs
]


class _Reading:
    """What every state of docutils' machine does otherwise here."""

    def __init__(self, state_machine: Any, debug: bool = False) -> None:  # noqa: FBT001, FBT002
        super().__init__(state_machine, debug)  # type: ignore[call-arg]
        self.nested_sm_kwargs = {"state_classes": STATES, "initial_state": "Body"}

    def nested_parse(self, *args: Any, **kwargs: Any) -> Any:
        """Read what is inside; raises RecursionError where it is too deep."""
        memo = self.memo  # type: ignore[attr-defined]
        memo.inside = getattr(memo, "inside", 0) + 1
        if memo.inside > DEEPEST:
            raise RecursionError
        try:
            return super().nested_parse(*args, **kwargs)  # type: ignore[misc]
        finally:
            memo.inside -= 1

    directive = _directive
    explicit = _EXPLICIT  # docutils calls the functions in it, not the methods

    def table(self, isolate: Callable[[], Any], _parser: Any) -> Any:
        """Read a table as a whole."""
        block, messages, blank_finish = isolate()
        said = "\n".join(block)
        return [nodes.comment(said, said), *messages], blank_finish

    def term(self, lines: Any, lineno: int) -> Any:
        """Read a term, whose classifiers are marks."""
        found = super().term(lines, lineno)  # type: ignore[misc]
        self._stretches[-1] = (*self._stretches[-1][:3], "term")
        return found

    def inline_text(self, text: str, lineno: int) -> Any:
        """Read a text, and note where it begins and what is in it."""
        if len(text) > LONG:
            return [nodes.literal(text, text)], []
        found, messages = super().inline_text(text, lineno)  # type: ignore[misc]
        _, line = self.state_machine.get_source_and_line(lineno)  # type: ignore[attr-defined]
        self._stretches.append((text, line or 0, list(found), ""))
        return found, messages

    @property
    def _stretches(self) -> Found:
        stretches: Found = self.document.stretches  # type: ignore[attr-defined]
        return stretches


STATES = tuple(type(each.__name__, (_Reading, each), {}) for each in states.state_classes)


def parsed(raw: str) -> Any:
    """Return docutils' tree, with the texts that it read as ``stretches``."""
    settings = frontend.get_default_settings(rst.Parser)
    settings.report_level = settings.halt_level = 5
    settings.warning_stream = ""
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.line_length_limit = 8 * len(raw) + 1  # tabs are blanks for it
    settings.pep_references = settings.rfc_references = False
    document = utils.new_document("-", settings)
    document.stretches = []
    inliner = states.Inliner()
    inliner.interpreted = _interpreted
    parser = rst.Parser(inliner=inliner)
    parser.state_classes = STATES
    parser.parse(raw, document)
    return document


def found(raw: str) -> tuple[list[Span], list[Span]]:
    """Return the spans of prose, sorted and disjoint, and the marks in them."""
    document = parsed(raw)
    lines = raw.replace("\v", " ").replace("\f", " ").splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    units: list[Span] = []
    marks: list[Span] = []
    for text, line, inline, kind in sorted(document.stretches, key=lambda each: each[1]):
        places = _places(text, line, lines, starts)
        inner = None if places is None else _marks(text, inline)
        if places is None or inner is None:
            continue
        unit = places[0], places[-1]
        if units and unit[0] < units[-1][1]:
            continue
        units.append(unit)
        if kind == "term":
            inner += (match.span() for match in CLASSIFIER.finditer(text))
        marks += ((places[start], places[end - 1] + 1) for start, end in inner)
        for at in (number for number, char in enumerate(text) if char == "\n"):
            between = raw[places[at] : places[at + 1]].splitlines(keepends=True)
            if len(between) > 1:  # the indentation of the next line
                marks.append((places[at] + len(between[0]), places[at + 1]))
    return units, marks


def _places(text: str, line: int, lines: list[str], starts: list[int]) -> list[int] | None:
    """Return where each code point of a text stands, and its end; None where it is not found.

    A line break of the text is at the end of what its line says.
    """
    found: list[int] = []
    last = text.count("\n")
    for number, said in enumerate(text.split("\n")):
        index = line - 1 + number
        if not said or not 0 <= index < len(lines):
            return None
        whole = lines[index].rstrip()
        column = len(whole) - len(said)
        if not whole.endswith(said):  # the last line of a text before a literal block: "so::"
            column = whole.find(said)
            if number < last or column < 0 or whole[column + len(said) :].strip(": "):
                return None
        elif not number and whole.lstrip().startswith(":") and whole.count(said) > 1:
            return None  # the name of a field
        at = starts[index] + column
        found += range(at, at + len(said))
        found.append(at + len(said))
    if lines[line - 1 + last].rstrip().endswith("::") and text.endswith(":"):
        found.pop()  # one of the two colons
    return found


def _marks(text: str, inline: list[Any]) -> list[Span] | None:
    """Return the inline marks of a text; None where they are not found as docutils read them."""
    marks: list[Span] = []
    at, before = 0, ""
    for node in inline:
        if isinstance(node, nodes.Text):
            said = str(node).replace("\0", "\\")
            if not text.startswith(said, at):
                return None
            at += len(said)
            continue
        source = node.rawsource
        if isinstance(node, nodes.target) and source and source in before:
            continue  # the address inside of the reference before it
        if isinstance(node, nodes.problematic) or not text.startswith(source, at) or not source:
            return None
        end = at + len(source)
        width = DELIMITED.get(node.tagname, 0)
        marks += ((at, at + width), (end - width, end)) if width else ((at, end),)
        at, before = end, source
    marks += (match.span() for match in ESCAPE.finditer(text))
    return marks if at == len(text) else None


def keeps_structure(raw: str) -> Callable[[str], bool]:
    """Return what tells whether a text has the same blocks, marks, names and messages as this."""
    known = _skeleton(raw)
    return lambda made: _skeleton(made) == known


def _skeleton(raw: str) -> list[Any]:
    """Return all that docutils reads but the prose, in order."""
    document = parsed(raw)
    rows: list[Any] = []
    open_: list[tuple[Any, int]] = [(document, 0)]
    while open_:
        node, depth = open_.pop()
        rows.append((depth, *_told(node)))
        open_ += ((child, depth + 1) for child in reversed(node.children))
    names = set(document.nameids)
    rows.append(sorted(name for name in document.refnames if name in names))
    return rows


def _told(node: Any) -> tuple[Any, ...]:
    """Return what of a node may not change."""
    if isinstance(node, nodes.Text):
        fixed = isinstance(node.parent, (nodes.FixedTextElement, nodes.literal, nodes.comment))
        return ("text", str(node) if fixed else "")
    if isinstance(node, nodes.system_message):
        return ("message", node.get("level"))
    titled = isinstance(node, nodes.section)
    told = tuple(
        (name, repr(value))
        for name, value in sorted(node.attributes.items())
        if value and not (titled and name in OF_TITLES) and name != "backrefs"
    )
    inline = isinstance(node, nodes.Inline) and node.tagname not in DELIMITED
    return (node.tagname, told, node.rawsource if inline else "")
