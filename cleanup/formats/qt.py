"""Qt Linguist's ts: translations and their plural forms; vanished and obsolete ones are none.

``.ts`` is TypeScript too: the content tells.
"""

from __future__ import annotations

from cleanup.formats import FormatError, FormatOptions, _charset, _xml_text
from cleanup.formats._messages import with_marks
from cleanup.formats._spoken import spoken
from cleanup.formats._xml import document
from cleanup.text.segment import Segment

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
    for message in root.below("message"):
        source = next(message.named("source"), None)
        said = _xml_text.said(source, raw, INLINE) if source else None
        for translation in message.named("translation"):
            if translation.get("type") in GONE:
                continue
            texts = list(translation.below("numerusform", "lengthvariant")) or [translation]
            name = message.get("id") or said or ""
            for text in texts:
                about = _xml_text.About(source=said, name=name)
                if one := _xml_text.segment_of(text, raw, INLINE, about):
                    found.append(with_marks(one))
    lang = (root.get("language") or "").replace("_", "-") or options.lang
    of_source = (root.get("sourcelanguage") or "").replace("_", "-") or options.source_lang
    return spoken(found, lang, of_source)


escape = _xml_text.escape

charset = _charset.of_xml
cut = None  # the strings of a program are some 100 KB
