"""JSON Lines: the strings at named fields; every other byte of a record stays as it is.

The standard library's scanner walks a record's keys and gives the place of each value, so nothing
is ever serialised again. Grammar: RFC 8259; https://jsonlines.org.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from json.decoder import scanstring  # type: ignore[attr-defined]  # in C, what json itself uses
from typing import Any, NamedTuple

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._json import escaped, lone, places, spelling
from cleanup.formats._names import usual
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment, marked

NAME = "jsonl"
SUFFIXES = (".jsonl", ".ndjson")
OPTIONS = {
    "field": {
        "kind": "texts",
        "about": "JSON Lines: fields that hold text.",
        "example": '["text"]',
    },
    "source-field": {"about": "JSON Lines: field with the source text.", "example": '"source"'},
    "lang-field": {"about": "JSON Lines: field with the language.", "example": '"lang"'},
}

Tree = dict[str | None, Any]  # the wanted fields by their keys; under None the field's name
# Not strict: a raw tab in a string is somebody's, and stays.
SCAN = json.JSONDecoder(strict=False).scan_once  # type: ignore[attr-defined]
LINE = re.compile(r"[^\r\n]+")
SPACES = frozenset(" \t")
KEY = re.compile(r'[ \t]*"([^"\\]*)"[ \t]*:[ \t]*')
KNOWN = "fields of the first part"
KINDS = {dict: "an object", list: "a list", bool: "true or false", str: "a string"}


class Found(NamedTuple):
    """A string of a record: its field, its place between the quotation marks, what it says.

    ``start`` is -1 for null and for an empty list, which are no text and no mistake.
    """

    field: str
    start: int
    end: int
    text: str


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """A segment for each string at the fields that ``options`` name. Blank lines hold no record.

    Where a key stands twice both are read; where a field is a list, each of its strings. A record
    that cannot be read is told to the options; where all are so, it is the file that is wrong.
    """
    later = options.values.get(KNOWN)
    named, source, lang = later or wanted_fields(raw, options)
    wanted = tree([*dict.fromkeys(named), *filter(None, (source, lang))])
    needed = (source,) if options.text("source-field") and source else ()
    in_ascii = raw.isascii() and "\\u" in raw
    segments: list[Segment] = []
    unseen = set(named)
    wrong: list[FormatError] = []
    records = 0
    for match in LINE.finditer(raw):
        line = match[0]
        if line.isspace():
            continue
        start = match.start()
        try:
            found = whole(line, wanted, named, needed)
        except FormatError as error:
            wrong.append(FormatError(error.message, line_number(raw, start), error.column))
            continue
        unseen -= {f.field for f in found}
        records += 1
        tongue = last(found, lang) or options.lang
        spoken = replace(options, lang=tongue) if tongue != options.lang else options
        original = last(found, source)
        segments += (
            segment(line, start, f, original, spoken, in_ascii=in_ascii)
            for f in found
            if f.field in named and f.start >= 0
        )
    if wrong and not records and not later:
        raise wrong[0]
    for each in wrong:
        options.bad(each)
    if unseen and records and not later:
        raise FormatError(
            f"No record has a field {min(unseen)!r}; name another with --field or leave it out."
        )
    return segments


def whole(line: str, wanted: Tree, named: tuple[str, ...], needed: tuple[str, ...]) -> list[Found]:
    """The strings of the record in a line, which has what it must have. Raises FormatError."""
    found = strings(line, wanted)
    here = {f.field for f in found}
    if here.isdisjoint(named):
        raise FormatError(missing(line, named, "--field"))
    if not here.issuperset(needed):
        raise FormatError(missing(line, needed, "--source-field"))
    return found


def segment(
    line: str,
    start: int,
    found: Found,
    source: str | None,
    options: FormatOptions,
    *,
    in_ascii: bool,
) -> Segment:
    """A string of the record that fills the line which starts at ``start``."""
    inside = line[found.start : found.end]
    offsets = places(inside, start + found.start) if "\\" in inside else None
    return Segment(
        start + found.start,
        start + found.end,
        found.text,
        options.lang,
        source,
        options.source_lang,
        marked(lone(found.text)) if offsets else (),
        offsets,
        spelling=spelling(inside, in_ascii=in_ascii),
    )


def wanted_fields(
    raw: str, options: FormatOptions
) -> tuple[tuple[str, ...], str | None, str | None]:
    """The fields of the text, its source and its language: those named, else the usual ones."""
    named = options.texts("field")
    source, lang = options.text("source-field"), options.text("lang-field")
    if named:
        return named, source, lang
    first = next((line[0] for line in LINE.finditer(raw) if not line[0].isspace()), "")
    try:
        record = json.loads(first, strict=False)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict) or "text" in record:
        return ("text",), source, lang
    inside = record.get("translation")
    below = "translation." if isinstance(inside, dict) else ""
    found = usual([*(inside if isinstance(inside, dict) else record)], options)
    if found.target is None:
        return ("text",), source, lang
    told = f"{below}{found.source}" if found.source else None
    return (below + found.target,), source or told, lang or found.lang


def last(found: Iterable[Found], field: str | None) -> str | None:
    """The value that a reader of JSON takes where a key stands more than once."""
    values = [f.text for f in found if f.field == field and f.start >= 0]
    return values[-1] if values else None


def tree(fields: Iterable[str]) -> Tree:
    """``a.b`` is the field b of the object a, or else a key that is spelled with the dot."""
    root: Tree = {}
    for field in fields:
        root.setdefault(field, {})[None] = field
        node = root
        for key in field.split("."):
            node = node.setdefault(key, {})
        node[None] = field
    return root


def strings(line: str, wanted: Tree) -> list[Found]:
    """The strings at the wanted fields of the record that fills a line. Raises FormatError."""
    found: list[Found] = []
    at = skip(line, 0)
    try:
        if line[at] != "{":
            value, _ = SCAN(line, at)
            raise FormatError(f"A record is an object with fields, and this is {kind(value)}.")
        at = skip(line, value_at(line, at, wanted, found))
    except StopIteration as stop:
        raise broken("a value is missing", stop.value) from None
    except json.JSONDecodeError as error:
        raise broken(error.msg, error.pos) from None
    except RecursionError:
        raise broken("it is nested too deeply", at) from None
    if at < len(line):
        raise broken("there is more text after the record", at)
    return found


def broken(what: str, at: int) -> FormatError:
    """The error for a line that is no JSON."""
    what = what[0].lower() + what[1:].removesuffix(" starting at")
    return FormatError(f"This line is not JSON: {what}. Repair or remove it.", column=at + 1)


def value_at(line: str, at: int, node: Tree, found: list[Found]) -> int:
    """Walk the value at ``at``, collect what the tree wants of it, and return where it ends."""
    opening = line[at : at + 1]
    if opening == '"':
        text, end = scanstring(line, at + 1, False)  # noqa: FBT003 - C takes no keywords
        if None in node:
            found.append(Found(node[None], at + 1, end - 1, text))
        return int(end)
    if opening == "[":
        return members(line, at, node, found, "]")
    if opening == "{" and node.keys() - {None}:
        return members(line, at, node, found, "}")
    value, end = SCAN(line, at)
    if value is None:
        found += (Found(name, -1, -1, "") for name in below(node))
    elif None in node:
        raise FormatError(
            f"The field {node[None]!r} is {kind(value)}, not text; name another with --field.",
            column=at + 1,
        )
    return int(end)


def members(line: str, at: int, node: Tree, found: list[Found], closing: str) -> int:
    """Walk an object or a list from its opening bracket, and return where it ends."""
    at = skip(line, at + 1)
    if line[at : at + 1] == closing:
        if closing == "]":
            found += (Found(name, -1, -1, "") for name in below(node))
        return at + 1
    inner: Tree | None = node
    while True:
        if closing == "}":
            if plain := KEY.match(line, at):
                key, at = plain[1], plain.end()
            else:
                key, at = key_at(line, skip(line, at))
            inner = node.get(key)
        else:
            at = skip(line, at)
        at = value_at(line, at, inner, found) if inner else SCAN(line, at)[1]
        mark = line[at : at + 1]
        if mark in SPACES:
            at = skip(line, at)
            mark = line[at : at + 1]
        if mark == closing:
            return at + 1
        if mark != ",":
            raise json.JSONDecodeError(f"a comma or {closing} is missing", line, at)
        at += 1


def below(node: Tree) -> list[str]:
    """The fields that an empty list has none of, which is no mistake."""
    names = [node[None]] if None in node else []
    return names + [name for key in node.keys() - {None} for name in below(node[key])]


def key_at(line: str, at: int) -> tuple[str, int]:
    """The key at ``at`` however it is spelled, and the place of its value."""
    if line[at : at + 1] != '"':
        raise json.JSONDecodeError("a key in quotation marks is missing", line, at)
    key, at = scanstring(line, at + 1, False)  # noqa: FBT003
    at = skip(line, at)
    if line[at : at + 1] != ":":
        raise json.JSONDecodeError("a colon is missing after the key", line, at)
    return key, skip(line, at + 1)


def skip(line: str, at: int) -> int:
    """The place of the next character that is no white space."""
    while line[at : at + 1] in SPACES:
        at += 1
    return at


def kind(value: object) -> str:
    """What a JSON value is, for a person."""
    return KINDS.get(type(value), "null" if value is None else "a number")


def missing(line: str, fields: Iterable[str], option: str) -> str:
    """The sentence for a record that lacks a field."""
    here = ", ".join(json.loads(line, strict=False)) or "none"
    names = " or ".join(map(repr, fields))
    return f"This record has no field {names} (it has: {here}); name another with {option}."


def escape(after: str, segment: Segment, _at: int) -> str:
    """As JSON, in the style of the string it goes into."""
    return escaped(after, segment.spelling)


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last line. Never after a CR at the very end: its LF may come next."""
    return raw.rfind("\n") + 1 or raw.rfind("\r", 0, -1) + 1


def rest(raw: str, options: FormatOptions) -> FormatOptions:
    """The later parts have the fields of the first."""
    return replace(options, values={**options.values, KNOWN: wanted_fields(raw, options)})
