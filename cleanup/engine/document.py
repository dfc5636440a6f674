"""From the outcomes of a document's segments to findings in its raw text."""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.edits.edit import Edit, Lost
from cleanup.edits.passage import Passage
from cleanup.edits.report import Findings, Outcome
from cleanup.engine.raw import Divided, place_in_raw, to_raw
from cleanup.engine.segments import uncertain
from cleanup.text.count import words
from cleanup.text.segment import Computed, Document
from cleanup.value import replace


def findings(document: Document, outcomes: Iterable[Outcome], *, counted: bool = True) -> Findings:
    """Return the findings in a document whose segments had these outcomes, one each, in order.

    Its words are counted where they are to be ``counted``.
    """
    edits: list[Edit] = []
    suggestions: list[Edit] = []
    lost: list[Lost] = []
    passages: list[Passage] = []
    lang = document.lang
    doubtful = count = 0
    for number, (segment, outcome) in enumerate(zip(document.segments, outcomes, strict=True)):
        lang = lang or outcome.segment.lang
        doubtful += uncertain(outcome)
        count += words(segment.text) if counted else 0
        if (outcome.edits or outcome.suggestions) and (segment.source is not None or segment.id):
            passages.append(
                Passage(segment.start, segment.end, segment.text, segment.source, segment.id)
            )
        lost += (
            Lost(place_in_raw(entry.edit, segment, document.raw, number), entry.reason)
            for entry in outcome.lost
        )
        for found, into in ((outcome.edits, edits), (outcome.suggestions, suggestions)):
            for edit in found:
                try:
                    into.extend(
                        to_raw(
                            edit, segment, document.raw, document.escape, number, fit=document.fit
                        )
                    )
                except (Divided, Computed) as error:  # it is shown: a person can make it
                    flag = replace(edit, after=None, safe=False, alternatives=())
                    told = place_in_raw(flag, segment, document.raw, number)
                    suggestions.append(replace(told, reason=f"{edit.reason} {error}".strip()))
                except ValueError as error:
                    told = place_in_raw(edit, segment, document.raw, number)
                    lost.append(Lost(told, str(error)))
    # A segment may be inside another: an attribute in its paragraph, a text box.
    edits.sort(key=lambda edit: (edit.start, edit.end))
    suggestions.sort(key=lambda edit: (edit.start, edit.end))
    passages.sort(key=lambda passage: (passage.start, -passage.end))
    return Findings(
        tuple(edits),
        tuple(suggestions),
        tuple(lost),
        lang,
        segments=len(document.segments),
        uncertain=doubtful,
        passages=tuple(passages),
        words=count,
    )
