"""The findings of a review: which is next, what was decided, and how to take that back.

Equal findings (same rule, before and after) are one item until a person opens the group.
"""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from cleanup.edits.edit import Edit
from cleanup.edits.passage import passage_at
from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.value import Value, replace
from cleanup.views._readable import readable

State = Literal["accept", "reject", "skip"]


class Place(Value):
    """A finding in its file: ``report`` is the number of its report, ``left`` and ``right`` the
    text around it on its line. ``shown`` is the finding as a person reads it, ``source`` the text
    that its segment was translated from.
    """

    report: int
    finding: Finding
    left: str
    right: str
    shown: Finding | None = None
    source: str = ""


class Item(Value):
    """Places that one answer serves."""

    places: tuple[Place, ...]

    @property
    def edit(self) -> Edit:
        """Return the edit of the first place: the others are alike, or safe edits of its rule."""
        return self.places[0].finding.edit

    @property
    def mixed(self) -> bool:
        """Return whether it folds edits that differ: safe ones of one rule."""
        first = self.edit.before, self.edit.after
        others = (place.finding.edit for place in self.places if self.edit.safe)
        return any((other.before, other.after) != first for other in others)

    @property
    def files(self) -> int:
        """Return in how many files it was found."""
        return len({place.finding.path for place in self.places})


class Answer(Value):
    """What was decided about an item: ``after`` is the replacement where it was accepted."""

    state: State
    after: str | None = None
    everywhere: bool = False


@dataclass(slots=True)
class Queue:
    """The items in order, the answers so far, and where the reviewer is."""

    items: list[Item]
    answers: dict[int, Answer] = field(default_factory=dict)
    at: int = 0
    _history: list[tuple[int, dict[int, Answer | None]]] = field(default_factory=list)

    @property
    def item(self) -> Item | None:
        """Return the item that is shown, or None at the end."""
        return self.items[self.at] if self.at < len(self.items) else None

    def answer(self, answer: Answer) -> list[int]:
        """Decide the shown item and go on; return the numbers of the items decided."""
        if self.item is None:
            return []
        numbers = [self.at]
        if answer.everywhere:  # the others that are alike have their answer too
            edit = self.item.edit
            like = (edit.rule, edit.before, edit.after)
            numbers += (
                number
                for number in range(self.at + 1, len(self.items))
                for other in [self.items[number].edit]
                if number not in self.answers and (other.rule, other.before, other.after) == like
            )
        return self._decide(dict.fromkeys(numbers, answer))

    def answer_rule(self, path: str | None = None) -> list[int]:
        """Accept the rest of the shown item's rule, in one file or in all."""
        item = self.item
        if item is None:
            return []
        if path is not None:
            self._part(item.edit.rule, path)
        return self._decide(
            {
                number: Answer("accept", each.edit.after)
                for number, each in enumerate(self.items)
                if number >= self.at
                and number not in self.answers
                and each.edit.rule == item.edit.rule
                and each.edit.after is not None
                and (path is None or {p.finding.path for p in each.places} == {path})
            }
        )

    def _part(self, rule: str, path: str) -> None:
        """Split the groups of a rule that stand in this file and in others: those in it first."""
        items: list[Item] = []
        places: dict[int, int] = {}
        for number, item in enumerate(self.items):
            places[number] = len(items)
            mine = tuple(p for p in item.places if p.finding.path == path)
            rest = tuple(p for p in item.places if p.finding.path != path)
            whole = not mine or not rest or item.edit.rule != rule or item.edit.group is not None
            if whole or number in self.answers or number < self.at:
                items.append(item)
            else:
                items += (Item(mine), Item(rest))
        if len(items) > len(self.items):
            self.items = items
            self.answers = {places[number]: answer for number, answer in self.answers.items()}
            self._history.clear()

    def _decide(self, new: dict[int, Answer]) -> list[int]:
        self._history.append((self.at, {number: self.answers.get(number) for number in new}))
        self.answers |= new
        self.at += 1
        while self.at < len(self.items) and self.at in self.answers:
            self.at += 1
        return list(new)

    def resume(self, answers: Iterable[tuple[int, Answer]]) -> None:
        """Take over answers of an earlier review; the first item without one is shown."""
        self.answers.update(answers)
        while self.at in self.answers:
            self.at += 1

    def settle(self, new: Mapping[int, Answer | None]) -> None:
        """Decide any items, or (None) open them again, as one step that ``back`` takes back."""
        self._history.append((self.at, {number: self.answers.get(number) for number in new}))
        for number, answer in new.items():
            if answer is None:
                self.answers.pop(number, None)
            else:
                self.answers[number] = answer

    @property
    def undoable(self) -> bool:
        """Return whether there is an answer to take back."""
        return bool(self._history)

    def back(self) -> list[int]:
        """Take the last answer back and show its item; return the numbers that are open again.

        Before the first answer of this review are those of an earlier one.
        """
        if not self._history:
            earlier_ones = [number for number in self.answers if number < self.at]
            if not earlier_ones:
                return []
            self.at = max(earlier_ones)
            self.answers.pop(self.at)
            return [self.at]
        self.at, earlier = self._history.pop()
        for number, answer in earlier.items():
            if answer is None:
                self.answers.pop(number, None)
            else:
                self.answers[number] = answer
        return list(earlier)

    def open_group(self) -> None:
        """Split the shown item into one for each place."""
        item = self.item
        if item is None or len(item.places) == 1 or item.edit.group is not None:
            return
        singles = [Item((place,)) for place in item.places]
        more = len(singles) - 1
        self.items[self.at : self.at + 1] = singles
        self.answers = {n + more * (n > self.at): a for n, a in self.answers.items()}
        self._history.clear()

    def count(self, state: State) -> int:
        """Return how many places were decided so."""
        return sum(
            len(self.items[number].places)
            for number, answer in self.answers.items()
            if answer.state == state
        )

    @property
    def undecided(self) -> int:
        """Return how many places were neither accepted nor rejected."""
        places = sum(len(item.places) for item in self.items)
        return places - self.count("accept") - self.count("reject")

    def accepted(self) -> dict[int, list[Edit]]:
        """Return the accepted edits, each with its chosen replacement, by report."""
        chosen: dict[int, list[Edit]] = {}
        for number, answer in self.answers.items():
            if answer.state != "accept":
                continue
            for place in self.items[number].places:
                made = edit = place.finding.edit
                if answer.after != self.items[number].edit.after:
                    made = replace(edit, after=answer.after)
                chosen.setdefault(place.report, []).append(made)
        return chosen

    def rejected(self) -> dict[int, list[Edit]]:
        """Return the rejected edits, by report."""
        chosen: dict[int, list[Edit]] = {}
        for number, answer in self.answers.items():
            if answer.state == "reject":
                for place in self.items[number].places:
                    chosen.setdefault(place.report, []).append(place.finding.edit)
        return chosen


