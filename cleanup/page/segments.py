"""How a view is given the texts of a report: as its format reads them, with their sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleanup.edits.report import Report
from cleanup.text.segment import Segment

Segments = Callable[[Report], Sequence[Segment]]


def no_segments(_report: Report) -> Sequence[Segment]:
    """Return no segments: the raw text is shown."""
    return ()
