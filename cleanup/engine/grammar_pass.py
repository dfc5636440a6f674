"""The last pass: whole paragraphs, with all safe edits made, shown to a checker of grammar.

The checker is a function that is handed in, so that nothing here knows which it is. What it
finds goes the way of every edit: told of the original text, kept off protected spans and from
what comments tell cleanup to leave alone, and behind the suggestions of cleanup's own rules,
which know machine translation better.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cleanup.edits.choose import disjoint
from cleanup.edits.edit import Edit, Lost, clash, growth, shift
from cleanup.edits.ledger import Ledger
from cleanup.edits.report import Outcome
from cleanup.edits.resolve import resolve
from cleanup.engine.checker import Checked, Checker, Passage
from cleanup.engine.scan import inside
from cleanup.languages.identify import fits, of_unit
from cleanup.text.blocks import split
from cleanup.text.protect import directives, ignored, merged, protected
from cleanup.text.segment import Segment, Span
from cleanup.value import Value, replace

_LONG = 10_000  # code points
_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|[。！？]+”?")
UNTOLD = "its language is not certain; set it with --lang"
FOREIGN = "it is not in the specified language, {}"


class Proofread(Value):
    """The outcomes of a document with what the checker added.

    ``missing`` are the sentences why some of it was not looked at, ``failed`` those of them that
    should not be.
    """

    outcomes: tuple[Outcome, ...]
    missing: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


class _Sheet(Value):
    """A segment as the checker sees it: ``numbers`` are those of its passages, ``starts`` where
    they stand in the ledger's text.
    """

    ledger: Ledger
    numbers: range
    starts: tuple[int, ...]


def proofread(documents: Sequence[Sequence[Outcome]], checker: Checker) -> list[Proofread]:
    """Return the outcomes of several documents, all looked at in one go."""
    passages: list[Passage] = []
    sheets: list[list[_Sheet]] = []
    for number, outcomes in enumerate(documents):
        sheets.append([_sheet(outcome, passages, number) for outcome in outcomes])
    answers = checker(passages) if passages else []
    return [
        _document(outcomes, mine, passages, answers)
        for outcomes, mine in zip(documents, sheets, strict=True)
    ]


def _document(
    outcomes: Sequence[Outcome],
    sheets: Sequence[_Sheet],
    passages: Sequence[Passage],
    answers: Sequence[Checked],
) -> Proofread:
    made = tuple(
        _with(outcome, sheet, passages, answers)
        for outcome, sheet in zip(outcomes, sheets, strict=True)
    )
    mine = [answers[number] for sheet in sheets for number in sheet.numbers]
    missing = [answer.missing for answer in mine if answer.missing and not answer.failed]
    failed = [answer.missing for answer in mine if answer.failed]
    lettered = [outcome.segment for outcome in outcomes if _letters(outcome.segment.text)]
    if not mine and lettered:
        told = [each.lang for each in lettered if each.lang and not each.found]
        missing = [FOREIGN.format(told[0]) if told else UNTOLD]
    return Proofread(made, tuple(dict.fromkeys(missing)), tuple(dict.fromkeys(failed)))


def _sheet(outcome: Outcome, passages: list[Passage], document: int) -> _Sheet:
    """Return the settled text's paragraphs, added to ``passages``."""
    segment = outcome.segment
    ledger = Ledger(segment.text, segment.text).make(outcome.edits)
    shields = ledger.forward(segment.protected)
    ends = [end for _, end in shields]
    first = len(passages)
    starts: list[int] = []
    stretches = (
        each for unit in _units(outcome, ledger) for each in _stretches(ledger.text, *unit)
    )
    for start, end in stretches:
        text = ledger.text[start:end]
        if not _letters(text):
            continue
        lang = _language(text, segment)
        if lang is None:
            continue
        spans = merged([*protected(text), *inside(shields, ends, start, end)])
        passages.append(Passage(text, lang, segment.source, tuple(spans), document))
        starts.append(start)
    return _Sheet(ledger, range(first, len(passages)), tuple(starts))


def _language(text: str, segment: Segment) -> str | None:
    """Return the language to check a paragraph in; None where that would only make noise.

    What was told holds: a paragraph that is certainly in another language is not looked at, and
    one of which nothing is certain is.
    """
    lang = of_unit(text, segment.lang)
    if segment.lang is None or segment.found:
        return lang
    return segment.lang if lang in (segment.lang, None) and fits(text, segment.lang) else None


def _stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a unit, or where it is long its sentences: a checker takes its time for each
    passage.
    """
    while end - start > _LONG:
        half, far = start + _LONG // 2, start + _LONG
        ends = [match.end() for match in _END.finditer(text, half, far)]
        cut = ends[-1] if ends else text.rfind(" ", half, far) + 1 or far
        yield start, cut
        start = cut
    yield start, end


def _letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _units(outcome: Outcome, ledger: Ledger) -> Iterator[Span]:
    """Yield where the paragraphs are in the settled text."""
    units = outcome.segment.units
    if units is None:
        texts, starts = split(ledger.text)
        yield from ((start, start + len(text)) for text, start in zip(texts, starts, strict=True))
        return
    edits = ledger.edits
    grown = growth(edits)
    ends, begins = [edit.end for edit in edits], [edit.start for edit in edits]
    for start, end in units:
        before = min(bisect_right(ends, start), bisect_left(begins, start))
        yield (start + grown[before], end + grown[bisect_right(ends, end)])


def _with(
    outcome: Outcome, sheet: _Sheet, passages: Sequence[Passage], answers: Sequence[Checked]
) -> Outcome:
    """Return the outcome with the findings in its passages."""
    found: list[Edit] = []
    spans: list[Span] = []
    for number, start in zip(sheet.numbers, sheet.starts, strict=True):
        if edits := answers[number].edits:
            found += (shift(edit, start) for edit in edits)
            spans += ((a + start, b + start) for a, b in passages[number].protected)
    if not found:
        return outcome
    if told := directives(sheet.ledger.text):
        found = [edit for edit in found if not ignored(told, edit.start, edit.end, edit.rule)]
    kept, lost = resolve(found, merged(spans))
    suggestions = list(outcome.suggestions)
    losers = [Lost(sheet.ledger.back(entry.edit), entry.reason) for entry in lost]
    for edit in map(sheet.ledger.back, kept):
        winner = _claimed(outcome.suggestions, edit)
        if edit.after == edit.before:
            losers.append(Lost(edit, "It would revert a safe edit."))
        elif winner is not None:
            losers.append(Lost(edit, f"{winner.rule} changes the same place."))
        else:
            suggestions.append(edit)
    suggestions.sort(key=lambda edit: (edit.start, edit.end))
    # Two findings inside one repaired place are one place of the original: the first is kept.
    suggestions, clashing = disjoint(suggestions)
    losers += clashing
    return replace(outcome, suggestions=tuple(suggestions), lost=(*outcome.lost, *losers))


def _claimed(ours: Sequence[Edit], edit: Edit) -> Edit | None:
    """Return the suggestion of our own (sorted, disjoint) that claims this edit's place, or
    None.
    """
    at = bisect_left(ours, edit.start, key=lambda own: own.end)
    for own in ours[max(0, at - 1) :]:
        if own.start > edit.end:
            return None
        if clash(own, edit):
            return own
    return None
