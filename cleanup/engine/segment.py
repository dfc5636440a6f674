"""The one way through: from a document's segments to a report of all that was found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanup.edits.edit import Edit, Lost, clash, growth
from cleanup.edits.ledger import Ledger
from cleanup.edits.report import Outcome
from cleanup.edits.resolve import resolve
from cleanup.engine.block import (
    ROUNDS,
    Place,
    RuleCycle,
    RuleTooSlow,
    doubted,
    encoded,
)
from cleanup.engine.quiet import nothing
from cleanup.engine.scan import Scan, scanned
from cleanup.languages.identify import fits, of_document, of_unit
from cleanup.languages.likely import Leaning, likely
from cleanup.rules.match import Hits, Matcher, RuleSet
from cleanup.text.blocks import split
from cleanup.text.protect import directives, ignored, merged, protected, quoted
from cleanup.text.segment import Segment, Span, View
from cleanup.value import replace

if TYPE_CHECKING:
    from cleanup.engine.first_look import Seen
    from cleanup.engine.memo import Memo

SMALL = 65536  # code points; in a larger text a unit's language is asked for only where it matters


def clean_segment(
    segment: Segment, rules: RuleSet, memo: Memo | None = None, seen: Seen | None = None
) -> Outcome:
    """Return what the rules find in a segment, in offsets of the segment's own text.

    Cleaning the text with ``edits`` made finds no further safe edit. ``memo`` knows what was found
    in units before, ``seen`` is what a first look told.
    Raises RuleCycle or RuleTooSlow (see ``cleanup.engine.block``).
    """
    lang = seen.lang if seen else language_of(segment)
    told = (segment.source, segment.source_lang)
    wide: Hits | None = None
    if seen is not None:
        wide = seen.wide
        if seen.silent:
            return Outcome(_known(segment, lang), (), (), ())
    elif memo is None and segment.units is None and nothing(segment.text, lang, rules, *told):
        return Outcome(_known(segment, lang), (), (), ())
    ledger = Ledger(segment.text, segment.text)
    shields = segment.protected
    units = _explicit(segment)
    for _ in range(ROUNDS):
        texts, starts = units or ((seen.texts, seen.starts) if seen else split(ledger.text))
        place = _place(segment, texts, ledger.text, rules, lang)
        busy = seen.busy if seen else None
        scan = scanned(texts, starts, place, ledger.forward(shields), memo, busy=busy)
        now = ledger.make(scan.safe)
        hits = None if scan.safe else wide
        if scan.safe:
            place = replace(place, document=now.text)
        kept, lost = _whole(now, scan, place, shields, hits)
        safe = [edit for edit in kept if edit.safe]
        if not safe and (not scan.safe or _steady(segment, now.text, scan, lang)):
            return _outcome(_known(segment, lang), now, kept, lost)
        ledger = now.make(safe)
        if units is not None:
            units = _moved(scan, safe, ledger.text) if safe else (scan.texts, scan.starts)
        lang = _language(segment, ledger.text)
        seen = wide = None
    raise RuleCycle([rule for edit in ledger.edits for rule in edit.rules], segment.text)


def _known(segment: Segment, lang: str | None) -> Segment:
    """Return the segment with the language that its text was taken for."""
    return segment if lang == segment.lang else replace(segment, lang=lang, found=True)


def language_of(segment: Segment) -> str | None:
    """Return the language that a segment is told to be in, or that of its text if certain."""
    return _language(segment, segment.text)


def _language(segment: Segment, text: str) -> str | None:
    return language(text) if segment.lang is None else segment.lang


def language(text: str) -> str | None:
    """Return the language of a text, where it is certain."""
    guess = of_document(text)
    return guess.lang if guess.certain else None


def _explicit(segment: Segment) -> tuple[list[str], list[int]] | None:
    if segment.units is None:
        return None
    return [segment.text[a:b] for a, b in segment.units], [a for a, _ in segment.units]


def _place(
    segment: Segment, texts: list[str], text: str, rules: RuleSet, lang: str | None
) -> Place:
    found = segment.lang is None
    eager = found and (lang is None or (len(texts) > 1 and len(text) <= SMALL))
    return Place(
        segment,
        text,
        rules,
        lang,
        lambda unit: of_unit(unit, lang),
        eager,
        directives(text),
        lambda unit: _leaning(unit, text, lang, segment.beside),
    )


def _leaning(unit: str, text: str, lang: str | None, beside: str | None) -> Leaning | None:
    """Return a unit's likeliest language; a line that says nothing leans as its document."""
    own = likely(unit, lang or beside)
    if own is not None or lang is not None or unit == text:
        return own
    whole = likely(text[:SMALL], beside)
    return Leaning(whole.lang) if whole is not None and fits(unit, whole.lang) else None


