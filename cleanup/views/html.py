"""A page to read findings in: one HTML file that needs nothing else, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.report import Report
from cleanup.page.document import closing, opening
from cleanup.page.records import line_of, records
from cleanup.views import PLAIN, Look


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield the texts as they read, with what was found in them; source beside target where
    known.
    """
    yield opening(look.version)
    yield from map(line_of, records(reports, look.segments, left_only=look.fixed))
    yield closing()
