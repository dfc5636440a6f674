"""What a request says: its query, a form, or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from cleanup.serve.refused import Refused

JSON = "application/json"
# LibreOffice (7.4, tried) sends a text as it is, which no form may: with "&", "+" and "%" in it.
_RAW = re.compile(rb"[\x00-\x20\x80-\xff]")
_OFFICE = re.compile(
    rb"text=(?P<text>.*)&language=(?P<language>[A-Za-z-]+)"
    rb"(?:&username=(?P<username>[^&]*)&apiKey=(?P<apiKey>[^&]*))?",
    re.DOTALL,
)
_FIELDS = 100  # of a form
_DIGITS = 9


def form(text: str) -> dict[str, Any]:
    """Return the fields of a form or a query; of two of one name the last. Raises Refused."""
    try:
        return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=_FIELDS))
    except ValueError:
        raise Refused(400, f"A form has at most {_FIELDS} fields.") from None


def body(data: bytes, kind: str) -> dict[str, Any]:
    """Return what a body of a media type says. Raises Refused.

    What is neither JSON nor a form in parts is read as a form, as LanguageTool does.
    """
    if kind == JSON:
        told = loaded(data)
        if not isinstance(told, dict):
            raise Refused(400, "The body is not a JSON object.")
        return told
    if kind.startswith("multipart/"):
        raise Refused(415, "Send a form as application/x-www-form-urlencoded, or JSON.")
    if _RAW.search(data) and (told := _OFFICE.fullmatch(data)):
        return {n: v.decode("utf-8", "replace") for n, v in told.groupdict().items() if v}
    return form(data.decode("utf-8", "replace"))


def loaded(data: bytes) -> Any:
    """Return the JSON. Raises Refused."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise Refused(400, "The body is not JSON.") from None


def number(params: Mapping[str, Any], name: str, default: int) -> int:
    """Return a whole number. Raises Refused."""
    told = str(params.get(name, default))
    if not (told.isascii() and told.isdecimal() and len(told) <= _DIGITS):
        raise Refused(400, f"'{name}' is a whole number.")
    return int(told)


def words(params: Mapping[str, Any]) -> list[str]:
    """Return the word of a request, or with ``mode=batch`` the words. Raises Refused."""
    name = "words" if params.get("mode") == "batch" else "word"
    told = params.get(name)
    if not isinstance(told, str) or not told.strip():
        raise Refused(400, f"Missing '{name}' parameter")
    return told.split() if name == "words" else [told]
