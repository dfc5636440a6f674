"""What was done to a text, always in the original's own offsets: a piece table.

The idea is the piece table of Crowley, "Data Structures for Text Sequences" (1998): the original
is never changed, and the current text is described by the pieces that replaced parts of it. Here
the pieces are Edits, so that any subset of them applies to the original and the log is exact.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from cleanup.edits.edit import Edit, apply, growth, shift
from cleanup.text.segment import Span
from cleanup.value import Value, replace


class Ledger(Value):
    """A text, what it has become, and the edits between the two.

    ``edits`` are in code points of ``original``, sorted, disjoint and never touching.
    ``places[i]`` is the span of ``text`` that ``edits[i]`` put there.

    >>> ledger = Ledger("the  mill , open", "the  mill , open")
    >>> ledger = ledger.make([Edit(9, 11, " ,", ",")]).make([Edit(3, 5, "  ", " ")])
    >>> ledger.text, [(edit.start, edit.before) for edit in ledger.edits]
    ('the mill, open', [(3, '  '), (9, ' ,')])
    """

    original: str
    text: str
    edits: tuple[Edit, ...] = ()
    places: tuple[Span, ...] = ()

    def make(self, edits: Iterable[Edit]) -> Ledger:
        """Return the ledger after these edits of ``text``, which must be disjoint.

        Raises EditError where one does not fit. Edits that touch each other or an earlier one
        are joined with it; one that restores the original is dropped.
        """
        later = sorted(edits, key=lambda e: (e.start, e.end))
        if not later:
            return self
        text = apply(self.text, later)
        joined: list[Edit] = []
        places: list[Span] = []
        moved = 0
        for earlier_run, later_run, start, end in self._clusters(later):
            made = self._join(earlier_run, later_run, start, end)
            if made.after != made.before:
                joined.append(made)
                places.append((made.start + moved, made.start + moved + len(made.after or "")))
            moved += len(made.after or "") - len(made.before)
        return Ledger(self.original, text, tuple(joined), tuple(places))

    def back(self, edit: Edit) -> Edit:
        """Return an edit of ``text`` as an edit of ``original``.

        Where it overlaps edits already made it takes them in: its span covers theirs and its
        ``after`` holds what they put there outside its own span.
        """
        first, last, moved = self._under(edit.start, edit.end)
        if first == last:
            return shift(edit, -moved)
        start = min(edit.start, self.places[first][0])
        end = max(edit.end, self.places[last - 1][1])
        original_start = start - moved
        original_end = self.edits[last - 1].end + end - self.places[last - 1][1]
        lead, tail = self.text[start : edit.start], self.text[edit.end : end]
        return replace(
            edit,
            start=original_start,
            end=original_end,
            before=self.original[original_start:original_end],
            after=None if edit.after is None else lead + edit.after + tail,
            alternatives=tuple(lead + other + tail for other in edit.alternatives),
        )

    def forward(self, spans: Iterable[Span]) -> list[Span]:
        """Return spans of ``original`` that no edit touched, as spans of ``text``."""
        if not self.edits:
            return list(spans)
        ends = [e.end for e in self.edits]
        moved = growth(self.edits)
        return [
            (start + by, end + by)
            for start, end in spans
            for by in (moved[bisect_left(ends, start + 1)],)
        ]

    def _under(self, start: int, end: int) -> tuple[int, int, int]:
        """Return the range of edits whose places the span overlaps, and how far text moved
        before it.
        """
        first = bisect_left(self.places, start, key=lambda place: place[1])
        # What merely touches is not under the span, unless one of the two inserts: then nothing
        # would say which comes first.
        empty = start == end
        while first < len(self.places) and not empty and self.places[first][1] <= start:
            if self.edits[first].start == self.edits[first].end:
                break
            first += 1
        last = first
        while last < len(self.places) and (
            self.places[last][0] < end
            or (
                self.places[last][0] == end
                and (empty or self.edits[last].start == self.edits[last].end)
            )
        ):
            last += 1
        moved = 0
        if first:
            moved = self.places[first - 1][1] - self.edits[first - 1].end
        return first, last, moved

    def _clusters(self, later: Sequence[Edit]) -> Iterator[tuple[list[Edit], list[Edit], int, int]]:
        """Yield runs of earlier and later edits that touch, each with its span of ``text``."""
        marks = [(p[0], p[1], 0, e) for p, e in zip(self.places, self.edits, strict=True)]
        marks += [(e.start, e.end, 1, e) for e in later]
        marks.sort(key=lambda m: (m[0], m[1], m[2]))
        runs: tuple[list[Edit], list[Edit]] = ([], [])
        start, end = marks[0][0], marks[0][1]
        for mark_start, mark_end, which, edit in marks:
            if mark_start > end:
                yield runs[0], runs[1], start, end
                runs = ([], [])
                start, end = mark_start, mark_end
            runs[which].append(edit)
            end = max(end, mark_end)
        yield runs[0], runs[1], start, end

    def _join(self, earlier: list[Edit], later: list[Edit], start: int, end: int) -> Edit:
        """Return one edit of ``original`` that stands for a cluster over ``text[start:end]``."""
        if not later and len(earlier) == 1:
            return earlier[0]
        before = bisect_left(self.places, start, key=lambda place: place[1])
        moved = self.places[before - 1][1] - self.edits[before - 1].end if before else 0
        if not earlier and len(later) == 1:
            return shift(later[0], -moved)
        after = apply(
            self.text[start:end],
            [shift(e, -start) for e in later],
        )
        original_start = start - moved
        grown = sum(len(e.after or "") - len(e.before) for e in earlier)
        original_end = original_start + (end - start) - grown
        parts = [*earlier, *later]
        return replace(
            parts[0],
            start=original_start,
            end=original_end,
            before=self.original[original_start:original_end],
            after=after,
            rules=tuple(dict.fromkeys(rule for edit in parts for rule in edit.rules)),
            reason=" ".join(dict.fromkeys(e.reason for e in parts)),
            alternatives=(),
            confidence=None,
            group=None,
        )
