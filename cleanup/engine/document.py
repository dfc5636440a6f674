"""From the outcomes of a document's segments to a report of its raw text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cleanup.edits.edit import Edit, Lost, apply
from cleanup.edits.report import Outcome, Report
from cleanup.engine.raw import Divided, Escape, place_in_raw, to_raw
from cleanup.text.segment import Document


def report(
    document: Document, outcomes: Iterable[Outcome], escape: Escape, signature: str
) -> Report:
    """The report on a document whose segments had these outcomes, one each, in order."""
    edits: list[Edit] = []
    suggestions: list[Edit] = []
    lost: list[Lost] = []
    lang = document.lang
    for number, (segment, outcome) in enumerate(zip(document.segments, outcomes, strict=True)):
        lang = lang or outcome.segment.lang
        lost += (
            Lost(place_in_raw(entry.edit, segment, document.raw, number), entry.reason)
            for entry in outcome.lost
        )
        for found, into in ((outcome.edits, edits), (outcome.suggestions, suggestions)):
            for edit in found:
                try:
                    into.extend(to_raw(edit, segment, document.raw, escape, number))
                except Divided as error:  # it is shown all the same: a person can make it
                    flag = replace(edit, after=None, safe=False, alternatives=())
                    told = place_in_raw(flag, segment, document.raw, number)
                    suggestions.append(replace(told, reason=f"{edit.reason} {error}".strip()))
                except ValueError as error:
                    told = place_in_raw(edit, segment, document.raw, number)
                    lost.append(Lost(told, str(error)))
    suggestions.sort(key=lambda edit: (edit.start, edit.end))
    return Report(
        document.path,
        document.raw,
        apply(document.raw, edits),
        tuple(edits),
        tuple(suggestions),
        tuple(lost),
        signature,
        lang,
        document.offset,
        document.line,
    )
