"""The scalars of YAML: where they stand, what they say, and how each style spells a replacement.

PyYAML composes a document, with libyaml where that is there and bounds what it nests: both tell the
same places, and libyaml takes a tenth of the time. Nothing is serialised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cleanup.formats import FormatError, Unspellable
from cleanup.formats._pieces import Pieces
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment

BREAK = r"(?:\r\n|\n|\r)"
FOLD = re.compile(rf"[ \t]*{BREAK}[ \t]*")
# Between the lines of a scalar that is no block: a blank, or with empty lines a break.
FOLDED = rf"(?P<lines>\\?{BREAK}[ \t]*(?:{BREAK}[ \t]*)+)|(?P<fold>{BREAK}[ \t]*)"
PLAIN = re.compile(rf"[ \t]*(?:{FOLDED})")
SINGLE = re.compile(rf"(?P<quote>'')|[ \t]*(?:{FOLDED})")
DOUBLE = re.compile(
    rf"\\(?P<named>[0abtnvfre \"/\\N_LP])|\\(?:x(?P<x>[0-9a-fA-F]{{2}})|u(?P<u>[0-9a-fA-F]{{4}})"
    rf"|U(?P<U>[0-9a-fA-F]{{8}}))|(?P<joined>\\{BREAK}[ \t]*+)(?!{BREAK})|[ \t]*(?:{FOLDED})"
    r"|(?P<odd>\\)"
)
SAID = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))
UNWANTED = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")  # an anchor, a tag
NO_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
DEEPEST = 100
BOUNDED = (0, 2, 5)  # versions of libyaml that refuse more than a thousand levels


def documents(raw: str) -> Iterator[Any]:
    """Yield the root node of each document. Raises FormatError."""
    import yaml  # noqa: PLC0415 -- only for YAML

    loader: Any = yaml.SafeLoader
    if yaml.__with_libyaml__ and yaml._yaml.get_version() >= BOUNDED:  # noqa: SLF001
        loader = yaml.CSafeLoader
    try:
        yield from yaml.compose_all(raw, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        if error.context_mark and "end of stream" in str(error.problem):
            mark = error.context_mark  # where that begins which is never ended
        raise FormatError(
            f"This is not YAML: {error.problem}. Repair the file.", mark.line + 1 if mark else 1
        ) from None
    except yaml.reader.ReaderError:
        wrong = NO_YAML.search(raw)
        if wrong is None:
            raise FormatError("This YAML cannot be read; repair the file.") from None
        raise FormatError(
            f"This is not YAML: it cannot have the character U+{ord(wrong[0]):04X}. Remove it.",
            line_number(raw, wrong.start()),
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise FormatError("This YAML cannot be read; repair the file.") from None


def pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of paths that the user's paths stand for."""
    parts = (re.escape(key).replace(r"\*\*", ".*").replace(r"\*", "[^.]*") for key in keys)
    return re.compile("|".join(f"(?:{part})" for part in parts), re.DOTALL)


