"""Apple's string catalogs (.xcstrings): the values of all languages but the source's.

The source is the value in ``sourceLanguage``, or the key where it has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cleanup.formats import FormatError, FormatOptions, _json
from cleanup.formats._messages import marks
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "xcstrings"
SUFFIXES = (".xcstrings",)

SHORTEST = 6  # strings, key, localizations, language, stringUnit, value


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each value of a language that is cleaned."""
    whole = _json.parsed(raw)
    strings = whole.get("strings") if isinstance(whole, dict) else None
    if not isinstance(strings, dict):
        raise FormatError('There is no object "strings", so it is not a string catalog.')
    of_source = whole.get("sourceLanguage", "en")
    found: list[Segment] = []
    for value in _json.values(raw):
        path = value.path
        if len(path) < SHORTEST or path[0] != "strings" or path[2] != "localizations":
            continue
        lang = path[3]
        wanted = _is(lang, options.lang) if options.lang else lang != of_source
        if path[-2:] != ("stringUnit", "value") or not wanted:
            continue
        entry = strings[path[1]]
        if entry.get("shouldTranslate") is False:
            continue
        source = None if lang == of_source else _source(entry, path[1], of_source)
        one = _json.segment(raw, value, in_ascii=False)
        shields = (*one.marks, *marks(one.text, source, printf=True))
        found.append(replace(one, lang=lang, source=source, source_lang=of_source, marks=shields))
    return found


def _is(lang: str, wanted: str) -> bool:
    return lang.lower().split("-")[0] == wanted.lower().split("-")[0]


def _source(entry: Mapping[str, Any], key: str, lang: str) -> str:
    unit = entry.get("localizations", {}).get(lang, {}).get("stringUnit", {})
    return str(unit.get("value", key))


def escape(after: str, segment: Segment, _at: int) -> str:
    """Return the text as JSON, in the style of the string it goes into."""
    return _json.escaped(after, segment.spelling)


cut = None  # a value's source may be after it
