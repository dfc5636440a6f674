"""``/v1/clean``: the arguments and the result of ``cleanup.clean`` as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cleanup.api import Cleaned
from cleanup.edits.edit import Edit
from cleanup.edits.fields import fields
from cleanup.formats import FormatError, named
from cleanup.languages.tags import normalize
from cleanup.serve.refused import Refused
from cleanup.value import Value

_UNREADABLE = ("parquet",)  # bytes, or a layout of our own, is no text that JSON could hold


class Cleaning(Value):
    """What is asked for; the fields are the arguments of ``cleanup.clean``."""

    text: str
    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None
    format: str = "text"
    unsafe: bool = False
    safe_only: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    grammar: bool = False
    grammar_level: str = "normal"


_KINDS: dict[str, Any] = {
    "text": str,
    "lang": str | None,
    "source": str | None,
    "source_lang": str | None,
    "format": str,
    "unsafe": bool,
    "safe_only": bool,
    "select": list,
    "ignore": list,
    "words": list,
    "grammar": bool,
    "grammar_level": str,
}
_SAID = {str: "a string", str | None: "a string or null", bool: "true or false"}


def cleaning_of(body: Any, most: int) -> Cleaning:
    """Return what a body asks for; ``most`` is the largest number of code points of its texts.

    Raises Refused.
    """
    if not isinstance(body, Mapping):
        raise Refused(400, 'The body is a JSON object, such as {"text": "…", "lang": "en"}.')
    if unknown := sorted(set(body) - set(_KINDS)):
        raise Refused(400, f"{unknown[0]!r} is unknown; the keys are: {', '.join(_KINDS)}.")
    if "text" not in body:
        raise Refused(400, "'text' is missing.")
    given: dict[str, Any] = {}
    for name, value in body.items():
        given[name] = _checked(name, value)
    asked = Cleaning(**given)
    size = len(asked.text) + len(asked.source or "")
    if size > most:
        raise Refused(413, f"The text has {size:,} characters; this server takes {most:,}.")
    for name in ("lang", "source_lang"):
        if tag := given.get(name):
            try:
                normalize(tag)
            except ValueError as error:
                raise Refused(400, f"{name}: {error}.") from None
    _check_format(asked.format)
    if asked.grammar_level not in ("strict", "normal", "all"):
        raise Refused(400, "'grammar_level' is strict, normal or all.")
    return asked


def _checked(name: str, value: Any) -> Any:
    kind = _KINDS[name]
    if kind is list:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise Refused(400, f"{name!r} is a list of strings.")
        return tuple(value)
    if not isinstance(value, kind):
        raise Refused(400, f"{name!r} is {_SAID[kind]}.")
    return value


def _check_format(name: str) -> None:
    try:
        form = named(name)
    except FormatError as error:
        raise Refused(400, f"format: {error.message}") from None
    if form.members or form.name in _UNREADABLE:
        raise Refused(400, f"A {form.name} file is not text; use the command line for it.")


def result(cleaned: Cleaned, incomplete: str = "") -> dict[str, Any]:
    """Return the answer. ``incomplete`` says why grammar was not looked at, where it should be."""
    return {
        "text": cleaned.text,
        "lang": cleaned.lang,
        "edits": [_edit(edit) for edit in cleaned.edits],
        "suggestions": [_edit(edit) for edit in cleaned.suggestions],
        "incomplete": incomplete or None,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    """Return an edit under the names of ``cleanup check --output-format json``."""
    return {
        "kind": edit.kind,
        "start": edit.start,
        "end": edit.end,
        **fields(edit),
    }
