"""The view that a run asks for, over its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module

from cleanup.edits.after import after
from cleanup.edits.report import Report
from cleanup.views import Look

_WHOLE = ("diff", "html", "jsonl", "statistics", "suggestions")  # tell what was made too


_SCORED = ("full", "json", "xlsx")  # hold the score themselves, where one is asked for


def shown(
    view: str,
    reports: Iterable[Report],
    look: Look,
    targets: Mapping[str, str] | None = None,
    score: Callable[[str], object] = lambda _: None,
) -> Iterator[str | bytes]:
    """Yield the pieces of the view of this name.

    After a fix what remains is given the new texts, in the files that ``targets`` names. ``score``
    is given the lines of the score, at the end, where the view itself cannot hold it.
    """
    if look.fixed and view not in _WHOLE:
        reports = after(reports, targets)
    if view not in ("json", "jsonl", "html", "suggestions"):  # those tell places in the file
        reports = _readable(reports)
    tally = None
    if look.mqm and view not in _SCORED:
        from cleanup.views._mqm import Tally  # noqa: PLC0415 -- seldom asked for

        tally = Tally(look)
        reports = tally.over(reports)
    yield from import_module(f"cleanup.views.{view}").view(reports, look)
    if tally:
        score("".join(tally.lines()))


def _readable(reports: Iterable[Report]) -> Iterator[Report]:
    """Yield the reports, those of members of zip files as a person reads them."""
    for report in reports:
        if report.member:
            from cleanup.views._readable import readable  # noqa: PLC0415 -- for zip files only

            yield from readable([report])
        else:
            yield report
