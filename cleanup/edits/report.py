"""What was found, from one segment to one document: every view is a view of a report."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.edits.edit import Edit, Lost, apply
from cleanup.edits.passage import Passage
from cleanup.text.segment import Segment
from cleanup.value import Value

_PIECE = 1 << 16  # code points


class Outcome(Value):
    """What was found in one segment, in code points of the segment's text."""

    segment: Segment
    edits: tuple[Edit, ...]
    suggestions: tuple[Edit, ...]
    lost: tuple[Lost, ...] = ()


class Findings(Value):
    """What was found in one document, in code points of its raw text; it holds no text itself.

    ``edits`` are safe, sorted, disjoint and never touching; ``suggestions`` are sorted and
    disjoint, and one that covers safe edits holds them in its own ``after``. ``lang`` is the
    language of the document as far as known, ``segments`` their number, ``uncertain`` how many of
    them have words and no certain language. ``missing`` and ``failed``
    are the sentences why some of it was not proofread: it cannot be, or it should have been.
    ``passages`` are the segments with findings whose source or name is known, sorted; ``words`` is
    the number of words in all segments.
    """

    edits: tuple[Edit, ...] = ()
    suggestions: tuple[Edit, ...] = ()
    lost: tuple[Lost, ...] = ()
    lang: str | None = None
    segments: int = 0
    missing: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    uncertain: int = 0
    passages: tuple[Passage, ...] = ()
    words: int = 0


class Report(Value):
    """What is done about the findings in one document, or in one part of a large one.

    ``made`` are the edits that a run makes, ``left`` the suggestions and flags that still wait for
    a person, ``lost`` what was proposed and not kept; all in code points of ``raw``, sorted.
    ``made`` are disjoint. ``offset`` and ``line`` (0-based) say where ``raw`` starts in the file,
    or in the ``member`` of it (a zip file has several). ``hidden`` is the number of findings that
    a person rejected before, and that are not shown again, ``known`` of those that the baseline
    knows, ``elsewhere`` of those on lines that did not change; ``uncertain`` counts the texts in it
    whose language is not certain, ``done`` the edits that are in ``raw`` already, ``noted`` the
    places with notes beside them; ``numbers`` are then those of ``left`` among all findings of the
    report, ``counted`` of them, as the log has them. ``codec`` is the file's encoding, and ``bom``
    tells whether a byte order mark, which is not in ``raw``, stands before its text. ``passages``
    and ``words`` are those of the findings.
    """

    path: str
    raw: str
    made: tuple[Edit, ...]
    left: tuple[Edit, ...]
    lost: tuple[Lost, ...] = ()
    signature: str = ""
    lang: str | None = None
    offset: int = 0
    line: int = 0
    member: str = ""
    hidden: int = 0
    known: int = 0
    elsewhere: int = 0
    uncertain: int = 0
    done: int = 0
    noted: int = 0
    numbers: tuple[int, ...] = ()
    counted: int = 0
    codec: str = "utf-8"
    bom: bool = False
    passages: tuple[Passage, ...] = ()
    words: int = 0

    @property
    def place(self) -> str:
        """Return the path, and the member of that file where it has several."""
        return f"{self.path} › {self.member}" if self.member else self.path

    def pieces(self) -> Iterator[str]:
        """Yield the raw text with the edits made piece by piece, none of them long."""
        at = 0
        for edit in (*self.made, None):
            end = len(self.raw) if edit is None else edit.start
            for start in range(at, end, _PIECE):
                yield self.raw[start : min(start + _PIECE, end)]
            if edit is not None:
                yield edit.after or ""
                at = edit.end

    def text(self) -> str:
        """Return the raw text with the edits made: the one splice."""
        return apply(self.raw, self.made) if self.made else self.raw