def scalars(
    node: Any, path: tuple[str, ...] = (), seen: set[int] | None = None
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the string scalars that are values, each with its keys; an alias is not its anchor."""
    seen = set() if seen is None else seen
    if node is None or id(node) in seen or len(path) > DEEPEST:
        return
    seen.add(id(node))
    kind = type(node).__name__
    if kind == "MappingNode":
        for key, value in node.value:
            name = key.value if isinstance(key.value, str) else "?"
            yield from scalars(value, (*path, name), seen)
    elif kind == "SequenceNode":
        for number, value in enumerate(node.value):
            yield from scalars(value, (*path, str(number)), seen)
    elif node.tag == "tag:yaml.org,2002:str" and node.value.strip():
        yield path, node


def types(raw: str) -> list[tuple[str, int]] | None:
    """Return the tags of all nodes in their order, with the number of line breaks in what each
    says; None where the text is no YAML.
    """
    found: list[tuple[str, int]] = []
    try:
        waiting = [node for node in documents(raw) if node is not None]
    except FormatError:
        return None
    waiting.reverse()
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        found.append((node.tag, node.value.count("\n") if isinstance(node.value, str) else 0))
        if id(node) not in seen and not isinstance(node.value, str):
            seen.add(id(node))
            pairs = type(node).__name__ == "MappingNode"
            below = [one for pair in node.value for one in pair] if pairs else node.value
            waiting.extend(reversed(below))
    return found


def segment(raw: str, node: Any) -> Segment | None:
    """Return a scalar as a segment, or None where its raw text is not what was taken for it."""
    pieces = Pieces(raw)
    start, end = node.start_mark.index, node.end_mark.index
    if before := PROPERTIES.match(raw, start, end):
        start = before.end()
    if node.style in ("|", ">"):
        _add_block(pieces, start, end)
    elif node.style in ("'", '"'):
        _add_flow(pieces, start + 1, end - 1, SINGLE if node.style == "'" else DOUBLE)
    else:
        _add_flow(pieces, start, end, PLAIN)
    said = pieces.text
    if " ".join(said.split()) != " ".join(node.value.split()):
        return None
    return pieces.segment(None, spelling=node.style or "plain")


def _add_flow(pieces: Pieces, start: int, end: int, tokens: re.Pattern[str]) -> None:
    at = start
    for token in tokens.finditer(pieces.raw, start, end):
        pieces.verbatim(at, token.start())
        at = token.end()
        kind = token.lastgroup
        said = token[kind or 0]
        if kind == "lines":
            pieces.line_break(token.start(), at)
        elif kind == "fold":
            pieces.spelled(" ", token.start(), at)
        elif kind == "quote":
            pieces.spelled("'", token.start(), at)
        elif kind in ("named", "x", "u", "U"):
            char = SAID.get(said, said) if kind == "named" else chr(int(said, 16))
            if char < " " and char not in "\n\t":
                pieces.mark(pieces.size, pieces.size + 1)
            pieces.spelled(char, token.start(), at)
        elif kind == "odd":
            pieces.mark(pieces.size, pieces.size + at - token.start())
            pieces.verbatim(token.start(), at)
    pieces.verbatim(at, end)


def _add_block(pieces: Pieces, start: int, end: int) -> None:
    """Add the lines of a block scalar without their indentation."""
    raw = pieces.raw
    head = FOLD.search(raw, start, end)
    if head is None:
        return
    at = head.end()
    last = start + len(raw[start:end].rstrip())
    for fold in FOLD.finditer(raw, at, last):
        pieces.verbatim(at, fold.start())
        pieces.spelled("\n", fold.start(), fold.end())
        at = fold.end()
    pieces.verbatim(at, last)


def escape(after: str, segment: Segment, at: int) -> str:
    """Return the text in the scalar's style. Raises Unspellable for what would make it another
    value.
    """
    if UNWANTED.search(after):
        raise Unspellable(
            "A scalar cannot get a new line, or a character that YAML does not allow."
        )
    style = segment.spelling
    if style == "'":
        return after.replace("'", "''")
    if style == '"':
        if after[:1] == " " and any(first == at for first, _ in segment.gaps):
            raise Unspellable("A blank at the beginning of a line is left out.")
        return after.replace("\\", "\\\\").replace('"', '\\"')
    before = segment.text[at - 1 : at] if at else ""
    if style in ("|", ">"):
        if before in ("", "\n") and after[:1] in ("", " "):
            raise Unspellable("The first character of the line sets its indentation.")
        return after
    risky = any(sign in segment.text or sign in after for sign in "#:,[]{}&*!|>%@`\"'")
    if risky and (any(sign in after for sign in "#:[]{}") or before in (":", "#") or not at):
        raise Unspellable("Without quotation marks, the scalar would be a different value.")
    if "#" in segment.text and after[-1:] in ("", " "):
        raise Unspellable("The rest of the scalar would be a comment.")
    if not at and not after[:1].isalnum():
        raise Unspellable("Without quotation marks, the scalar would start with a YAML indicator.")
    return after
