"""The result of a run over one document: every view is a view of this."""

from __future__ import annotations

from dataclasses import dataclass

from cleanup.edits.edit import Edit, Lost
from cleanup.text.segment import Segment


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in one segment, in code points of the segment's text."""

    segment: Segment
    edits: tuple[Edit, ...]
    suggestions: tuple[Edit, ...]
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one document, or in one part of a large one.

    ``before`` and ``after`` are raw text; ``edits`` (safe, made in ``after``), ``suggestions`` and
    ``lost`` are in code points of ``before``, sorted and disjoint, ``edits`` never touching.
    A suggestion that covers safe edits holds them in its own ``after``.
    ``offset`` and ``line`` (0-based) say where ``before`` starts in the file.
    """

    path: str
    before: str
    after: str
    edits: tuple[Edit, ...]
    suggestions: tuple[Edit, ...]
    lost: tuple[Lost, ...]
    signature: str
    lang: str | None = None
    offset: int = 0
    line: int = 0
