"""Word's documents (ECMA-376, part 1, WordprocessingML): a segment for each paragraph.

Text is what the reader of the document sees once all tracked changes are accepted, in every
container that a run may be in, text boxes too. Tracked deletions and the codes of fields are no
text; what a field or a data binding puts in is only told of. What the style says is code, or has
no proofing, never changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from cleanup.formats import (
    FormatError,
    FormatOptions,
    Member,
    _opc,
    _preserved,
    _tracked_word,
    _xml_text,
)
from cleanup.formats._opc import parts, wanted
from cleanup.formats._scan import value
from cleanup.formats._told import BODY, TOLD, in_languages, of_body
from cleanup.formats._word import Reader
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "docx"
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
REREAD = True
JOINT = "told"
OPTIONS = {
    "parts": {
        "about": "Parts of office documents to read: body, notes, headers, comments.",
        "example": '["body", "notes", "headers"]',
        "kind": "texts",
    },
}

KINDS = {  # the end of a part's content type, and which parts it belongs to
    "document.main+xml": "body",
    "document.macroEnabled.main+xml": "body",
    "template.main+xml": "body",
    "template.macroEnabledTemplate.main+xml": "body",
    "footnotes+xml": "notes",
    "endnotes+xml": "notes",
    "header+xml": "headers",
    "footer+xml": "headers",
    "comments+xml": "comments",
}
_NO_PART = (
    "The zip file has none of the parts of a Word document that are read: it is another document, "
    "a damaged one, or the option parts names others."
)
_DEFAULTS = re.compile(r"<w:docDefaults\b.*?</w:docDefaults>", re.DOTALL)
_LANG = re.compile(r"<w:lang\s([^>]*)>")


def members(
    names: Sequence[str], text: Callable[[str], str], options: FormatOptions
) -> list[Member]:
    """Return the document, its notes, headers and comments, as ``parts`` asks for them."""
    chosen = wanted(options.texts("parts"))
    told: list[tuple[int, str]] = []
    default = None
    for name, kind in parts(names, text):
        end = kind.rpartition("wordprocessingml.")[2].rpartition("ms-word.")[2]
        part = KINDS.get(end)
        if part in chosen:
            told.append((list(KINDS.values()).index(part), name))
        if end == "styles+xml" and (found := _DEFAULTS.search(text(name))):
            lang = _LANG.search(found[0])
            default = value(lang[1], "val") if lang else None
    if not told:
        raise FormatError(_NO_PART)
    told.sort(key=lambda each: each[0])
    values = {**options.values, TOLD: default}
    if options.lang is None and len(told) > 1 and not told[0][0]:
        values[BODY] = of_body(text(told[0][1]))
    return [Member(name, replace(options, values=values)) for _, name in told]


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each paragraph of one part that says something."""
    return in_languages(Reader(raw, options).found, options)


escape = _xml_text.escape_plain
fit = _preserved.fit
claims = _opc.claims
tracked = _tracked_word.tracked
cut = None  # tables and text boxes are open over the whole document
