"""TMX 1.4b, translation memories: the segments in the language that is cleaned.

That is the language given (``en`` means ``EN-US`` too); where none is, every language but the
source's. What ``bpt ept it ph ut`` hold is code, but for the texts in ``sub`` there.
Specification: LISA/GALA TMX 1.4b.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, _charset, _well_formed, _xml, _xml_text
from cleanup.formats._xml import Element, document
from cleanup.formats._xml_text import About, said, segment_of, subflows
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "tmx"
SUFFIXES = (".tmx",)

INLINE = {
    "hi": "keep",
    "ph": "placeholder",
    "bpt": "code",
    "ept": "code",
    "it": "code",
    "ut": "code",
}
ABOVE = re.compile(rf"<(/?)(tmx|body)(?=[\s>])({_xml.ATTRIBUTES})\s*/?>")
UNIT_END = re.compile(rf"</tu>{_xml.LINE_END}")
OPEN = "open elements"
SOURCE = "source of the memory"


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each ``seg`` that is cleaned."""
    root = document(raw, options, options.values.get(OPEN, ()))
    top = next(root.named("tmx"), None)
    if top is None:
        raise FormatError("The file has no element tmx, so it is not TMX.")
    header = next(top.named("header"), None)
    usual = (header.get("srclang") if header else None) or options.values.get(SOURCE)
    segments: list[Segment] = []
    for unit in top.below("tu"):
        segments += _of_unit(unit, raw, unit.get("srclang") or usual, options)
    return segments


escape = _xml_text.escape


charset = _charset.of_xml
sound = _well_formed.sound


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last whole unit."""
    return _xml.cut_after(raw, UNIT_END)


def rest(raw: str, options: FormatOptions) -> FormatOptions:
    """Return the options for later parts: the header is in the first part only."""
    header = re.search(rf"<header({_xml.ATTRIBUTES})\s*/?>", raw)
    told = Element("header", header[1], 0, 0).get("srclang") if header else None
    return replace(options, values={**options.values, SOURCE: told})


def carry(raw: str, options: FormatOptions) -> FormatOptions:
    """With the elements that are open at the end of the part."""
    opened = tuple(_xml.open_after(raw, options.values.get(OPEN, ()), ABOVE))
    return replace(options, values={**options.values, OPEN: opened})


def _of_unit(
    unit: Element, raw: str, source_lang: str | None, options: FormatOptions
) -> Iterator[Segment]:
    variants = [
        (variant.get("xml:lang") or variant.get("lang"), seg)
        for variant in unit.named("tuv")
        for seg in variant.named("seg")
    ]
    of_source = source_lang if source_lang and source_lang != "*all*" else options.source_lang
    source = next((seg for lang, seg in variants if of_source and _is(lang, of_source)), None)
    name = unit.get("tuid") or ""
    text: str | None = None
    tongue = next((lang for lang, seg in variants if seg is source), None) or ""
    for lang, seg in variants:
        if options.lang and not _is(lang, options.lang):
            continue
        if not options.lang and source is not None and (lang or "").lower() == tongue.lower():
            continue
        if text is None and source is not None:
            text = said(source, raw, INLINE)
        same = seg is source or _is(lang, tongue)  # another wording is no translation of it
        original = None if same else text
        spoken = of_source if original is not None else options.source_lang
        about = About(lang, original, spoken, name)
        inner = subflows(seg, source if seg is not source else None, raw, INLINE, about)
        yield from filter(None, (segment_of(seg, raw, INLINE, about), *inner))


def _is(lang: str | None, wanted: str) -> bool:
    """Return True where the languages are the same, one of them perhaps told more closely."""
    parts, others = (lang or "").lower().split("-"), wanted.lower().split("-")
    return parts[: len(others)] == others or others[: len(parts)] == parts
