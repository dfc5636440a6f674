"""One record of JSON Lines: the strings at the wanted fields, each with its place in the line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from json.decoder import scanstring  # type: ignore[attr-defined]  # in C, what json itself uses
from typing import Any, NamedTuple

from cleanup.formats import FormatError

Tree = dict[str | None, Any]  # the wanted fields by their keys; under None the field's name
# Not strict: a raw tab in a string is somebody's, and stays.
# What a number is does not matter here, and Python refuses one of more than 4,300 digits.
SCAN = json.JSONDecoder(strict=False, parse_int=len).scan_once  # type: ignore[attr-defined]
SPACES = frozenset(" \t")
KEY = re.compile(r'[ \t]*"([^"\\]*)"[ \t]*:[ \t]*')
KINDS = {dict: "an object", list: "a list", bool: "true or false", str: "a string"}


class Found(NamedTuple):
    """A string of a record: its field, its place between the quotation marks, what it says.

    ``start`` is -1 for null and for an empty list, which are no text and no mistake.
    """

    field: str
    start: int
    end: int
    text: str


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
    """Return the strings at the wanted fields of the record that fills a line. Raises
    FormatError.
    """
    found: list[Found] = []
    at = skip(line, 0)
    try:
        if line[at] != "{":
            value, _ = SCAN(line, at)
            raise FormatError(f"A record must be an object with fields; this is {kind(value)}.")
        at = skip(line, value_at(line, at, wanted, found))
    except StopIteration as stop:
        raise broken("a value is missing", stop.value) from None
    except json.JSONDecodeError as error:
        raise broken(error.msg, error.pos) from None
    except RecursionError:
        raise broken("it is nested too deeply", at) from None
    if at < len(line):
        raise broken("there is extra text after the record", at)
    return found


def broken(what: str, at: int) -> FormatError:
    """Return the error for a line that is no JSON."""
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
    """Return the fields that an empty list has none of, which is no mistake."""
    names = [node[None]] if None in node else []
    return names + [name for key in node.keys() - {None} for name in below(node[key])]


def key_at(line: str, at: int) -> tuple[str, int]:
    """Return the key at ``at`` however it is spelled, and the place of its value."""
    if line[at : at + 1] != '"':
        raise json.JSONDecodeError("a key in quotation marks is missing", line, at)
    key, at = scanstring(line, at + 1, False)  # noqa: FBT003
    at = skip(line, at)
    if line[at : at + 1] != ":":
        raise json.JSONDecodeError("a colon is missing after the key", line, at)
    return key, skip(line, at + 1)


def skip(line: str, at: int) -> int:
    """Return the place of the next character that is no white space."""
    while line[at : at + 1] in SPACES:
        at += 1
    return at


def kind(value: object) -> str:
    """Return what a JSON value is, for a person."""
    return KINDS.get(type(value), "null" if value is None else "a number")


def missing(line: str, fields: Iterable[str], option: str) -> str:
    """Return the sentence for a record that lacks a field."""
    here = ", ".join(json.loads(line, strict=False, parse_int=len)) or "none"
    names = " or ".join(map(repr, fields))
    return f"This record has no field {names} (it has: {here}); name another with {option}."