def _whole(
    ledger: Ledger,
    scan: Scan,
    place: Place,
    shields: Sequence[Span],
    hits: Hits | None = None,
) -> tuple[list[Edit], list[Lost]]:
    """Return the suggestions of units and of scope "segment", resolved together.

    ``hits`` are the rules of that scope that may find something, where that is known.
    """
    leaning = place.leaning(ledger.text) if place.lang is None else None
    lang = leaning.lang if leaning else place.lang
    segment, matcher = place.segment, place.matcher(lang)
    edits: list[Edit] = []
    view = View(ledger.text, lang, segment.source, segment.source_lang, ledger.text)
    if hits is None:
        [hits] = matcher.segment_hits(encoded(ledger.text))
    for number in sorted({*matcher.asked_always, *hits}):
        edits += _found(matcher, number, view)
    edits = doubted(edits, matcher, leaning)
    if not edits:
        return scan.suggestions, scan.lost
    if told := directives(ledger.text):
        edits = [e for e in edits if not ignored(told, e.start, e.end, e.rule)]
    spans, quotes = _shields(ledger, shields, edits)
    order = matcher.order.get
    found = [*edits, *scan.suggestions]
    kept, lost = resolve(
        found, spans, lambda r: order(r, 0), menders=matcher.menders, quoted=quotes
    )
    return kept, [*scan.lost, *lost]


def _found(matcher: Matcher, number: int, view: View) -> list[Edit]:
    try:
        return matcher.find(number, view)
    except TimeoutError as error:
        raise RuleTooSlow(matcher.rules[number].id, view.text, 0) from error


def _shields(
    ledger: Ledger, shields: Sequence[Span], edits: list[Edit]
) -> tuple[list[Span], list[Span]]:
    """Return what is protected on the lines of the edits, and what of it from every rule."""
    spans = ledger.forward(shields)
    quotes = list(spans)
    seen: set[int] = set()
    text = ledger.text
    for edit in edits:
        start = text.rfind("\n", 0, edit.start) + 1
        end = text.find("\n", edit.end)
        line = text[start : len(text) if end < 0 else end]
        if start not in seen:
            seen.add(start)
            spans += ((a + start, b + start) for a, b in protected(line))
            quotes += ((a + start, b + start) for a, b in quoted(line))
    return merged(spans), merged(quotes)


def _steady(segment: Segment, text: str, scan: Scan, lang: str | None) -> bool:
    """Return whether a second run would see the same units in the same language."""
    if segment.lang is None and _language(segment, text) != lang:
        return False
    return segment.units is not None or split(text)[0] == [t for t in scan.texts if t]


def _moved(scan: Scan, edits: list[Edit], text: str) -> tuple[list[str], list[int]]:
    """Return the units of a scan in ``text``, which further edits made of what the scan left."""
    texts, starts = [], []
    begins, ends, grown = [e.start for e in edits], [e.end for e in edits], growth(edits)
    for unit, start in zip(scan.texts, scan.starts, strict=True):
        end = start + len(unit)
        first = start + grown[min(bisect_left(begins, start), bisect_right(ends, start))]
        last = end + grown[max(bisect_left(begins, end), bisect_right(ends, end))]
        starts.append(first)
        texts.append(text[first:last])
    return texts, starts


def _outcome(segment: Segment, ledger: Ledger, kept: list[Edit], lost: list[Lost]) -> Outcome:
    """Return the outcome, in offsets of the segment's own text."""
    suggestions: list[Edit] = []
    for edit in kept:
        told = ledger.back(edit)
        if suggestions and clash(suggestions[-1], told):
            lost = [*lost, Lost(edit, f"{suggestions[-1].rule} changes the same place.")]
        elif told.after != told.before:
            suggestions.append(told)
    return Outcome(
        segment,
        ledger.edits,
        tuple(suggestions),
        tuple(Lost(ledger.back(entry.edit), entry.reason) for entry in lost),
    )
