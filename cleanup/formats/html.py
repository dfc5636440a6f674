"""HTML and XHTML: a segment for each block; inline tags stay where they are.

``script style pre template svg math`` hold no text, ``code kbd samp var`` never change, nor does
what has ``translate="no"``. ``lang`` gives the language; words in another one than most of their
block never change. Text too are ``title``, ``alt``,
``aria-label`` and ``placeholder``, the ``value`` of a button that is sent nowhere, and the
descriptions in ``meta``. Read with the standard library's parser, which takes what people write.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from html.parser import HTMLParser
from itertools import accumulate

from cleanup.formats import FormatOptions, Unspellable, _charset
from cleanup.formats._messages import with_marks
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.languages.fold import primary
from cleanup.text.segment import Segment

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")
REREAD = True

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt "
    "rtc ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
CODE = frozenset("code kbd samp var tt".split())
SILENT = frozenset("script style pre template svg math textarea noscript object iframe rt".split())
REPLACED = frozenset("img input button select video audio canvas embed picture meter".split())
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
ENDED_BY_THE_NEXT = ({"li"}, {"dt", "dd"}, {"td", "th"}, {"tr"}, {"option"}, {"p"})
SPOKEN = frozenset(("title", "alt", "aria-label", "placeholder"))
DESCRIPTIONS = frozenset(
    "description og:title og:description twitter:title twitter:description".split()
)
BUTTONS = ("submit", "button", "reset")  # an ``input`` of these types
ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Old names that pages write without the semicolon (HTML Living Standard, 13.2.5.73).
UNENDED = re.compile(
    rf"&(?:{'|'.join(sorted(name for name in html5 if not name.endswith(';')))})(?![A-Za-z0-9=;])"
)
BREAK = re.compile(r"[ \t]*[\r\n]\s*")
WHITE = " \t\r\n\f"  # runs of it are seen as one blank, and not at all beside a break


@dataclass(slots=True)
class _Open:
    """An element that is open, and what it says of its text: language, whether it may change."""

    tag: str
    lang: str | None
    fixed: bool
    silent: bool


@dataclass(slots=True)
class _Block:
    """What stands in a block so far: (kind, start, end, whether it never changes), and how much of
    it is in which language.
    """

    items: list[tuple[str, int, int, bool]] = field(default_factory=list)
    sizes: Counter[str | None] = field(default_factory=Counter)
    langs: dict[int, str | None] = field(default_factory=dict)  # by the start of the text

    def add_text(self, kind: str, start: int, end: int, top: _Open) -> None:
        self.items.append((kind, start, end, top.fixed))
        self.langs[start] = top.lang
        self.sizes[top.lang] += 0 if top.fixed else end - start

    def lang(self) -> str | None:
        """Return the language of most of its text."""
        return self.sizes.most_common(1)[0][0] if self.sizes else None

    def foreign(self, start: int) -> bool:
        """Return whether the text at a place is in another language than most of the block."""
        own, here = self.lang(), self.langs.get(start)
        return here is not None and (own is None or primary(own) != primary(here))


class _Reader(HTMLParser):
    def __init__(self, raw: str, lang: str | None) -> None:
        super().__init__(convert_charrefs=False)
        self.raw = raw
        self.found: list[Segment] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in raw.split("\n"))]
        self._stack = [_Open("", lang, fixed=False, silent=False)]
        self._open: Counter[str] = Counter()  # tags in the stack: it may be deep
        self._block = _Block()
        # What comes after the last ">" is no tag: the library would look for the end of each.
        end = raw.rfind(">") + 1
        self.feed(raw[:end])
        self.close()
        if end < len(raw) and not self._stack[-1].silent:
            top, unfinished = self._stack[-1], raw.find("<", end) >= 0
            last = _Open(top.tag, top.lang, top.fixed or unfinished, silent=False)
            self._block.add_text("text", end, len(raw), last)
        self._flush()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        start = self._at()
        end = start + len(self.get_starttag_text() or "")
        if tag not in INLINE and tag not in REPLACED and tag != "br":
            self._flush()
        for kind in ENDED_BY_THE_NEXT:
            ends = self._stack[-1].tag in kind
            if ends and (tag in kind or (kind == {"p"} and tag not in INLINE | REPLACED)):
                self._close()
        top = self._stack[-1]
        told = said.get("translate")
        if told is None and "notranslate" in (said.get("class") or "").split():
            told = "no"
        fixed = tag in CODE or (top.fixed if told is None else told == "no")
        lang = said.get("lang") or said.get("xml:lang") or top.lang
        one = _Open(tag, lang, fixed, top.silent or tag in SILENT)
        if not top.silent and not fixed and tag not in ("script", "style"):
            self._attributes(start, end, said, lang)
        if tag not in VOID:
            self._stack.append(one)
            self._open[tag] += 1
        if not top.silent:
            kind_of = "break" if tag == "br" else "placeholder" if tag in REPLACED else "tag"
            self._block.items.append((kind_of, start, end, False))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE and tag not in REPLACED:
            self._flush()
        if self._open[tag]:
            while self._close() != tag:
                pass
        self._block.items.append(("tag", self._at(), self._at(), False))

    def _close(self) -> str:
        """Close the innermost element; return its tag."""
        tag = self._stack.pop().tag
        self._open[tag] -= 1
        return tag

    def handle_data(self, data: str) -> None:
        self._add("text", len(data))

    def handle_entityref(self, name: str) -> None:
        size = len(name) + 1
        self._add("entity", size + self.raw.startswith(";", self._at() + size))

    def handle_charref(self, name: str) -> None:
        size = len(name) + 2
        self._add("entity", size + self.raw.startswith(";", self._at() + size))

    def _add(self, kind: str, size: int) -> None:
        top = self._stack[-1]
        if top.silent:
            return
        start = self._at()
        self._block.add_text(kind, start, start + size, top)

    def _attributes(
        self, start: int, end: int, said: dict[str, str | None], lang: str | None
    ) -> None:
        button = (said.get("type") or "").lower() in BUTTONS and "name" not in said
        button = button and self.raw[start + 1 : start + 6].lower() == "input"
        meta = (said.get("name") or said.get("property") or "").lower() in DESCRIPTIONS
        for match in ATTRIBUTE.finditer(self.raw, start, end):
            name = match[1].lower()
            if not (name in SPOKEN or (meta and name == "content") or (name == "value" and button)):
                continue
            group = 2 if match[2] is not None else 3
            pieces = Pieces(self.raw)
            add_text(pieces, *match.span(group))
            if pieces.text.strip():
                quote = '"' if group == 2 else "'"  # noqa: PLR2004 - the group of "..."
                one = pieces.segment(lang, name=name, spelling=quote)
                self.found += [with_marks(one)] if one else []

    def _flush(self) -> None:
        block, self._block = self._block, _Block()
        items = block.items
        while items and not _says(self.raw, items[-1]):
            items.pop()
        first = next((n for n, item in enumerate(items) if _says(self.raw, item)), 0)
        items = items[first:]
        pieces = Pieces(self.raw)
        last = _before_breaks(self.raw, items)
        blank = True  # white space that comes next is not seen: it collapses
        for number, (kind, start, end, fixed) in enumerate(items):
            first = pieces.size
            if kind == "break":
                pieces.line_break(start, end)
            elif kind == "placeholder":
                pieces.placeholder(start, end)
            elif kind == "tag":
                pieces.tag()
            else:
                text = self.raw[start:end]
                before = len(text) - len(text.lstrip(WHITE)) if blank else 0
                after = len(text) - len(text.rstrip(WHITE)) if number in last else 0
                add_text(pieces, start + before, max(start + before, end - after))
            if kind != "tag" and (first < pieces.size or kind == "break"):
                blank = kind == "break" or self.raw[end - 1] in WHITE
            if fixed:
                pieces.mark(first, pieces.size)
            elif block.foreign(start):
                pieces.mark(first, pieces.size, "word")
        if pieces.text.strip() and (one := pieces.segment(block.lang())):
            self.found.append(one)


def _before_breaks(raw: str, items: list[tuple[str, int, int, bool]]) -> set[int]:
    """Return which texts end where white space is not seen: before a break, or at the end."""
    found: set[int] = set()
    ends = True
    for number in range(len(items) - 1, -1, -1):
        kind, start, end, _ = items[number]
        if kind == "text" and ends:
            found.add(number)
            ends = not raw[start:end].strip(WHITE)
        elif kind != "tag":
            ends = kind == "break"
    return found


def _says(raw: str, item: tuple[str, int, int, bool]) -> bool:
    """Return True for text that is more than white space."""
    return item[0] == "entity" or (item[0] == "text" and bool(raw[item[1] : item[2]].strip()))


def add_text(pieces: Pieces, start: int, end: int) -> None:
    """Add character data: entities are read, a run of white space with a line break is a space."""
    at = start
    tokens = [*ENTITY.finditer(pieces.raw, start, end), *BREAK.finditer(pieces.raw, start, end)]
    tokens += UNENDED.finditer(pieces.raw, start, end)
    for token in sorted(tokens, key=lambda match: match.start()):
        pieces.verbatim(at, token.start())
        at = token.end()
        said = unescape(token[0]) if token[0][0] == "&" else " "
        if token.re is UNENDED and at < end:  # what follows it stays, or it might read otherwise
            pieces.mark(pieces.size, pieces.size + 2)
        if len(said) == 1 and said not in "\ufffd\0\r":
            pieces.spelled(said, token.start(), at)
        else:
            pieces.mark(pieces.size, pieces.size + at - token.start())
            pieces.verbatim(token.start(), at)
    pieces.verbatim(at, end)


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each block that says something, and for each attribute that is read."""
    found = _Reader(raw, options.lang).found
    return spoken(sorted(found, key=lambda one: one.start), options.lang, options.source_lang)


def escape(after: str, segment: Segment, _at: int) -> str:
    """With entities. Raises Unspellable for a line break, which is a space there."""
    if "\n" in after or "\r" in after:
        raise Unspellable("A line break is a space in HTML.")
    spelled = after.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if segment.spelling == '"':
        return spelled.replace('"', "&quot;")
    return spelled.replace("'", "&#39;") if segment.spelling == "'" else spelled


charset = _charset.of_page
cut = None  # elements are open over the whole page
