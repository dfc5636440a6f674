"""A segment put together from pieces of the raw text, with the mark-up between them left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanup.formats._branches import branches
from cleanup.text.offsets import Gaps, Offsets
from cleanup.text.segment import Kind, Mark, Segment, Span

STAND_IN = "\ufffc"  # what a placeholder is in a text: "object replacement character"


@dataclass(slots=True)
class Pieces:
    """What a text says, piece by piece, each with its place in the raw text.

    Between two pieces that do not touch in the raw text stands mark-up: a gap.
    """

    raw: str
    texts: list[str] = field(default_factory=list)
    spans: list[tuple[int, int, bool]] = field(default_factory=list)  # in raw; True: verbatim
    marks: list[Mark] = field(default_factory=list)
    gaps: int = 0
    size: int = 0

    def verbatim(self, start: int, end: int) -> None:
        """Add ``raw[start:end]``, which is the text itself."""
        if start < end:
            self._add(self.raw[start:end], start, end, verbatim=True)

    def spelled(self, char: str, start: int, end: int) -> None:
        """Add one code point that the raw text spells as ``raw[start:end]``."""
        self._add(char, start, end, verbatim=end - start == 1)

    def placeholder(self, start: int, end: int) -> None:
        """Add mark-up that stands for words which are not in the file."""
        self.mark(self.size, self.size + 1, "placeholder", "X")
        self.spelled(STAND_IN, start, end)

    def line_break(self, start: int, end: int, reads_as: str = "\n") -> None:
        """Add mark-up that breaks the line; it stays where it is."""
        self.mark(self.size, self.size + 1, "break", reads_as)
        self.spelled("\n", start, end)

    def tag(self) -> None:
        """Note that inline mark-up stands here, which is not in the text."""
        self.marks.append(Mark(self.size, self.size, "tag", ""))

    def mark(self, start: int, end: int, kind: Kind = "code", reads_as: str | None = None) -> None:
        """Protect ``text[start:end]``."""
        if start < end:
            self.marks.append(Mark(start, end, kind, reads_as))

    def _add(self, text: str, start: int, end: int, *, verbatim: bool) -> None:
        if self.spans and start != self.spans[-1][1]:
            self.gaps += 1
        self.texts.append(text)
        self.spans.append((start, end, verbatim))
        self.size += len(text)

    @property
    def text(self) -> str:
        """All that was added."""
        return self.texts[0] if len(self.texts) == 1 else "".join(self.texts)

    def offsets(self) -> Offsets | None:
        """Return where each code point stands in the raw text, or None where all is verbatim."""
        if len(self.spans) == 1 and self.spans[0][2]:
            return None
        first: list[int] = []
        places: list[int] = []
        behind: list[int] = []
        at = 0
        end = beside = -1  # where the last piece ends, and where a letter after it would stand
        for (start, after, verbatim), text in zip(self.spans, self.texts, strict=True):
            if start != beside:
                first.append(at)
                places.append(start)
                behind.append(end)
            at += len(text)
            end = after
            beside = after if verbatim else start + 1
        behind[0] = places[0]
        return Offsets(first, places, behind, self.size, end)

    def segment(
        self,
        lang: str | None,
        source: str | None = None,
        source_lang: str | None = None,
        *,
        name: str = "",
        spelling: str = "",
        units: tuple[Span, ...] | None = None,
    ) -> Segment | None:
        """Return the segment, or None where nothing was added."""
        if not self.spans:
            return None
        text = self.text
        if units is None and "{" in text:
            units = branches(text)
        offsets = self.offsets()
        return Segment(
            self.spans[0][0],
            self.spans[-1][1],
            text,
            lang,
            source,
            source_lang,
            tuple(self.marks),
            offsets,
            units,
            spelling,
            name,
            Gaps(offsets, self.gaps) if self.gaps and offsets else (),
        )
