"""What the packages of Office Open XML share: which of their parts are what (ECMA-376, part 2)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import unquote

from cleanup.formats import FormatError
from cleanup.formats._scan import value

TYPES = "[Content_Types].xml"
_OVERRIDE = re.compile(r"<(?:[\w.-]+:)?Override\s([^>]*?)/?>")
_NUMBER = re.compile(r"(\d+)")
PARTS = ("body", "notes", "headers", "comments")
WANTED = ("body", "notes", "headers")


def parts(names: Sequence[str], text: Callable[[str], str]) -> list[tuple[str, str]]:
    """Return the members that tell their content type, with it, in the order of their numbers.

    Raises FormatError where it is no such package, or a signed one.
    """
    if TYPES not in names:
        raise FormatError(
            "The zip file has no [Content_Types].xml, so it is not an Office document."
        )
    if any(name.lower().startswith("_xmlsignatures/") for name in names):
        raise FormatError(
            "The document is signed, and any change would break the signature. Remove it first."
        )
    by_name = {name.lower(): name for name in names}
    found = []
    for match in _OVERRIDE.finditer(text(TYPES)):
        kind, part = value(match[1], "ContentType"), value(match[1], "PartName")
        name = by_name.get(unquote(part or "").lstrip("/").lower())
        if kind and name:
            found.append((name, kind))
    return sorted(found, key=lambda each: list(_key(each[0])))


def claims(path: str, _head: str) -> bool:
    """Return False for the file in which Office notes who has a document open."""
    return not os.path.basename(path).startswith("~$")  # noqa: PTH119 - cheaper


def _key(name: str) -> Iterator[tuple[bool, int, str]]:
    """Order names as people do: slide2 before slide10."""
    for piece in _NUMBER.split(name):
        number = piece.isdecimal()
        yield not number, int(piece) if number else 0, piece


def wanted(chosen: Sequence[str]) -> tuple[str, ...]:
    """Return which kinds of parts are read. Raises FormatError."""
    for each in chosen:
        if each not in PARTS:
            raise FormatError(f"parts: unknown part {each!r}; choose from {', '.join(PARTS)}.")
    return tuple(chosen) or WANTED
