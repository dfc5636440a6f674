"""Resources of .NET (resx, resw): the values that are strings; comments and types are none."""

from __future__ import annotations

from cleanup.formats import FormatError, FormatOptions, _charset, _xml_text
from cleanup.formats._messages import with_marks
from cleanup.formats._spoken import spoken
from cleanup.formats._xml import document
from cleanup.text.segment import Segment

NAME = "resx"
SUFFIXES = (".resx", ".resw")
REREAD = JOINT = True


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string value."""
    root = next(document(raw, options).named("root"), None)
    if root is None:
        raise FormatError("The file has no element root, so it is not resx.")
    found: list[Segment] = []
    for data in root.named("data"):
        name = data.get("name") or ""
        if data.get("type") or data.get("mimetype") or name.startswith(">>"):
            continue
        for value in data.named("value"):
            about = _xml_text.About(name=name)
            if one := _xml_text.segment_of(value, raw, {}, about):
                found.append(with_marks(one))
    return spoken(found, options.lang, options.source_lang)


escape = _xml_text.escape

charset = _charset.of_xml
cut = None  # the strings of a program are some 100 KB
