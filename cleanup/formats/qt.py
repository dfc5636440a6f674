"""Qt Linguist's ts: translations and their plural forms; vanished and obsolete ones are none.

``.ts`` is TypeScript too: the content tells.
"""

from __future__ import annotations

from cleanup.formats import FormatError, FormatOptions, _charset, _plurals, _xml_text
from cleanup.formats._messages import with_marks
from cleanup.formats._spoken import spoken
from cleanup.formats._xml import document
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "qt"
SUFFIXES = (".ts",)
REREAD = JOINT = True

INLINE = {"byte": "placeholder"}
GONE = ("vanished", "obsolete")


def claims(_path: str, head: str) -> bool:
    """Return True for XML with the element TS."""
    return "<TS" in head or "<!DOCTYPE TS" in head


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each translation."""
    root = next(document(raw, options).named("TS"), None)
    if root is None:
        raise FormatError("The file has no element TS, so it is not Qt's.")
    found: list[Segment] = []
    lang = (root.get("language") or "").replace("_", "-") or options.lang
    for message in root.below("message"):
        source = next(message.named("source"), None)
        said = _xml_text.said(source, raw, INLINE) if source else None
        for translation in message.named("translation"):
            if translation.get("type") in GONE:
                continue
            texts = list(translation.below("numerusform", "lengthvariant")) or [translation]
            name = message.get("id") or said or ""
            plural = [text for text in texts if text.name == "numerusform"]
            for text in texts:
                about = _xml_text.About(source=said, name=name)
                one = _xml_text.segment_of(text, raw, INLINE, about)
                if one is not None and one.source and text in plural[:1]:
                    forms = ["msgstr[0]"] * len(plural)
                    number = _plurals.rare("msgstr[0]", forms, "", lang or "")
                    if number is not None:
                        told = _plurals.without_number(one.source, one.text, number)
                        one = replace(one, source=told)
                if one is not None:
                    found.append(with_marks(one))
    of_source = (root.get("sourcelanguage") or "").replace("_", "-") or options.source_lang
    return spoken(found, lang, of_source)


escape = _xml_text.escape

charset = _charset.of_xml
cut = None  # the strings of a program are some 100 KB
