"""Android's string resources (res/values-*/strings.xml): strings, arrays and plurals.

Its own escapes are read, quotation marks that keep white space are left out, a run of white space
with a line break is one space, or nothing. What has ``translatable="false"``, references
(``@string/…``, ``?attr/…``) and ``xliff:g`` never change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.formats import FormatError, FormatOptions, Unspellable, _charset, _xml_text
from cleanup.formats._messages import marks, unknown_escape
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.formats._xml import Element, document
from cleanup.text.segment import Segment

NAME = "android"
SUFFIXES = (".xml",)
REREAD = True

INLINE = {
    **dict.fromkeys(("b", "i", "u", "s", "a", "em", "strong", "font", "big", "small"), "through"),
    **dict.fromkeys(("sub", "sup", "tt", "strike", "annotation", "li", "ul"), "through"),
    "xliff:g": "keep",
    "g": "keep",
    "br": "break",
}
TOKEN = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([nt'\"@?\\])|.?)|\"|[ \t]*[\r\n]\s*", re.DOTALL)
SAID = {"n": "\n", "t": "\t"}
BESIDE = re.compile(r"\\n|</(?:string|item)\b")
REFERENCE = re.compile(r"\s*(?:@[+\w:.*]+/[\w.]+|@null|@empty|\?[\w:.]+(?:/[\w.]+)?)\s*")
KEPT = re.compile(r"(?i)(?:do_?not_?translate|untranslatable)[^/\\]*$")
SPELLED = str.maketrans({"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\t": "\\t"})


class _Read(Pieces):
    """Pieces that read Android's escapes in the character data they are given."""

    __slots__ = ()

    def verbatim(self, start: int, end: int) -> None:
        at = start
        for token in TOKEN.finditer(self.raw, start, end):
            Pieces.verbatim(self, at, token.start())
            at = token.end()
            if token[1] and not 0xD800 <= int(token[1], 16) < 0xE000:  # noqa: PLR2004
                self.spelled(chr(int(token[1], 16)), token.start(), at)
            elif token[2]:
                self.spelled(SAID.get(token[2], token[2]), token.start(), at)
            elif token[0][0] == "\\":
                unknown_escape(self, token.start(), at)
            elif token[0] != '"' and not self._layout(at):
                self.spelled(" ", token.start(), at)
        Pieces.verbatim(self, at, end)

    def _layout(self, end: int) -> bool:
        """Return whether white space with a line break, which ends there, says nothing: at the ends
        of a text, and beside ``\\n``, where translation programs put a line break for the eye.
        """
        last = self.texts[-1][-1:] if self.texts else ""
        return last in ("", "\n") or BESIDE.match(self.raw, end) is not None


def claims(path: str, head: str) -> bool:
    """Return True for a file of resources that its name does not keep from being translated."""
    return "<resources" in head and KEPT.search(path) is None


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string, item of an array, and form of a plural."""
    root = next(document(raw, options).named("resources"), None)
    if root is None:
        raise FormatError("The file has no element resources, so it contains no Android strings.")
    found: list[Segment] = []
    for element in root.named("string", "string-array", "plurals", "item"):
        if element.get("translatable") == "false":
            continue
        if element.name == "item" and element.get("type") != "string":
            continue  # a number, a colour
        name = element.get("name") or ""
        if element.name in ("string", "item"):
            found += _segment(element, raw, name)
        for number, item in enumerate(element.named("item")):
            found += _segment(item, raw, f"{name}[{item.get('quantity') or number}]")
    return spoken(found, options.lang, options.source_lang)


def _segment(element: Element, raw: str, name: str) -> Iterator[Segment]:
    if REFERENCE.fullmatch(raw, element.inner, element.inner_end):
        return
    pieces = _Read(raw)
    sections = _xml_text.add_content(pieces, element, INLINE)
    if not pieces.text.strip():
        return
    pieces.marks += marks(pieces.text, printf=True)
    one = pieces.segment(None, name=name, spelling=" ".join(sections))
    if one is not None:
        yield one


def escape(after: str, segment: Segment, at: int) -> str:
    """Return the text escaped as Android's, then as XML's. Raises Unspellable."""
    if "\r" in after:
        raise Unspellable("Android has no escape for a carriage return.")
    spelled = after.translate(SPELLED)
    if not at and spelled[:1] in ("@", "?"):
        spelled = "\\" + spelled
    return _xml_text.escape(spelled, segment, at)


charset = _charset.of_xml
cut = None  # an app's strings are some 100 KB
