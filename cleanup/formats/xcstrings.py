"""Apple's string catalogs (.xcstrings): the values of all languages but the source's.

The source is the value in ``sourceLanguage``, or the key where it has none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleanup.formats import FormatError, FormatOptions, _json, _plurals
from cleanup.formats._messages import marks
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "xcstrings"
SUFFIXES = (".xcstrings",)

FORMS = 4  # so many names before a text's own: strings, key, localizations, language


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
        if len(path) <= FORMS or path[0] != "strings" or path[2] != "localizations":
            continue
        lang = path[3]
        wanted = _is(lang, options.lang) if options.lang else lang != of_source
        said = path[-2:] == ("stringUnit", "value") or path[-3:-1] == ("stringSet", "values")
        if not said or not wanted:
            continue
        entry = strings[path[1]]
        if entry.get("shouldTranslate") is False:
            continue
        one = _json.segment(raw, value, in_ascii=False)
        source = None if lang == of_source else _source(entry, path, of_source)
        number = _plurals.named(".".join(path[FORMS:-2]), lang)
        if source is not None and number is not None:
            source = _plurals.without_number(source, one.text, number)
        shields = (*one.marks, *marks(one.text, source, printf=True))
        found.append(replace(one, lang=lang, source=source, source_lang=of_source, marks=shields))
    return found


def _is(lang: str, wanted: str) -> bool:
    return lang.lower().split("-")[0] == wanted.lower().split("-")[0]


def _source(entry: Mapping[str, Any], path: Sequence[str], lang: str) -> str | None:
    """Return what a value translates: that of the same form in the source's language, else the
    form for other numbers or devices, the whole text, or the key, of which a phrase has none.
    """
    told = entry.get("localizations", {}).get(lang, {})
    *above, form = path[FORMS:-2] or ("",)
    for way in (path[FORMS:], (*above, "other", *path[-2:]), ("stringUnit", "value")):
        found: Any = told
        for key in way:
            if isinstance(found, list):
                found = dict(enumerate(found)).get(int(key))
            else:
                found = found.get(key) if isinstance(found, dict) else None
        if isinstance(found, str):
            return found
    return path[1] if form != "stringSet" else None


def escape(after: str, segment: Segment, _at: int) -> str:
    """Return the text as JSON, in the style of the string it goes into."""
    return _json.escaped(after, segment.spelling)


cut = None  # a value's source may be after it
