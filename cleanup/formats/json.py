"""JSON with the texts of programs: i18next, ARB, Chrome's and FormatJS's messages, or named keys.

What is text is told by ``key`` (paths, in which ``*`` stands for any key and ``**`` for any way),
else by the file's shape: of entries with a source or a note only the translation is (see
``_entries``), in one that is none of these every string. Keys, numbers, order and the spelling of
all else stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cleanup.formats import FormatError, FormatOptions, _entries, _json
from cleanup.formats._messages import marks, spare_apostrophes
from cleanup.formats._spoken import spoken
from cleanup.languages.tags import TAG
from cleanup.text.segment import Segment
from cleanup.value import Value, replace

NAME = "json"
SUFFIXES = (".json", ".arb")
REREAD = JOINT = True
OPTIONS = {
    "key": {
        "kind": "texts",
        "about": "JSON, YAML, front matter: paths of keys with text, such as items.*.title.",
        "example": '["title", "items.*.title"]',
        "metavar": "PATH",
    },
}

Path = tuple[str, ...]
BEFORE = "before the part"
COMMENT = re.compile(r"_+(?:.+\.)?comments?")  # also of .resjson, beside the key


class Before(Value):
    """What is known before a part of a large file: where it begins, what the first part has told,
    and whether all before it is in ASCII, with codes for other letters.
    """

    place: _json.Place
    shape: tuple[str, ...]
    in_ascii: bool


OF_TEXTS = re.compile(
    rf"(?:^|[/\\])(?:_?locales?|i18n|lang|langs|languages?|translations?|messages|intl)[/\\]"
    rf"|(?:^|[/\\])(?:{TAG}|[\w.-]*[._]{TAG})\.json$"
)


def claims(path: str, head: str) -> bool:
    """Return True for ARB, for what lies where texts lie, and for messages of known shapes."""
    if path.lower().endswith(".arb") or OF_TEXTS.search(path):
        return not path.endswith(("package.json", "tsconfig.json"))
    return bool(re.search(r'"(?:@@locale|defaultMessage)"\s*:', head))


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string that holds text."""
    before: Before | None = options.values.get(BEFORE)
    whole = _json.parsed(raw, before.place if before else None, more=options.more)
    keys = options.texts("key")
    wanted = pattern(keys).fullmatch if keys else None
    in_ascii = raw.isascii() and ("\\u" in raw or (before is not None and before.in_ascii))
    values = list(_json.values(raw, before.place if before else None))
    by_shape = _of(before.shape if before else shape(whole, values, more=options.more))
    found: list[Segment] = []
    for value in values:
        if wanted(".".join(value.path)) if wanted else by_shape(value.path):
            one = _json.segment(raw, value, in_ascii=in_ascii)
            found.append(replace(one, marks=(*one.marks, *marks(one.text, icu=True))))
    if keys and not found and not (before or options.more):
        raise FormatError(f"There is no string at {' or '.join(keys)}; name others with --key.")
    lang = whole.get("@@locale") if isinstance(whole, dict) else None
    return spoken(found, lang if isinstance(lang, str) else options.lang, options.source_lang)


def pattern(keys: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of paths that the user's paths stand for."""
    parts = (re.escape(key).replace(r"\*\*", ".*").replace(r"\*", "[^.]*") for key in keys)
    return re.compile("|".join(f"(?:{part})" for part in parts), re.DOTALL)


def shape(whole: Any, values: Iterable[_json.Value], *, more: bool) -> tuple[str, ...]:
    """Return the shape of a document, a name in ``SHAPES``, or the names in its entries. Its last
    item may have ``more``.
    """
    if isinstance(whole, dict) and "@@locale" in whole:
        return ("arb",)
    if told := _entries.names(value.path for value in values if _any(value.path)):
        return told
    inner = whole
    if isinstance(whole, dict):
        inner = [each for key, each in whole.items() if not key.startswith(("@", "$"))]
    if more and isinstance(inner, list) and len(inner) > 1:
        inner = inner[:-1]
    if isinstance(inner, list) and inner and all(isinstance(each, dict) for each in inner):
        for name in ("message", "defaultMessage"):
            if all(isinstance(each.get(name), str) for each in inner):
                return (name,)
    return ("any",)


def _of(told: tuple[str, ...]) -> Callable[[Path], bool]:
    """Return what tells of a path whether a text stands there, in a document of such a shape."""
    if len(told) == 1:
        return SHAPES[told[0]]
    by_names = _entries.says(told)
    return lambda path: _any(path) and by_names(path)


def cut(raw: str, _options: FormatOptions) -> int:
    """After a comma that ends its line: the next part begins with a key, or an item. Never within a
    line, whose columns would be counted anew; without line breaks, the rest is one part.
    """
    return _json.last_comma(raw)


sound = _json.sound


def carry(raw: str, options: FormatOptions) -> FormatOptions:
    """With the place in the document after the part, and what the first part tells of all."""
    before: Before | None = options.values.get(BEFORE)
    place = _json.after(raw, before.place if before else None)
    in_ascii = raw.isascii() and ("\\u" in raw or (before is not None and before.in_ascii))
    if before is None:
        try:
            whole = _json.parsed(raw, None, more=True)
        except FormatError:  # whoever reads the part is told
            whole = None
        told = whole.get("@@locale") if isinstance(whole, dict) else None
        options = replace(options, lang=told if isinstance(told, str) else options.lang)
        values = () if whole is None else _json.values(raw)
        now = Before(place, shape(whole, values, more=True), in_ascii=in_ascii)
    else:
        now = Before(place, before.shape, in_ascii=in_ascii)
    return replace(options, values={**options.values, BEFORE: now})


def _arb(path: Path) -> bool:
    return len(path) == 1 and not path[0].startswith("@")


def _any(path: Path) -> bool:
    return not any(key.startswith(("@", "$", "//")) or COMMENT.fullmatch(key) for key in path)


# What tells of a path whether a text stands there, by the shape of the document.
SHAPES: dict[str, Callable[[Path], bool]] = {
    "arb": _arb,
    "message": lambda path: path[1:] == ("message",),
    "defaultMessage": lambda path: path[1:] == ("defaultMessage",),
    "any": _any,
}


def escape(after: str, segment: Segment, _at: int) -> str:
    """Return the text as JSON, in the style of the string it goes into. Raises Unspellable for
    ICU's syntax.
    """
    spare_apostrophes(after, segment.text)
    return _json.escaped(after, segment.spelling)