def queue_of(reports: Iterable[Report], *, safe_too: bool = False, around: int = 200) -> Queue:
    """Return the queue of all findings that wait for a person, equal ones grouped.

    ``safe_too`` takes in the safe edits, those of one rule folded. ``around`` are the code points
    of context on each side.
    """
    collecting = gc.isenabled()
    gc.disable()  # it finds nothing here, and took half of the time of 100,000 findings
    try:
        return Queue([Item(tuple(places)) for places in _groups(reports, safe_too, around)])
    finally:
        if collecting:
            gc.enable()


def _groups(reports: Iterable[Report], safe_too: bool, around: int) -> Iterable[list[Place]]:  # noqa: FBT001
    groups: dict[tuple[object, ...], list[Place]] = {}
    for number, report in enumerate(reports):
        told = list(findings(report, left_only=not safe_too))
        [plain] = readable([report])
        read = told if plain is report else list(findings(plain, left_only=not safe_too))
        alike = len(read) == len(told)
        for found, said in zip(told, read if alike else told, strict=True):
            edit = found.edit
            raw = plain.raw if alike else report.raw
            left, right = line_around(raw, said.edit.start, said.edit.end, around)
            passage = passage_at(report.passages, edit.start, edit.end)
            source = " ".join((passage.source or "").split())[: 2 * around] if passage else ""
            if passage and source and alike:  # the translation by itself, below its source
                left = raw[max(passage.start, edit.start - around) : edit.start].lstrip()
                right = raw[edit.end : min(passage.end, edit.end + around)].rstrip()
            key: tuple[object, ...] = (edit.rule, edit.before, edit.after)
            if edit.group is not None:  # one decision, whatever the edits in it are
                key = (number, edit.group)
            elif edit.safe:
                key = (edit.rule,)
            elif edit.after is None:
                key = (number, edit.start, edit.rule)
            groups.setdefault(key, []).append(Place(number, found, left, right, said, source))
    return groups.values()


def line_around(raw: str, start: int, end: int, most: int) -> tuple[str, str]:
    """Return what is before and after a span on its line, cut to ``most`` code points."""
    begin = max(raw.rfind("\n", 0, start) + 1, start - most)
    stop = raw.find("\n", end)
    stop = min(len(raw) if stop < 0 else stop, end + most)
    left = ("…" if begin and raw[begin - 1] != "\n" else "") + raw[begin:start]
    right = raw[end:stop].rstrip("\r") + ("…" if stop < len(raw) and raw[stop] != "\n" else "")
    return left, right


def one_by_one(queue: Queue) -> Queue:
    """Return the queue with every group opened: for a reviewer who wants to see each place."""
    return dataclasses.replace(
        queue, items=[Item((p,)) for item in queue.items for p in item.places]
    )
