"""What was found in units and segments before: of a text that changes, only what is new is settled.

What a detector finds depends on what its view shows. What it asks about the document around its
unit is asked again, and where all answers are the same, so is what it finds; only one that read the
document itself is always asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, TypeVar, cast

from cleanup.edits.report import Outcome
from cleanup.engine.block import Place, Settled, settle
from cleanup.rules.match import Hits
from cleanup.text.protect import Ignore
from cleanup.text.segment import Segment, Span, View, near
from cleanup.value import Value, replace

T = TypeVar("T")
_MOST = 20_000  # units or segments that are remembered at least, and twice as many at most
_LONG = 5_000  # code points of a segment that is remembered as a whole; of longer ones the units


class Remembered(dict[Hashable, object]):
    """The latest entries: where there are too many, those go that were not asked for since."""

    def __init__(self) -> None:
        super().__init__()
        self._old: dict[Hashable, object] = {}

    def known(self, key: Hashable) -> object | None:
        """Return what is remembered of a key, or None."""
        found = self.get(key)
        if found is None and (found := self._old.pop(key, None)) is not None:
            self.keep(key, found)
        return found

    def keep(self, key: Hashable, value: object) -> None:
        """Remember something."""
        if len(self) >= _MOST:
            self._old = dict(self)
            self.clear()
        self[key] = value


class Memo:
    """One thread uses it, for one set of rules. ``stop`` is asked before anything is settled, and
    may raise what ends the work.
    """

    def __init__(self, stop: Callable[[], None] = lambda: None) -> None:
        self.stop = stop
        self._hits, self._settled, self._outcomes = Remembered(), Remembered(), Remembered()

    def outcome(self, segment: Segment, clean: Callable[[Segment], Outcome]) -> Outcome:
        """Return what is found in a segment: what ``clean`` says, or what it said before."""
        if len(segment.text) > _LONG:
            self.stop()
            return clean(segment)
        key = (
            *(segment.text, segment.lang, segment.source, segment.source_lang),
            *(segment.marks, segment.units, segment.beside),
        )
        known = cast("Outcome | None", self._outcomes.known(key))
        if known is None:
            self.stop()
            known = clean(segment)
            self._outcomes.keep(key, known)
        elif known.segment is not segment:
            lang = known.segment.lang
            told = segment if lang == segment.lang else replace(segment, lang=lang, found=True)
            known = replace(known, segment=told)
        return known

    def busy(
        self,
        texts: Sequence[str],
        place: Place,
        look: Callable[[list[str], Place], Mapping[int, Hits | None]],
    ) -> dict[int, Hits | None]:
        """Return in which units some rule may find something: what ``look`` says of new ones."""
        here = _here(place)
        if here is None:
            return dict(look(list(texts), place))
        known = [self._hits.known((unit, here)) for unit in texts]
        new = [number for number, each in enumerate(known) if each is None]
        if new:
            found = look([texts[number] for number in new], place)
            for at, number in enumerate(new):
                known[number] = _Hits(found.get(at), busy=at in found)
                self._hits.keep((texts[number], here), known[number])
        told = cast("list[_Hits]", known)
        return {number: each.hits for number, each in enumerate(told) if each.busy}

    def settle(
        self, unit: str, start: int, place: Place, shields: Sequence[Span], hits: Hits | None
    ) -> Settled:
        """Return the unit settled, as ``settle`` of ``cleanup.engine.block`` does."""
        here = _here(place)
        if here is None:
            self.stop()
            return settle(unit, start, place, shields, hits)
        key = (unit, here, tuple(shields), _ignores(unit, start, place.ignores))
        known = cast("tuple[Settled, Sequence[_Asked]] | None", self._settled.known(key))
        if known is not None and all(each.holds(place.document, start) for each in known[1]):
            return known[0]
        self.stop()
        around = Surroundings(place.document)
        settled = settle(unit, start, replace(place, around=around), shields, hits)
        if not around.looked:
            self._settled.keep(key, (settled, tuple(dict.fromkeys(around.asked))))
            found = settled.edits or settled.suggestions or settled.lost
            if not (found or around.asked or shields or place.ignores):
                self._hits.keep((unit, here), _Hits(None, busy=False))
        return settled


class _Hits(Value):
    hits: Hits | None
    busy: bool


class _Asked(Value):
    """What somebody asked about the document around a unit, and the answer.

    Without a ``question`` it is what the document says near a place of the unit.
    """

    question: Callable[..., object] | None
    about: tuple[Any, ...]
    answer: object

    def holds(self, document: str, start: int) -> bool:
        """Return whether the answer is the same for a unit at ``start`` of this document."""
        if self.question is not None:
            return bool(self.question(document, *self.about) == self.answer)
        at, letters = self.about
        return near(document, start + at, letters) == self.answer


class Surroundings:
    """The document around a unit; ``looked`` tells whether somebody has looked at it, ``asked`` is
    what was asked about it.
    """

    def __init__(self, document: str) -> None:
        self.document, self.looked = document, False
        self.asked: list[_Asked] = []

    def view(self, text: str, lang: str | None, segment: Segment, offset: int) -> View:
        """Return a view of a unit, which tells when its surroundings are looked at."""
        return cast("View", _Watched(text, lang, segment, offset, self))


class _Watched:
    """What a ``View`` shows."""

    __slots__ = ("_around", "_offset", "lang", "source", "source_lang", "text")

    def __init__(
        self, text: str, lang: str | None, segment: Segment, offset: int, around: Surroundings
    ) -> None:
        self.text, self.lang = text, lang
        self.source, self.source_lang = segment.source, segment.source_lang
        self._offset, self._around = offset, around

    def ask(self, question: Callable[..., T], *about: object) -> T:
        """Return what a question about the document is answered."""
        answer = question(self._around.document, *about)
        self._around.asked.append(_Asked(question, about, answer))
        return answer

    def near(self, at: int, letters: int) -> str:
        """Return what the document says near a place in ``text``."""
        answer = near(self._around.document, self._offset + at, letters)
        self._around.asked.append(_Asked(None, (at, letters), answer))
        return answer

    @property
    def document(self) -> str:
        """The whole segment's text."""
        self._around.looked = True
        return self._around.document

    @property
    def offset(self) -> int:
        """The place of ``text`` in it."""
        self._around.looked = True
        return self._offset


def _here(place: Place) -> Hashable | None:
    """Return what a unit's findings depend on besides itself; None where on the document."""
    if place.lang is None:
        return None
    segment = place.segment
    return place.lang, place.eager, segment.source, segment.source_lang


def _ignores(unit: str, start: int, ignores: Sequence[Ignore]) -> Hashable:
    """Return the directives that are about a unit, told from its start."""
    end = start + len(unit)
    return tuple(
        (max(each.start - start, -1), min(each.end - start, len(unit) + 1), each.rules)
        for each in ignores
        if each.start <= end and start <= each.end
    )
