"""What XML elements say, as segments, and how a replacement is spelled among their tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleanup.formats import Unspellable
from cleanup.formats._pieces import Pieces
from cleanup.formats._xml import REFERENCE, Element, said_by
from cleanup.text.segment import Segment
from cleanup.value import Value, replace

# What XML 1.0 has no place for, also not as a number.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def add_text(pieces: Pieces, start: int, end: int) -> None:
    """Add character data: references are read, and those that are not XML's own protected."""
    raw = pieces.raw
    at = start
    if raw.find("&", start, end) >= 0:
        for match in REFERENCE.finditer(raw, start, end):
            pieces.verbatim(at, match.start())
            at = match.end()
            said = said_by(match)
            if said is None:
                pieces.mark(pieces.size, pieces.size + at - match.start())
                pieces.verbatim(match.start(), at)
            else:
                pieces.spelled(said, match.start(), at)
    pieces.verbatim(at, end)


def add_content(
    pieces: Pieces,
    element: Element,
    inline: Mapping[str, str],
    begun: dict[str | None, int] | None = None,
) -> list[str]:
    """Add what is in an element; return where CDATA sections are in the text, as "3-10".

    ``begun`` has the names of what never changes and began in a text before (all at 0); it is left
    with those that have not ended here, for the next text.

    ``inline`` says of each inline element how it is taken: "through" (its text belongs to the
    sentence), "keep" (so, and never changes), "code" (its contents are left out), "placeholder",
    "break". An unknown one is "code". Comments and processing instructions are left out.
    """
    sections: list[str] = []
    begun = {} if begun is None else begun
    _add_content(pieces, element, inline, sections, begun)
    for name, first in begun.items():
        pieces.mark(first, pieces.size, "word")
        begun[name] = 0
    return sections


def _add_content(
    pieces: Pieces,
    element: Element,
    inline: Mapping[str, str],
    sections: list[str],
    begun: dict[str | None, int],
) -> None:
    """Add what is in an element. ``begun``: where what never changes has begun, by its name, of
    what one empty element begins and another ends (``sm`` and ``em`` of XLIFF 2).
    """
    at = element.inner
    for child in element.children:
        if isinstance(child, Element):
            start, end = child.start, child.end
        else:
            _, start, end = child
        add_text(pieces, at, start)
        at = end
        if not isinstance(child, Element):
            if child[0] == "cdata":
                _add_section(pieces, start, end, sections)
            continue
        how = taken(child, inline)
        if how == "placeholder":
            pieces.placeholder(start, end)
        elif how == "break":
            pieces.line_break(start, end)
        elif how in ("through", "keep"):
            pieces.tag()
            first = pieces.size
            _add_content(pieces, child, inline, sections, begun)
            pieces.tag()
            if how == "keep":
                pieces.mark(first, pieces.size, "word")
        else:
            pieces.tag()
            _begin_or_end(pieces, child, begun)
    add_text(pieces, at, element.inner_end)


def _add_section(pieces: Pieces, start: int, end: int, sections: list[str]) -> None:
    first = pieces.size
    pieces.verbatim(start + 9, end - 3)
    if first < pieces.size:
        sections.append(f"{first}-{pieces.size}")


def _begin_or_end(pieces: Pieces, marker: Element, begun: dict[str | None, int]) -> None:
    if marker.name == "sm" and marker.get("translate") == "no":
        begun[marker.get("id")] = pieces.size
    elif marker.name == "em" and (name := marker.get("startRef")) in begun:
        pieces.mark(begun.pop(name), pieces.size, "word")


def taken(child: Element, inline: Mapping[str, str]) -> str:
    """Return how an inline element is taken; some say themselves that they never change."""
    how = inline.get(child.name, "code")
    if how == "through" and child.attributes:
        kind = child.get("mtype")  # of XLIFF 1.2
        if kind == "x-sdl-deleted":
            return "code"
        if kind == "protected" or child.get("translate") == "no":
            return "keep"
    return how


class About(Value):
    """What a format knows of an element: languages, the text it was translated from, its name."""

    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None
    name: str = ""


def segment_of(
    element: Element,
    raw: str,
    inline: Mapping[str, str],
    about: About,
    begun: dict[str | None, int] | None = None,
) -> Segment | None:
    """Return an element's content as a segment; None where nothing is said.

    ``begun`` is as in ``add_content``.
    """
    pieces = Pieces(raw)
    sections = add_content(pieces, element, inline, begun)
    if not pieces.text.strip():
        return None
    return pieces.segment(
        about.lang,
        about.source,
        about.source_lang,
        name=about.name,
        spelling=" ".join(sections),
    )


def subflows(
    element: Element, source: Element | None, raw: str, inline: Mapping[str, str], about: About
) -> Iterator[Segment | None]:
    """Yield the texts inside the code of an element (``sub``: a title, an alternative text).

    Each has the one of the ``source`` as its own that stands in the same place among those there.
    """
    found = list(_subs(element, inline))
    others = list(_subs(source, inline)) if found and source else []
    for number, one in enumerate(found):
        text = said(others[number], raw, inline) if len(others) == len(found) else None
        yield segment_of(one, raw, inline, replace(about, source=text))


def _subs(element: Element, inline: Mapping[str, str]) -> Iterator[Element]:
    for child in element.elements:
        if child.name == "sub":
            yield child
        if taken(child, inline) != "keep" and child.get("mtype") != "x-sdl-deleted":
            yield from _subs(child, inline)


def said(element: Element, raw: str, inline: Mapping[str, str]) -> str | None:
    """Return what an element says, as ``segment_of`` would read it; None for nothing."""
    pieces = Pieces(raw)
    add_content(pieces, element, inline)
    return pieces.text or None


def escape(after: str, segment: Segment, at: int) -> str:
    """Return the text as character data, or as it is in a CDATA section. Raises Unspellable."""
    if FORBIDDEN.search(after):
        raise Unspellable("XML cannot hold a control character.")
    if ">" in segment.text or ">" in after:
        whole = segment.text[max(0, at - 2) : at] + after
        if "]]>" in after or whole.endswith("]"):
            raise Unspellable("The characters ]]> would end a CDATA section.")
    for section in segment.spelling.split():
        first, last = map(int, section.split("-"))
        if first <= at < last or at == last == len(segment.text):
            if "\r" in after:
                raise Unspellable("A CDATA section cannot hold a carriage return.")
            if "]]>" in segment.text[max(0, at - 2) : at] + after:
                raise Unspellable("The characters ]]> would end a CDATA section.")
            return after
    spelled = after.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return spelled.replace("\r", "&#13;") if "\r" in spelled else spelled


def escape_plain(after: str, _segment: Segment, _at: int) -> str:
    """Return the text as character data on one line. Raises Unspellable."""
    if FORBIDDEN.search(after):
        raise Unspellable("XML cannot hold a control character.")
    if "\n" in after or "\r" in after:
        raise Unspellable("A line break must be an element there, not a character.")
    return after.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
