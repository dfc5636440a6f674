"""Decisions on their way to disk: each is kept as it is made, whatever happens afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cleanup.edits.report import Report
from cleanup.log.decisions import Decision, Decisions, Verdict, append, decision, save, stamped
from cleanup.review.queue import Answer, Item, Place
from cleanup.value import replace


class Keeper:
    """The decisions of a review, in memory and in their file."""

    def __init__(self, path: Path, known: Decisions, reports: Sequence[Report]) -> None:
        self.path, self.known, self._reports = path, known, reports

    def decided(self, items: Iterable[Item], answer: Answer) -> None:
        """Keep an answer about items. Raises OSError where the file cannot be written."""
        if answer.state == "skip":
            return
        at = datetime.now(UTC).isoformat(timespec="seconds")
        made: dict[Decision, str] = {}
        for item in items:
            usual = answer.after == item.edit.after
            for place in item.places:
                mine = replace(answer, after=place.finding.edit.after) if usual else answer
                made.setdefault(self._decision(place, mine), place.finding.path)
        new = [stamped(each, path, at) for each, path in made.items()]
        append(self.path, *new)
        for each in new:
            self.known.add(each)

    def reopened(self, items: Iterable[Item]) -> None:
        """Forget what was decided about items. Raises FileError."""
        for item in items:
            for place in item.places:
                for everywhere in (False, True):
                    self.known.drop(self._decision(place, Answer("reject", None, everywhere)))
        self.save()

    def remembered(self, items: Sequence[Item]) -> Iterator[tuple[int, Answer]]:
        """Yield what was accepted in an earlier review, by the items' numbers.

        The text around a place must be just what it was then.
        """
        if not len(self.known):
            return
        for number, item in enumerate(items):
            kept = [self._accepted(place) for place in item.places]
            if None in kept:  # of a group all were accepted, or it is asked again
                continue
            if all(k == p.finding.edit.after for k, p in zip(kept, item.places, strict=True)):
                yield number, Answer("accept", item.edit.after)
            elif len(set(kept)) == 1:
                yield number, Answer("accept", kept[0])

    def _accepted(self, place: Place) -> str | None:
        """Return what was accepted in an earlier review at a place, or None."""
        edit = place.finding.edit
        kept = self.known.accepted(edit, self._reports[place.report].raw)
        return None if kept is None else edit.after if kept.to is None else kept.to

    def save(self) -> None:
        """Write the file again, sorted. Raises FileError."""
        save(self.path, self.known)

    def _decision(self, place: Place, answer: Answer) -> Decision:
        raw, edit = self._reports[place.report].raw, place.finding.edit
        verdict: Verdict = "accept" if answer.state == "accept" else "reject"
        other = answer.after if verdict == "accept" and answer.after != edit.after else None
        return decision(edit, raw, verdict, everywhere=answer.everywhere, to=other)
