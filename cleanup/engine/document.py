"""From the outcomes of a document's segments to findings in its raw text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanup.edits.edit import Edit, Lost, apply
from cleanup.edits.passage import Passage
from cleanup.edits.report import Findings, Outcome
from cleanup.engine.raw import Divided, place_in_raw, to_raw
from cleanup.engine.segments import uncertain
from cleanup.text.count import words
from cleanup.text.segment import Computed, Document
from cleanup.value import replace

EMPTIED = "Nothing would be left of the text, and programs take an empty one for missing."


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
            entry = segment.source is not None or segment.id  # it is looked up by its name
            empties = found and entry and _emptied(segment.text, found)
            for edit in found:
                if empties and edit.after is not None:
                    lost.append(Lost(place_in_raw(edit, segment, document.raw, number), EMPTIED))
                    continue
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


def _emptied(text: str, edits: Sequence[Edit]) -> bool:
    """Return whether nothing is left of a text with the edits that say what to do, all made."""
    told = [edit for edit in edits if edit.after is not None]
    if sum(edit.end - edit.start for edit in told) < len(text.strip()):
        return False
    return bool(told) and not apply(text, told).strip()
