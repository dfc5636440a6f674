"""One unit, looked at again and again until no safe edit is left to make."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cleanup.edits.edit import Edit, Lost
from cleanup.edits.ledger import Ledger
from cleanup.edits.resolve import resolve
from cleanup.languages.likely import Leaning
from cleanup.rules.match import Hits, Matcher, RuleSet
from cleanup.text.protect import Ignore, ignored, merged, protected, quoted
from cleanup.text.segment import Segment, Span, View
from cleanup.value import Value, replace

if TYPE_CHECKING:
    from typing import Protocol

    class Around(Protocol):
        """The document around a unit, for someone who wants to know who looks at it."""

        def view(self, text: str, lang: str | None, segment: Segment, offset: int) -> View:
            """Return a view of a unit of the document."""


ROUNDS = 8
# Rules that look up names and acronyms of a language though they stand with those for any.
_NAMED = ("any/acronyms/", "any/foreign-acronyms/")
# Two function words that nobody doubles, and a long form that is known, are of one language.
_PROVES = re.compile(r"/repetition/doubled-word$|^any/acronyms/")
_SURROGATE = re.compile("[\ud800-\udfff]")


class RuleCycle(ValueError):  # noqa: N818 - says what it is
    """Rules that undo each other's edits. The text is left as it was."""

    def __init__(self, rules: Sequence[str], text: str) -> None:
        self.rules = tuple(dict.fromkeys(rules))
        super().__init__(
            f"the rules {', '.join(self.rules)} undo each other in {text[:80]!r}: "
            "switch one of them off with --ignore"
        )


class RuleTooSlow(ValueError):  # noqa: N818 - says what it is
    """A user's pattern that took longer than its limit. ``start`` is the unit's place."""

    def __init__(self, rule: str, text: str, start: int) -> None:
        self.rule = rule
        self.start = start
        super().__init__(
            f"rule {rule} took too long on {text[:60]!r}: its pattern backtracks; "
            "write it without a repeat inside a repeat, or raise its `limit`"
        )


def _nowhere(_text: str) -> Leaning | None:
    return None


class Place(Value):
    """Where units stand, and what holds for all of them.

    ``tongue`` tells a unit's language. It is asked where a rule that refers to one language finds
    something, or first of all where ``eager``. ``around`` wants to know who looks at the document.
    """

    segment: Segment
    document: str
    rules: RuleSet
    lang: str | None
    tongue: Callable[[str], str | None]
    eager: bool
    ignores: tuple[Ignore, ...]
    leaning: Callable[[str], Leaning | None] = _nowhere
    around: Around | None = None

    def matcher(self, lang: str | None) -> Matcher:
        """Return the rules for units of a language here."""
        segment = self.segment
        return self.rules.matcher(lang, segment.source_lang, sourced=bool(segment.source))


class Settled(Value):
    """A unit after its last round. ``edits`` are of the unit as it was, all else of ``text``."""

    text: str
    edits: tuple[Edit, ...]
    suggestions: tuple[Edit, ...]
    lost: tuple[Lost, ...]


def encoded(unit: str) -> bytes:
    """UTF-8 for the prefilter, in which a lone surrogate is some character beyond ASCII."""
    try:
        return unit.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", unit).encode()


def settle(
    unit: str,
    start: int,
    place: Place,
    shields: Sequence[Span] = (),
    hits: Hits | None = None,
) -> Settled:
    """Return the unit at ``start`` of the document, settled; ``shields`` are its protected spans.

    ``hits`` are the rules that may find something in it, where that is known already.
    Raises RuleCycle where it does not settle, RuleTooSlow where a rule takes too long.
    """
    known: tuple[Matcher, list[Edit]] | None = None
    if hits is not None:
        matcher = place.matcher(place.lang)
        known = matcher, _found(unit, start, place, matcher, hits, original=unit)
        if not known[1]:  # as with most units, which need no ledger
            return Settled(unit, (), (), ())
    ledger = Ledger(unit, unit)
    seen = {unit}
    made: list[str] = []
    for _ in range(ROUNDS):
        matcher, proposed = _proposed(ledger, start, place, known)
        if not proposed:
            return Settled(ledger.text, ledger.edits, (), ())
        shielded = ledger.forward(shields)
        spans = merged([*protected(ledger.text), *shielded])
        # Repairs go first, alone: what is garbled must not be taken for something else.
        repairs = [edit for edit in proposed if edit.rule in matcher.repairs]
        kept, lost = _resolved(repairs, spans, shielded, ledger.text, matcher)
        if not any(edit.safe for edit in kept):
            kept, lost = _resolved(proposed, spans, shielded, ledger.text, matcher)
        safe = [edit for edit in kept if edit.safe]
        if not safe:
            return Settled(ledger.text, ledger.edits, tuple(kept), tuple(lost))
        made += (edit.rule for edit in safe)
        ledger = ledger.make(safe)
        if ledger.text in seen:
            break
        seen.add(ledger.text)
        known = None
    raise RuleCycle(made, unit)


