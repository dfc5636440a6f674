"""JSON Lines: the strings at named fields; every other byte of a record stays as it is.

The standard library's scanner walks a record's keys and gives the place of each value, so nothing
is ever serialised again. Grammar: RFC 8259; https://jsonlines.org.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._json import escaped, lone, places, spelling
from cleanup.formats._names import TAG, speaking, usual
from cleanup.formats._record import Found, Tree, missing, strings, tree
from cleanup.formats._spoken import with_source_language
from cleanup.text.lines import line_number
from cleanup.text.segment import Segment, marked
from cleanup.value import replace

NAME = "jsonl"
SUFFIXES = (".jsonl", ".ndjson")
OPTIONS = {
    "field": {
        "kind": "texts",
        "about": "JSON Lines: fields with text.",
        "example": '["text"]',
    },
    "source-field": {"about": "JSON Lines: field with the source text.", "example": '"source"'},
    "lang-field": {"about": "JSON Lines: field with the language.", "example": '"lang"'},
    "source-lang-field": {
        "about": "JSON Lines: field with the language of the source text.",
        "example": '"source_lang"',
    },
}

LINE = re.compile(r"[^\r\n]+")
KNOWN = "fields of the first part"
_EAST = "\u2e80"
_WORDS, _LEAST = 3, 0.3  # words of a source, and its length against its translation's


def claims(_path: str, head: str) -> bool:
    """Return False for a log of this program, which holds edits and no texts."""
    return not head.startswith('{"cleanup_log"')


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string at the fields that ``options`` name. Blank lines hold no
    record.

    Where a key is repeated both are read; where a field is a list, each of its strings. A record
    that cannot be read is told to the options; where all are so, it is the file that is wrong.
    """
    later = options.values.get(KNOWN)
    named, source, lang, source_lang = later or wanted_fields(raw, options)
    wanted = tree([*dict.fromkeys(named), *filter(None, (source, lang, source_lang))])
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
        spoken = speaking(options, last(found, lang), last(found, source_lang))
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
    return with_source_language(segments)


def whole(line: str, wanted: Tree, named: tuple[str, ...], needed: tuple[str, ...]) -> list[Found]:
    """Return the strings of the record in a line, which has what it must have. Raises
    FormatError.
    """
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
    """Return a string of the record that fills the line which starts at ``start``."""
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
) -> tuple[tuple[str, ...], str | None, str | None, str | None]:
    """Return the fields of the text, its source and their languages: those named, else the usual
    ones.
    """
    named = options.texts("field")
    source, lang = options.text("source-field"), options.text("lang-field")
    source_lang = options.text("source-lang-field")
    if named:
        return named, source, lang, source_lang
    first = next((line[0] for line in LINE.finditer(raw) if not line[0].isspace()), "")
    try:
        record = json.loads(first, strict=False, parse_int=len)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        return ("text",), source, lang, source_lang
    if "text" in record:
        beside = usual([*record], options)
        origin = beside.source if _translated(record, beside.source) else None
        tongue = _tagged(record, beside.source_lang) if origin else None
        told = _tagged(record, beside.lang)
        return ("text",), source or origin, lang or told, source_lang or tongue
    inside = record.get("translation")
    below = "translation." if isinstance(inside, dict) else ""
    found = usual([*(inside if isinstance(inside, dict) else record)], options)
    if found.target is None:
        return ("text",), source, lang, source_lang
    origin = f"{below}{found.source}" if found.source else None
    tongue = _tagged(record, found.source_lang)
    return (below + found.target,), source or origin, lang or found.lang, source_lang or tongue


def _tagged(record: dict[str, Any], field: str | None) -> str | None:
    """Return the field where it holds the tag of a language."""
    return field if TAG.fullmatch(str(record.get(field or ""))) else None


def _translated(record: dict[str, Any], source: str | None) -> bool:
    """Return whether the field is what the text was translated from: as long as it, more or less.

    In many corpora ``source`` says where a text was found.
    """
    text, other = record["text"], record.get(source or "")
    if not isinstance(text, str) or not isinstance(other, str) or not text.strip():
        return False
    if max(other, default="") > _EAST:  # words without spaces, and fewer letters
        return True
    return len(other.split()) >= _WORDS and _LEAST < len(other) / len(text) < 1 / _LEAST


def last(found: Iterable[Found], field: str | None) -> str | None:
    """Return the value that a reader of JSON takes where a key stands more than once."""
    values = [f.text for f in found if f.field == field and f.start >= 0]
    return values[-1] if values else None


def escape(after: str, segment: Segment, _at: int) -> str:
    """Return the text as JSON, in the style of the string it goes into."""
    return escaped(after, segment.spelling)


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last line. Never after a CR at the very end: its LF may come next."""
    return raw.rfind("\n") + 1 or raw.rfind("\r", 0, -1) + 1


def rest(raw: str, options: FormatOptions) -> FormatOptions:
    """Return the options for later parts, which have the fields of the first."""
    return replace(options, values={**options.values, KNOWN: wanted_fields(raw, options)})
