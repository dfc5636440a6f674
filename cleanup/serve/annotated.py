"""Text as clients of LanguageTool send it, plain or in parts of text and mark-up.

``data`` holds ``{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}, …]}``: mark-up is no
text, and is read as what it is interpreted as (https://languagetool.org/http-api/). Offsets of
findings count all of it, mark-up too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from cleanup.formats import FormatOptions, named
from cleanup.formats._pieces import Pieces
from cleanup.serve.refused import Refused
from cleanup.text.segment import Document, Kind, Segment
from cleanup.value import Value

# Clients that read Markdown send code and images as mark-up without saying what they stand for.
_HIDES = re.compile(r"(`+)[^`].*\1|!\[.*\]\(.*\)", re.DOTALL)


class Part(Value):
    """A stretch of what was sent; ``reads_as`` is None for text, else what mark-up stands for."""

    raw: str
    reads_as: str | None = None


def parts_of(data: Any) -> tuple[Part, ...]:
    """Return the parts of ``data``, as JSON or read from it. Raises Refused (400)."""
    if isinstance(data, str):
        try:
            data = json.loads(data)
        except (ValueError, RecursionError):
            raise Refused(400, "Could not parse JSON from 'data' parameter") from None
    told = data if isinstance(data, dict) else {}
    text, annotation = told.get("text"), told.get("annotation")
    if text is not None and annotation is not None:
        raise Refused(400, "'data' has either a 'text' or an 'annotation' key, not both")
    if isinstance(text, str):
        return (Part(text),)
    if not isinstance(annotation, list):
        raise Refused(400, "'data' needs a 'text' (a string) or an 'annotation' (a list)")
    return tuple(map(_part, annotation))


def _part(entry: Any) -> Part:
    told = entry if isinstance(entry, dict) else {}
    text, markup, reads_as = (told.get(name) for name in ("text", "markup", "interpretAs"))
    if not all(isinstance(each, str | None) for each in (text, markup, reads_as)):
        raise Refused(400, "'text', 'markup' and 'interpretAs' of an annotation are strings")
    if (text is None) == (markup is None):
        raise Refused(400, "each annotation has either a 'text' or a 'markup' key")
    if text is not None and reads_as is not None:
        raise Refused(400, "'interpretAs' goes with 'markup', not with 'text'")
    return Part(str(text)) if markup is None else Part(markup, reads_as or "")


def document_of(parts: Sequence[Part], lang: str | None) -> Document:
    """Return what was sent as one document, in a language or in one to be found out.

    Its raw text is all of it, and nothing that stands for mark-up can change.
    """
    raw = "".join(part.raw for part in parts)
    form = named("text")
    if all(part.reads_as is None for part in parts):
        segments: Sequence[Segment] = form.read(raw, FormatOptions(lang))
    else:
        one = _annotated(raw, parts).segment(lang)
        segments = () if one is None else (one,)
    return Document("-", raw, tuple(segments), None, form.escape)


def _annotated(raw: str, parts: Sequence[Part]) -> Pieces:
    pieces = Pieces(raw)
    at = 0
    for part in parts:
        end = at + len(part.raw)
        if part.reads_as is None:
            pieces.verbatim(at, end)
        elif not part.reads_as and _HIDES.fullmatch(part.raw):
            pieces.placeholder(at, end)
        elif not part.reads_as:
            pieces.tag()
        else:
            size = len(part.reads_as)
            kind: Kind = "placeholder" if part.reads_as.strip() else "break"
            pieces.mark(pieces.size, pieces.size + size, kind, part.reads_as)
            for char in part.reads_as[:-1]:
                pieces.spelled(char, at, at)
            pieces.spelled(part.reads_as[-1], at, end)
        at = end
    return pieces
