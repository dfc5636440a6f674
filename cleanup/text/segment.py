"""What a format makes of a file: a document of segments, whose marks are no text to repair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import starmap
from typing import Literal, TypeVar

from cleanup.value import Value

Span = tuple[int, int]
T = TypeVar("T")
Kind = Literal["code", "link", "placeholder", "tag", "break", "word"]


class Mark(Value):
    """A span of a segment's text that no edit may overlap, and what stands there.

    ``kind``: "code" (code, formulas, drawn tables, syntax), "link" (a target or an address),
    "placeholder", "tag" (inline mark-up; empty where the tag itself is not in the text), "break"
    (a line or paragraph break written as mark-up), "word" (a user's word that never changes).
    ``reads_as`` is how a reader of sentences takes it: "" for mark-up that is silent, a blank line
    for a break, a stand-in word; None where the reader shall find that out from what stands there.
    """

    start: int
    end: int
    kind: Kind = "code"
    reads_as: str | None = None


def marked(spans: Iterable[Span], kind: Kind = "code") -> tuple[Mark, ...]:
    """Return one mark of this kind for each span."""
    if kind == "code":  # the usual one, and a long text has thousands
        return tuple(starmap(Mark, spans))
    return tuple(Mark(start, end, kind) for start, end in spans)


class Segment(Value):
    """One text that is read by itself: a whole text file, a JSON string, a table cell.

    ``start`` and ``end`` are its place in the document's raw text, ``text`` what it says there
    once decoded. Where both are the same letters ``offsets`` is None; otherwise ``offsets[i]`` is
    the place in the raw text of ``text[i]``, with one more entry for the end.
    ``gaps`` tell where raw mark-up stands between two code points of ``text``: for each the index
    in ``text`` of the code point after it, and the place in the raw text where the mark-up begins.
    An edit never reaches over a gap: it is divided there.
    ``marks`` are the spans of ``text`` that never change. ``units`` are the spans a sentence cannot
    leave (Markdown's blocks); where None, they are found from the line breaks.
    ``source`` is the text this one was translated from, in ``source_lang``.
    Languages are BCP 47 tags; None means not known, and then ``beside`` is that of the segments
    around, if they have one; ``found`` tells that nobody told ``lang``, but the text itself.
    ``id`` is what a person looks for: a msgid,
    the id of a trans-unit, the number of a cue, a JSON path, a row. ``spelling`` is the format's
    own note on how a replacement must be written there (quoted or bare).
    """

    start: int
    end: int
    text: str
    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None
    marks: tuple[Mark, ...] = ()
    offsets: Sequence[int] | None = None
    units: tuple[Span, ...] | None = None
    spelling: str = ""
    id: str = ""
    gaps: Sequence[Span] = ()
    beside: str | None = None
    found: bool = False

    @property
    def protected(self) -> tuple[Span, ...]:
        """The spans of the marks that cover text, sorted; those that overlap are one."""
        spans = sorted((m.start, m.end) for m in self.marks if m.start < m.end)
        whole: list[Span] = []
        for start, end in spans:
            if whole and start < whole[-1][1]:
                whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
            else:
                whole.append((start, end))
        return tuple(whole)


Escape = Callable[[str, Segment, int], str]
Fit = Callable[[str, Span, str, Segment, Span], tuple[int, int, str]]


class Computed(ValueError):  # noqa: N818 - says what it is
    """The text there is put in by a program, which would undo the edit: it is only told of."""


def as_it_is(after: str, _segment: Segment, _at: int) -> str:
    """Return the replacement as it is: how plain text spells it."""
    return after


class Part(Value):
    """A stretch of a document's raw text whose structure does not depend on what is around it.

    ``intact`` is of its text what ``Document.intact`` is of the whole; equal ones say the same.
    """

    start: int
    end: int
    intact: Callable[[str], Callable[[str], bool]]


class Document(Value):
    """A file, or a part of a large one, as its format read it.

    ``escape(after, segment, at)`` is the format's way to spell ``after`` in the place of what
    stands at ``segment.text[at]``; it raises ValueError where the format cannot say it.
    ``intact(raw)`` tells of an edited text whether it has the structure of ``raw``; None where the
    format has no second parser.
    ``fit(raw, span, after, segment, within)`` returns start, end and replacement of an edit where
    more has to change than ``raw[span]``; it may raise too, Computed among others.
    ``missing`` are the names of texts that the source file has and this one lacks.
    ``parts(raw)`` are stretches of ``raw`` that ``intact`` may be asked of one by one: all of it.
    ``reread(raw)`` returns the segments of an edited text; None where they are as they were edited.
    Where ``joint``, they are so too unless the language of all texts together has changed, which
    it has not where it was ``told``, or an edit stands at an end of a unit.
    ``stretch(raw)`` returns those of a stretch of an edited text, from the end of one segment to
    the start of another, but for their languages; None where an edit may change more than the two
    segments beside its own.
    """

    path: str
    raw: str
    segments: tuple[Segment, ...]
    lang: str | None = None
    escape: Escape = as_it_is
    intact: Callable[[str], Callable[[str], bool]] | None = None
    fit: Fit | None = None
    missing: tuple[str, ...] = ()
    parts: Callable[[str], Sequence[Part]] | None = None
    reread: Callable[[str], Sequence[Segment]] | None = None
    joint: bool = False
    told: bool = False
    stretch: Callable[[str], Sequence[Segment]] | None = None


class View(Value):
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

    def ask(self, question: Callable[..., T], *about: object) -> T:
        """Return what a question about the document is answered: ``question(document, *about)``.

        It depends on nothing else. Who asks so may be answered from memory; who reads ``document``
        is asked again whenever anything in it has changed.
        """
        return question(self.document, *about)

    def near(self, at: int, letters: int) -> str:
        """Return what the document says so many code points to both sides of a place in
        ``text``.
        """
        return near(self.document, self.offset + at, letters)


def near(document: str, at: int, letters: int) -> str:
    """Return a text to both sides of a place, as far as it reaches."""
    return document[max(0, at - letters) : at + letters]


class Whole(Value):
    """What a detector of scope "document" is given: all texts of a document in their order.

    ``missing`` are the names of texts that the source file has and this one lacks.
    """

    views: Sequence[View]
    missing: tuple[str, ...] = ()
