"""From the outcomes of a document's segments to a report of its raw text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from cleanup.edits.edit import Edit, Lost, apply
from cleanup.edits.report import Outcome, Report
from cleanup.text.segment import Document, Segment

Escape = Callable[[str, Segment, int], str]


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
            Lost(_in_raw(entry.edit, segment, document.raw, None, number), entry.reason)
            for entry in outcome.lost
        )
        for found, into in ((outcome.edits, edits), (outcome.suggestions, suggestions)):
            for edit in found:
                try:
                    into.append(_in_raw(edit, segment, document.raw, escape, number))
                except ValueError as error:
                    told = _in_raw(edit, segment, document.raw, None, number)
                    lost.append(Lost(told, str(error)))
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


def _in_raw(edit: Edit, segment: Segment, raw: str, escape: Escape | None, number: int) -> Edit:
    """The edit told of the raw text, its replacements spelled as the format wants them."""
    if segment.offsets is None:
        start, end = edit.start + segment.start, edit.end + segment.start
    else:
        start, end = segment.offsets[edit.start], segment.offsets[edit.end]
    after, others = edit.after, edit.alternatives
    if escape is not None and after is not None:
        after = escape(after, segment, edit.start)
        others = tuple(_spellable(others, segment, edit.start, escape))
    return replace(
        edit,
        start=start,
        end=end,
        before=raw[start:end],
        after=after,
        alternatives=others,
        group=f"{edit.group}#{number}" if edit.group else None,
    )


def _spellable(others: Sequence[str], segment: Segment, at: int, escape: Escape) -> Iterator[str]:
    """The alternatives as the format spells them, less those that it cannot."""
    for other in others:
        with suppress(ValueError):
            yield escape(other, segment, at)