def asked(text: str, place: Place) -> tuple[Matcher, Hits, Leaning | None]:
    """Return the rules for the unit's language, and those of them that may find something.

    Where its language is not certain, the rules of the most likely, and how it leans to it.
    """
    lang = place.tongue(text) if place.eager else place.lang
    leaning = place.leaning(text) if lang is None else None
    matcher = place.matcher(leaning.lang if leaning else lang)
    return matcher, matcher.hits(encoded(text)), leaning


def doubted(edits: list[Edit], matcher: Matcher, leaning: Leaning | None) -> list[Edit]:
    """Return the edits of rules that ask for a language, made suggestions where it is only likely.

    What proves its language by itself stays as certain as it is, if the text is clearly in it.
    """
    if leaning is None:
        return edits
    return [
        replace(edit, safe=False)
        if edit.safe
        and (edit.rule in matcher.gated or edit.rule.startswith(_NAMED))
        and not (leaning.clear and _PROVES.search(edit.rule))
        else edit
        for edit in edits
    ]


def _proposed(
    ledger: Ledger, start: int, place: Place, known: tuple[Matcher, list[Edit]] | None
) -> tuple[Matcher, list[Edit]]:
    """Return what the rules for the unit's language propose for the unit as it is now.

    ``known`` is what those for the language of the text found in it, of what is not ignored.
    """
    text = ledger.text
    leaning = None
    if known is None:
        matcher, hits, leaning = asked(text, place)
        edits = _found(text, start, place, matcher, hits, original=ledger.original)
    else:
        matcher, edits = known
    edits = doubted(_heard(edits, ledger, start, place), matcher, leaning)
    if not place.eager and any(edit.rule in matcher.gated for edit in edits):
        lang = place.tongue(text)
        if lang != place.lang:
            matcher = place.matcher(lang)
            edits = _found(
                text, start, place, matcher, matcher.hits(encoded(text)), original=ledger.original
            )
            edits = _heard(edits, ledger, start, place)
    return matcher, edits


def _resolved(
    edits: list[Edit], spans: list[Span], shields: list[Span], text: str, matcher: Matcher
) -> tuple[list[Edit], list[Lost]]:
    """Return the edits that win; ``spans`` are all that is protected, ``shields`` by the format."""
    mends = any(edit.rule in matcher.menders for edit in edits)
    return resolve(
        edits,
        spans,
        matcher.order.__getitem__,
        menders=matcher.menders,
        quoted=merged([*quoted(text), *shields]) if mends else (),
    )


def _found(
    text: str, start: int, place: Place, matcher: Matcher, hits: Hits, *, original: str
) -> list[Edit]:
    """Return what the rules with a hit find in a unit, also what a directive tells to ignore.

    ``original`` is what the unit was before its repairs.
    """
    segment = place.segment
    if place.around is not None:
        view = place.around.view(text, matcher.lang, segment, start)
    else:
        view = View(text, matcher.lang, segment.source, segment.source_lang, place.document, start)
    edits: list[Edit] = []
    for number, entries in hits.items():
        try:
            edits += matcher.find(number, view, entries)
        except TimeoutError as error:
            raise RuleTooSlow(matcher.rules[number].id, original, start) from error
    return edits


def _heard(edits: list[Edit], ledger: Ledger, start: int, place: Place) -> list[Edit]:
    """Return the edits that no directive of the text tells to ignore."""
    if not place.ignores:
        return edits
    return [e for e in edits if not _ignored(e, ledger, start, place.ignores)]


def _ignored(edit: Edit, ledger: Ledger, start: int, ignores: tuple[Ignore, ...]) -> bool:
    told = ledger.back(edit)
    return ignored(ignores, told.start + start, told.end + start, edit.rule)
