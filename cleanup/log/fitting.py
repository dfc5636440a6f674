"""Which edit of a file a hunk means, also where the file or the hunk was changed by a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from cleanup.edits.edit import Edit
from cleanup.log.hunks import Hunk, HunkError
from cleanup.log.records import Entry
from cleanup.value import replace


class Lines:
    """A file's text by lines that end with LF, as a diff counts them."""

    def __init__(self, text: str) -> None:
        *ended, last = text.split("\n")
        self.text = text
        self.rows = [f"{row}\n" for row in ended] + [last] * bool(last)
        self.starts = list(accumulate(map(len, self.rows), initial=0))
        self._bare = [row.rstrip() for row in self.rows]

    def find(self, hunk: Hunk) -> tuple[int, int] | None:
        """Return the span of the hunk's old text, the one nearest to its line, or None.

        Spaces at the ends of lines do not count where no place has the very same lines.
        """
        old = Lines(hunk.old)
        if not old.rows:
            at = self.starts[min(hunk.line, len(self.rows))]
            return at, at
        for mine, wanted in ((self.rows, old.rows), (self._bare, old._bare)):
            places = [
                at
                for at, row in enumerate(mine)
                if row == wanted[0] and mine[at : at + len(wanted)] == wanted
            ]
            if places:
                at = min(places, key=lambda each: abs(each - hunk.line + 1))
                return self.starts[at], self.starts[at + len(wanted)]
        return None


def edit_of(
    hunk: Hunk, lines: Lines, entries: Sequence[Entry], *, moved: bool
) -> tuple[Edit, Entry | None]:
    """Return the edit that the hunk makes of the file, and the finding that it was.

    ``moved`` tells that the file is not the one that was checked, so that only its text tells where
    a finding is now. Raises HunkError where the hunk's lines are not in the file.
    """
    span = lines.find(hunk)
    if span is None:
        raise HunkError(
            f"line {hunk.at}: {hunk.path} does not have the lines of this hunk; "
            "the file was changed, or the hunk was already applied"
        )
    start, end = span
    first = [entry for entry in entries if entry.order == hunk.number]
    if not moved:
        for entry in (*first, *entries):
            edit = entry.edit
            if start <= edit.start and edit.end <= end:
                for after in _offered(edit):
                    made = lines.text[start : edit.start] + after + lines.text[edit.end : end]
                    if _bare(made) == _bare(hunk.new):
                        return replace(edit, after=after, alternatives=()), entry
    own = _own(hunk, lines.text[start:end], start)
    if own is None:
        raise HunkError(f"line {hunk.at}: this hunk changes nothing; remove it")
    if first:
        told = first[0].edit
        own = replace(own, rules=told.rules, category=told.category, reason=told.reason)
    return own, first[0] if first else None


def _offered(edit: Edit) -> Iterator[str]:
    if edit.after is not None:
        yield edit.after
        yield from edit.alternatives


def _bare(text: str) -> list[str]:
    return [row.rstrip() for row in text.rstrip("\n").split("\n")]


def _own(hunk: Hunk, there: str, start: int) -> Edit | None:
    """Return the edit between the lines that are there and the hunk's new ones, or None."""
    new = hunk.new
    if there != hunk.old:
        if _unix(there) != _unix(hunk.old):
            raise HunkError(
                f"line {hunk.at}: the lines of this hunk with - or without a sign are not those of "
                f"{hunk.path}; an editor may have removed trailing spaces"
            )
        new = new.replace("\r\n", "\n").rstrip("\n") + "\n" * there.endswith("\n")
        if "\r\n" in there:
            new = new.replace("\n", "\r\n")
    lead = _shared(there, new)
    tail = _shared(there[lead:][::-1], new[lead:][::-1])
    before, after = there[lead : len(there) - tail], new[lead : len(new) - tail]
    if before == after:
        return None
    return Edit(start + lead, start + lead + len(before), before, after, ("by-hand",))


def _shared(a: str, b: str) -> int:
    """Return how many code points are the same at the start of both."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(a), len(b)))


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")
