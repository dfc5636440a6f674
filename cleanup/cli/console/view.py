"""The view that a run asks for, over its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from cleanup.edits.place import chosen
from cleanup.edits.report import Report
from cleanup.log.records import Head
from cleanup.views import Style

_REMAINING = ("concise", "json", "sarif", "github")  # after a fix, these show what is left


@dataclass(frozen=True, slots=True)
class Look:
    """How findings are shown. ``fixed``: the edits are made; ``unsafe``: suggestions too."""

    view: str
    style: Style
    unsafe: bool
    fixed: bool
    head: Callable[[str], Head | None]


def shown(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """The pieces of the view."""
    if look.fixed and look.view in _REMAINING:
        reports = (_remaining(report, unsafe=look.unsafe) for report in reports)
    more: dict[str, Any] = {}
    if look.view in ("full", "concise", "diff", "statistics"):
        more["style"] = look.style
    if look.view in ("full", "diff", "jsonl"):
        more["unsafe"] = look.unsafe
    if look.view == "full":
        more["fixed"] = look.fixed
    if look.view == "jsonl":
        more["head"] = look.head
    if look.view == "sarif":
        from cleanup.version import __version__  # noqa: PLC0415 -- for this view only

        more["version"] = __version__
    pieces: Iterator[str] = import_module(f"cleanup.views.{look.view}").view(reports, **more)
    return pieces


def _remaining(report: Report, *, unsafe: bool) -> Report:
    made = set(map(id, chosen(report, unsafe=unsafe)))
    left = tuple(edit for edit in report.suggestions if id(edit) not in made)
    return replace(report, edits=(), suggestions=left)
