"""What a format makes of a file: a document of segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """One text that is read by itself: a whole text file, a JSON string, a table cell.

    ``start`` and ``end`` are its place in the document's raw text, ``text`` what it says there
    once decoded. Where both are the same letters ``offsets`` is None; otherwise ``offsets[i]`` is
    the place in the raw text of ``text[i]``, with one more entry for the end.
    ``protected`` spans of ``text`` never change. ``units`` are the spans a sentence cannot leave
    (Markdown's blocks); where None, they are found from the line breaks.
    ``source`` is the text this one was translated from, in ``source_lang``.
    Languages are BCP 47 tags; None means not known. ``spelling`` is the format's own note on how
    a replacement must be written there (quoted or bare).
    """

    start: int
    end: int
    text: str
    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None
    protected: tuple[Span, ...] = ()
    offsets: Sequence[int] | None = None
    units: tuple[Span, ...] | None = None
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file, or a part of a large one, as its format read it.

    ``offset`` and ``line`` (0-based) say where ``raw`` starts in the file.
    """

    path: str
    raw: str
    segments: tuple[Segment, ...]
    lang: str | None = None
    offset: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """What a detector is given to look at.

    ``text`` is one unit (a line, or a paragraph whose sentences run over line ends), or the whole
    segment for a detector of scope "segment". ``document`` is the whole segment's text and
    ``offset`` the place of ``text`` in it. Offsets of what is found are offsets in ``text``.
    """

    text: str
    lang: str | None
    source: str | None
    source_lang: str | None
    document: str
    offset: int = 0
