"""EPUB books (W3C EPUB 3.3, OPF 2.0): their pages, as HTML, and the titles of the contents.

The package file tells which members those are. Scripts, styles, metadata and pictures stay.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from cleanup.formats import FormatError, FormatOptions, Member, _xml, named
from cleanup.formats._pieces import Pieces
from cleanup.formats._scan import value
from cleanup.formats._spoken import spoken
from cleanup.formats._xml_text import add_content
from cleanup.text.segment import Segment

NAME = "epub"
SUFFIXES = (".epub",)
REREAD = True

_CONTAINER = "META-INF/container.xml"
_ROOTFILE = re.compile(r"<(?:\w+:)?rootfile\s([^>]*)>")
_ITEM = re.compile(r"<(?:\w+:)?item\s((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_CIPHER = re.compile(r"<(?:\w+:)?CipherReference\s([^>]*)>")
_CONTENTS = re.compile(r"<(?:\w+:)?ncx[\s>]")
_KINDS = ("application/xhtml+xml", "application/x-dtbncx+xml")


def members(
    names: Sequence[str], text: Callable[[str], str], options: FormatOptions
) -> list[Member]:
    """Return the pages and the contents that the package file lists, in its order."""
    root = _ROOTFILE.search(text(_CONTAINER)) if _CONTAINER in names else None
    package = unquote(value(root[1], "full-path") or "") if root else ""
    if package not in names:
        raise FormatError(
            "The zip file names no package (META-INF/container.xml), so it is not an EPUB."
        )
    folder = posixpath.dirname(package)
    found: list[str] = []
    for match in _ITEM.finditer(text(package)):
        href, kind = value(match[1], "href"), value(match[1], "media-type")
        name = posixpath.normpath(posixpath.join(folder, unquote(href or "")))
        if kind in _KINDS and name in names and name not in found:
            found.append(name)
    if not found:
        raise FormatError("The book lists no pages, so there is no text.")
    _check_free(names, text, found)
    return [Member(name, options) for name in found]


def _check_free(names: Sequence[str], text: Callable[[str], str], found: Sequence[str]) -> None:
    """Raise FormatError where pages are encrypted or signed."""
    if "META-INF/signatures.xml" in names:
        raise FormatError(
            "The book is signed, and any change would break the signature. Remove it first."
        )
    if "META-INF/encryption.xml" in names:
        secret = _CIPHER.finditer(text("META-INF/encryption.xml"))
        if {unquote(value(match[1], "URI") or "") for match in secret}.intersection(found):
            raise FormatError("The pages of this book are encrypted, and cannot be read.")


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each block of a page, or for each title of the contents."""
    if not _CONTENTS.search(raw, 0, 5000):
        return named("html").read(raw, options)
    # The contents of EPUB 2 name a document type, whose entities are not needed.
    root = _xml.document(raw, options)
    found = []
    for label in root.below(*{e for e in _names(root) if e.rpartition(":")[2] == "text"}):
        pieces = Pieces(raw)
        add_content(pieces, label, {})
        one = pieces.segment(None)
        found += [one] if one and one.text.strip() else []
    return spoken(found, options.lang, options.source_lang)


def _names(element: _xml.Element) -> set[str]:
    """Return the names of all elements below."""
    below, waiting = set(), [element]
    while waiting:
        inner = waiting.pop().elements
        below |= {each.name for each in inner}
        waiting += inner
    return below


def escape(after: str, segment: Segment, at: int) -> str:
    """With references, as in HTML. Raises Unspellable."""
    return named("html").escape(after, segment, at)


cut = None  # elements are open over the whole page
