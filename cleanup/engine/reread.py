"""A document that reads otherwise once its repairs are made is looked at again.

In subtitles a sentence runs over cues, and whether it does is told by how a cue ends and the next
one begins; in HTML and other mark-up, white space at the ends and beside white space is none. A
mark of mojibake put right, an invisible character taken out, and a second run would read other
texts than those that were repaired, and find other things in them. Where the language is found in
all texts together, a repair in one of them may make it certain, and so rules apply to all others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from cleanup.edits.edit import Edit, Lost, apply, clash, growth, shift
from cleanup.edits.ledger import Ledger
from cleanup.edits.report import Findings, Outcome
from cleanup.engine.block import ROUNDS
from cleanup.engine.structure import without_culprits
from cleanup.languages.together import of_texts
from cleanup.text.segment import Document, Segment, Span
from cleanup.value import replace

TAKEN = "Another repair changes the same place."
UNREAD = "The file could not be read any more."
Look = Callable[[Document], tuple[Sequence[Outcome], Findings]]
Read = tuple[str, str | None, tuple[Span, ...] | None]
Reread = Callable[[str], Sequence[Segment]]


def as_read_again(
    document: Document, outcomes: Sequence[Outcome], found: Findings, look: Look
) -> Findings:
    """Return the findings with the safe edits that a second run would make, in one.

    ``look`` returns what is found in a document. Where the repaired texts are read as they were
    repaired, which is the rule, that is ``found``. An edit after which the document cannot be read
    is lost.
    """
    if document.reread is None or not found.edits:
        return found
    joint = document.joint and not _at_an_end(outcomes)
    # What an edit that is not made leaves as it was may change the language of all together.
    joint = joint and _all_made(found, outcomes)
    if joint and (document.told or _same_language(document.segments, outcomes)):
        return found
    if document.stretch is not None and _same_around(document, outcomes, found.edits):
        return found
    edits, lost, texts = _readable(document.raw, found.edits, document.reread)
    if lost:
        told = (*found.lost, *(Lost(edit, UNREAD) for edit in lost))
        found = replace(found, edits=edits, lost=told)
    if not edits or _read_so(texts, document.segments, outcomes):
        return found
    ledger, before = Ledger(document.raw, document.raw), document.segments
    for turn in range(ROUNDS):
        ledger = ledger.make(edits)
        if not edits or (turn and _read_so(texts, before, outcomes)):
            break
        before = tuple(texts)
        again = replace(document, raw=ledger.text, segments=before, reread=None)
        outcomes, more = look(again)
        edits, _, texts = _readable(ledger.text, more.edits, document.reread)
    return _merged(found, ledger) if ledger.text != apply(document.raw, found.edits) else found


def _all_made(found: Findings, outcomes: Sequence[Outcome]) -> bool:
    """Return whether every safe edit can be made: none was lost, none became a flag, and none was
    made to claim the place of another, on its way from the texts to the file.
    """
    more = sum(len(each.lost) + len(each.suggestions) for each in outcomes)
    apart = not any(clash(one, after) for one, after in pairwise(found.edits))
    return apart and len(found.lost) + len(found.suggestions) <= more


def _same_around(document: Document, outcomes: Sequence[Outcome], edits: Sequence[Edit]) -> bool:
    """Return whether the edited segments and those beside them read as they were repaired.

    Such a format is read from its beginning to its end, and where a segment ends is told by it and
    the next one: so all others read as they did.
    """
    assert document.stretch is not None
    segments, raw = document.segments, document.raw
    starts = [each.start for each in segments]
    near: list[tuple[int, int]] = []  # the first of some segments, and the one behind them
    for edit in edits:
        at = bisect_right(starts, edit.start) - 1
        if at < 0 or edit.end > segments[at].end:
            return False
        first, behind = max(0, at - 1), min(len(segments), at + 2)
        if near and first <= near[-1][1]:
            first = near.pop()[0]
        near.append((first, behind))
    places = [edit.start for edit in edits]
    for first, behind in near:
        start = segments[first - 1].end if first else 0
        end = segments[behind].start if behind < len(segments) else len(raw)
        some = edits[bisect_left(places, start) : bisect_left(places, end)]
        read = document.stretch(apply(raw[start:end], [shift(edit, -start) for edit in some]))
        wanted = _repaired(segments[first:behind], outcomes[first:behind])
        expected = [(said, units) for said, _, units in wanted]
        if [(each.text, each.units) for each in read] != expected:
            return False
    return document.told or _same_language(segments, outcomes)


def _readable(
    raw: str, edits: Sequence[Edit], reread: Reread
) -> tuple[tuple[Edit, ...], list[Edit], Sequence[Segment]]:
    """Return the edits after which ``raw`` can be read, the others, and how it reads then."""
    read: Sequence[Segment] = ()

    def holds(some: Sequence[Edit]) -> bool:
        nonlocal read
        try:
            read = reread(apply(raw, some))
        except ValueError:
            return False
        return True

    kept, lost = without_culprits(edits, holds)
    return tuple(kept), lost, read


def _at_an_end(outcomes: Sequence[Outcome]) -> bool:
    """Return whether an edit stands at an end of a unit that the format told: without an invisible
    character there, or a mark of the machine, the mark-up around it may read otherwise.
    """
    for one in outcomes:
        if one.edits and one.segment.units is not None:
            starts = {start for start, _ in one.segment.units}
            ends = {end for _, end in one.segment.units}
            if any(edit.start in starts or edit.end in ends for edit in one.edits):
                return True
    return False


def _same_language(segments: Sequence[Segment], outcomes: Sequence[Outcome]) -> bool:
    """Return whether all texts together are in the language that they were in before.

    A text that stands alone was looked at until its language was settled.
    """
    if len(segments) == 1 and segments[0].lang is None:
        return True
    before = of_texts(each.text for each in segments)
    return before == of_texts(text for text, _, _ in _repaired(segments, outcomes))


def _read_so(
    texts: Sequence[Segment], before: Sequence[Segment], outcomes: Iterable[Outcome]
) -> bool:
    """Return whether the texts are those before as they were repaired."""
    return len(texts) == len(before) and all(
        (each.text, each.lang, each.units) == repaired
        for each, repaired in zip(texts, _repaired(before, outcomes), strict=True)
    )


def _repaired(texts: Iterable[Segment], outcomes: Iterable[Outcome]) -> Iterator[Read]:
    """Yield the texts as they were repaired, with the languages and units that the format told."""
    for each, outcome in zip(texts, outcomes, strict=True):
        yield _edited(each, outcome.edits) if outcome.edits else (each.text, each.lang, each.units)


def _edited(segment: Segment, edits: Sequence[Edit]) -> Read:
    """Return a text as it was repaired; a unit of which nothing is left is none."""
    ledger = Ledger(segment.text, segment.text).make(edits)
    if segment.units is None:
        return ledger.text, segment.lang, None
    begins, grown = [each.start for each in edits], growth(edits)
    units = (
        (start + grown[bisect_left(begins, start)], end + grown[bisect_left(begins, end)])
        for start, end in segment.units
    )
    return ledger.text, segment.lang, tuple((a, b) for a, b in units if a < b)


def _merged(found: Findings, ledger: Ledger) -> Findings:
    """Return the findings with the edits of the ledger, less the suggestions that clash."""
    known = frozenset(found.edits)
    new = [edit for edit in ledger.edits if edit not in known]
    taken = [each for each in found.suggestions if any(clash(each, edit) for edit in new)]
    left = tuple(each for each in found.suggestions if each not in taken)
    made = {(edit.start, edit.end, edit.after) for edit in new}  # as suggested, and certain now
    others = (each for each in taken if (each.start, each.end, each.after) not in made)
    lost = (*found.lost, *(Lost(edit, TAKEN) for edit in others))
    return replace(found, edits=ledger.edits, suggestions=left, lost=lost)
