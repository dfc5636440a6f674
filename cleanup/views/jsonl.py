"""The log as a view: per file a header line, then one line an edit."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby

from cleanup.edits.report import Report
from cleanup.log.records import head_line, lines
from cleanup.views import PLAIN, Look

_IN_MEMORY = 1 << 20


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield the log's lines; ``look.head(path)`` is asked once all reports of that file have gone
    by, and answers None for a file that failed on the way.

    The header holds the hash of the text after the last edit, so the edits of a large file wait
    on disk until it is known.
    """
    for path, parts in groupby(reports, key=lambda report: report.path):
        with tempfile.SpooledTemporaryFile(
            _IN_MEMORY, "w+", encoding="utf-8", newline="\n"
        ) as wait:
            for part in parts:
                wait.writelines(lines(part))
            wait.seek(0)
            top = look.head(path)
            if top is not None:
                yield head_line(top)
                yield from wait
