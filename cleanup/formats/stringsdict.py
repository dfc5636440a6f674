"""Apple's .stringsdict: the format and the plural forms of each entry of the property list, and its
forms for devices and widths.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, _charset, _xml_text
from cleanup.formats._messages import with_marks
from cleanup.formats._spoken import spoken
from cleanup.formats._xml import Element, document
from cleanup.text.segment import Segment

NAME = "stringsdict"
SUFFIXES = (".stringsdict",)
REREAD = JOINT = True

TEXTS = ("zero", "one", "two", "few", "many", "other", "NSStringLocalizedFormatKey")
RULES = ("NSStringDeviceSpecificRuleType", "NSStringVariableWidthRuleType")


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string under a key of TEXTS, or right under one of RULES."""
    root = next(document(raw, options).named("plist"), None)
    if root is None:
        raise FormatError("The file has no element plist, so it is not a stringsdict.")
    found: list[Segment] = []
    for top in root.named("dict"):
        for name, element in _strings(top, raw, ()):
            about = _xml_text.About(name=".".join(name))
            if name[-1] not in TEXTS and name[-2:-1] not in [(rule,) for rule in RULES]:
                continue
            if one := _xml_text.segment_of(element, raw, {}, about):
                found.append(with_marks(one))
    return spoken(found, options.lang, options.source_lang)


def _strings(
    above: Element, raw: str, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Element]]:
    """Yield the strings in a dict and in those in it, each with its keys."""
    key = ""
    for child in above.elements:
        if child.name == "key":
            key = _xml_text.said(child, raw, {}) or ""
        elif child.name == "dict":
            yield from _strings(child, raw, (*path, key))
        elif child.name == "string":
            yield (*path, key), child


escape = _xml_text.escape

charset = _charset.of_xml
cut = None  # an app's strings are some 100 KB
