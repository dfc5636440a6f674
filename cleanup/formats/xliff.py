"""XLIFF 1.2, 2.0 and 2.1, with the dialects of Trados (sdlxliff) and memoQ (mqxliff).

Text is a unit's own ``target``: in 1.2 each ``mrk mtype="seg"`` of it, else all of it; in 2.x that
of each ``segment``. Alternatives, matches, notes and sources stay. Inline elements are left out
and stay where they are. Specifications: OASIS XLIFF 1.2 (2008), 2.1 (2018).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import (
    FormatError,
    FormatOptions,
    _charset,
    _plurals,
    _well_formed,
    _xliff_notes,
    _xml,
    _xml_text,
)
from cleanup.formats._xml import Element, document
from cleanup.formats._xml_text import About, said, segment_of, subflows
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "xliff"
SUFFIXES = (".xliff", ".xlf", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf")

# How inline elements are taken (see ``_xml.add_content``): bx and bpt begin what ex and ept end.
OLD = {
    "g": "through",
    "mrk": "through",
    "x": "placeholder",
    "ph": "placeholder",
    "bx": "code",
    "ex": "code",
    "bpt": "code",
    "ept": "code",
    "it": "code",
}
NEW = {
    "pc": "through",
    "mrk": "through",
    "ph": "placeholder",
    "cp": "placeholder",
    "sc": "code",
    "ec": "code",
    "sm": "code",
    "em": "code",
}
ABOVE = re.compile(
    rf"<(/?)((?:[\w.-]+:)?(?:xliff|file|group|body|bin-unit))(?=[\s>])({_xml.ATTRIBUTES})\s*/?>"
)
# Of memoQ, Trados and Phrase: a person has locked the text.
LOCKED = re.compile(r"(?:^|[\s:])locked\s*=\s*[\"'](?:locked|true|yes)[\"']", re.IGNORECASE)
UNIT_END = re.compile(rf"</(?:[\w.-]+:)?(?:trans-unit|unit)\s*>{_xml.LINE_END}")
OPEN = "open elements"


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each target that says something."""
    root = document(raw, options, options.values.get(OPEN, ()))
    top = next(root.named(*(e.name for e in root.elements if _local(e.name) == "xliff")), None)
    if top is None:
        raise FormatError("The file has no element xliff, so it is not XLIFF.")
    prefix = top.name[: -len("xliff")]
    if prefix:
        _strip(top, prefix)
    new = (top.get("version") or "").startswith("2")
    found: list[Segment | None] = []
    for file in top.named("file"):
        own = top if new else file
        lang = own.get("trgLang" if new else "target-language") or options.lang
        source = own.get("srcLang" if new else "source-language") or options.source_lang
        spoken = replace(options, lang=lang, source_lang=source)
        kept = new and file.get("translate") == "no"
        for unit in _units(file, "unit" if new else "trans-unit", kept=kept):
            found += _new(unit, raw, spoken) if new else _old(unit, raw, spoken)
    return [segment for segment in found if segment is not None]


escape = _xml_text.escape
note = _xliff_notes.note


charset = _charset.of_xml
sound = _well_formed.sound


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last whole unit."""
    return _xml.cut_after(raw, UNIT_END)


def carry(raw: str, options: FormatOptions) -> FormatOptions:
    """With the files and groups that are open at the end of the part."""
    before = options.values.get(OPEN, ())
    opened = tuple(_xml.open_after(raw, before, ABOVE))
    return replace(options, values={**options.values, OPEN: opened})


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _strip(top: Element, prefix: str) -> None:
    """Take XLIFF's own prefix from all names below."""
    waiting = [top]
    while waiting:
        element = waiting.pop()
        element.name = element.name.removeprefix(prefix)
        waiting += element.elements


def _units(above: Element, name: str, *, kept: bool) -> Iterator[Element]:
    """Yield the units below that may be translated."""
    for child in above.elements:
        if child.name not in ("body", "group", "bin-unit", name):
            continue
        told = child.get("translate")
        closed = kept if told is None else told == "no"
        if child.name != name:
            yield from _units(child, name, kept=closed)
        elif not closed:
            yield child


def _old(unit: Element, raw: str, options: FormatOptions) -> Iterator[Segment | None]:
    """Yield the segments of a trans-unit."""
    target = next(unit.named("target"), None)
    if target is None or LOCKED.search(unit.attributes):
        return
    source = next(unit.named("source"), None)
    lang = target.get("xml:lang") or options.lang
    source_lang = (source.get("xml:lang") if source else None) or options.source_lang
    name = unit.get("resname") or unit.get("id") or ""
    parts = list(_segments(target))
    if not parts:
        text = said(source, raw, OLD) if source else None
        rare = _plurals.named(unit.get("id") or "", lang)
        if text is not None and rare is not None:
            text = _plurals.without_number(text, said(target, raw, OLD) or "", rare)
        about = About(lang, text, source_lang, name)
        yield segment_of(target, raw, OLD, about)
        yield from subflows(target, source, raw, OLD, about)
        return
    divided = next(unit.named("seg-source"), None) or source
    sources = {part.get("mid"): part for part in _segments(divided)} if divided else {}
    locked = frozenset(one.get("id") for one in _defined(unit) if LOCKED.search(one.attributes))
    for part in parts:
        number = part.get("mid")
        if number in locked:
            continue
        one = sources.get(number)
        text = said(one, raw, OLD) if one else None
        about = About(lang, text, source_lang, f"{name}#{number}")
        yield segment_of(part, raw, OLD, about)
        yield from subflows(part, one, raw, OLD, about)


def _defined(unit: Element) -> Iterator[Element]:
    """Yield what Trados says of the segments of a unit."""
    for told in unit.named("sdl:seg-defs"):
        yield from told.named("sdl:seg")


def _segments(content: Element) -> Iterator[Element]:
    """Yield the segments of a source or target that is divided, in order."""
    for mark in content.below("mrk"):
        if mark.get("mtype") == "seg":
            yield mark


def _new(unit: Element, raw: str, options: FormatOptions) -> Iterator[Segment | None]:
    """Yield the segments of a unit of XLIFF 2.

    What ``sm`` begins may end in a later segment, or in an ``ignorable`` between two; until then
    it never changes.
    """
    begun: dict[str | None, int] = {}
    for part in unit.named("segment", "ignorable"):
        target = next(part.named("target"), None)
        source = next(part.named("source"), None)
        if target is None:
            continue
        if part.name == "ignorable":
            segment_of(target, raw, NEW, About(), begun)
            continue
        name = "#".join(filter(None, (unit.get("name") or unit.get("id"), part.get("id"))))
        lang = target.get("xml:lang") or options.lang
        text = said(source, raw, NEW) if source else None
        about = About(lang, text, options.source_lang, name)
        yield segment_of(target, raw, NEW, about, begun)
