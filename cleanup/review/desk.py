"""A review in a browser, without the browser: what is decided, by which window, and its end.

A finding's number is that which ``check`` gives it, from 1; each is an item of its own.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.files import FileError, stamp_of
from cleanup.files.write import check_unchanged, status_of
from cleanup.page.records import line_of, records
from cleanup.page.segments import Segments
from cleanup.review.finish import File, Finished
from cleanup.review.keep import Keeper
from cleanup.review.queue import Answer, Item, Place, Queue

_FIRST, _REST = 20_000, 500_000  # characters of records that are sent together
_GONE = 90.0  # seconds after which a window that says nothing is taken for closed

Told = dict[int, Answer | None]


class Refused(ValueError):  # noqa: N818 -- says what it is
    """A request that cannot be done; the message says why."""


@dataclass(slots=True)
class Desk:
    """The state of the review: one for all windows. ``revision`` counts the changes to it.

    ``end(queue)`` writes what was accepted; after that nothing can be decided.
    """

    files: Sequence[File]
    reports: Sequence[Report]
    keeper: Keeper
    segments: Segments
    end: Callable[[Queue], Finished]
    safe_too: bool = False
    revision: int = 0
    finished: Finished | None = None
    restored: int = 0
    queue: Queue = field(init=False)
    _groups: dict[int, list[int]] = field(default_factory=dict)
    _windows: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        items: list[Item] = []
        together: dict[tuple[int, str], list[int]] = {}
        for number, report in enumerate(self.reports):
            for found in findings(report):
                if found.edit.group is not None:
                    mine = together.setdefault((number, found.edit.group), [])
                    mine.append(len(items) + 1)
                    self._groups[len(items) + 1] = mine
                items.append(Item((Place(number, found, "", ""),)))
        self.queue = Queue(items)
        self.queue.answers.update(self.keeper.remembered(items))
        self.restored = len(self.queue.answers)

    def records(self) -> Iterator[str]:
        """Yield the lines of what the page shows, many at a time, the first of them soon."""
        waiting: list[str] = []
        size, enough = 0, _FIRST
        for line in map(line_of, records(self.reports, self.segments)):
            waiting.append(line)
            size += len(line)
            if size >= enough:
                yield "".join(waiting)
                waiting, size, enough = [], 0, _REST
        yield "".join(waiting)

    def decide(
        self,
        numbers: Sequence[int],
        state: Literal["accept", "reject", "open"],
        after: str | None = None,
        *,
        everywhere: bool = False,
    ) -> Told:
        """Decide findings, all in one step; return what changed. Raises Refused, FileError."""
        self._open()
        every = dict.fromkeys(n for number in numbers for n in self._with_group(number))
        if state == "open":
            told: Told = dict.fromkeys(every)
            self._settle(told)
            self.keeper.reopened([self.queue.items[n - 1] for n in every])
            return told
        told = {n: self._answer(n, state, after, everywhere=everywhere) for n in every}
        self._keep(told)
        self._settle(told)
        return told

    def undo(self) -> Told:
        """Take the last step back; return what changed. Raises Refused, FileError."""
        self._open()
        back = [at + 1 for at in self.queue.back()]
        told: Told = {n: self.queue.answers.get(n - 1) for n in back}
        self.keeper.reopened([self.queue.items[n - 1] for n in back])
        self._keep(told)
        self.revision += bool(back)
        return told

    def finish(self) -> Finished:
        """Write what was accepted. Raises Refused, FileError."""
        self._open()
        self.finished = self.end(self.queue)
        self.revision += 1
        return self.finished

    def answers(self) -> Told:
        """Return all answers so far, by number."""
        return {at + 1: answer for at, answer in self.queue.answers.items()}

    def changed(self) -> list[str]:
        """Return the files that are not what was read: nothing will be written to them."""
        return [file.path for file in self.files if self.finished is None and _changed(file)]

    def seen(self, window: str, *, gone: bool = False) -> int:
        """Take note of a window, and return how many look at the review."""
        now = time.monotonic()
        self._windows = {w: at for w, at in self._windows.items() if now - at < _GONE}
        self._windows.pop(window, None)
        if window and not gone:
            self._windows[window] = now
        return len(self._windows)

    def _open(self) -> None:
        if self.finished is not None:
            raise Refused("The review is finished; run `cleanup review --web` again.")

    def _with_group(self, number: int) -> list[int]:
        if not 0 < number <= len(self.queue.items):
            raise Refused(f"There is no finding {number}; the last one is {len(self.queue.items)}.")
        return self._groups.get(number, [number])

    def _answer(
        self,
        number: int,
        state: Literal["accept", "reject"],
        after: str | None,
        *,
        everywhere: bool,
    ) -> Answer:
        if state == "reject":
            return Answer("reject", None, everywhere)
        edit = self.queue.items[number - 1].edit
        if after is not None and len(self._groups.get(number, ())) > 1:
            raise Refused(
                f"Finding {number} is decided together with others: accept or reject them all."
            )
        if after is None and edit.after is None:
            raise Refused(f"Finding {number} has no replacement: write one, or reject it.")
        return Answer("accept", edit.after if after is None else after)

    def _keep(self, told: Mapping[int, Answer | None]) -> None:
        kinds: dict[Answer, list[Item]] = {}
        for number, answer in told.items():
            if answer is not None:
                kinds.setdefault(answer, []).append(self.queue.items[number - 1])
        for answer, items in kinds.items():
            self.keeper.decided(items, answer)

    def _settle(self, told: Told) -> None:
        self.queue.settle({number - 1: answer for number, answer in told.items()})
        self.revision += 1


def spelled(told: Mapping[int, Answer | None]) -> dict[str, Any]:
    """Return answers as the page reads them."""
    return {
        str(number): answer and {"state": answer.state, "after": answer.after}
        for number, answer in told.items()
    }


def _changed(file: File) -> bool:
    target = os.path.realpath(file.path)
    status = status_of(target)
    if status is None:
        return True
    now, then = stamp_of(status), file.reading.stamp
    if (now.size, now.mtime_ns) == (then.size, then.mtime_ns):
        return False
    try:
        check_unchanged(file.path, target, then)
    except FileError:
        return True
    return False
