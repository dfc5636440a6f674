"""A log for a choice of edits: the log that they came from leads back from all of them only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from cleanup.edits.passage import Passage
from cleanup.edits.report import Report
from cleanup.log.records import Entry, Head
from cleanup.log.writer import LogFile, free_name
from cleanup.value import Value, replace


class Change(Value):
    """A file that was written: its entries as they were chosen, the bytes of both texts."""

    target: Path
    head: Head
    entries: Sequence[Entry]
    before: bytes
    after: bytes

    @property
    def needed(self) -> bool:
        """Return whether only a log of its own leads back; a zip's members have no such log."""
        same = sha256(self.after).hexdigest() == self.head.sha256_after
        return self.before != self.after and not same and not any(e.member for e in self.entries)


def keep_undo(changes: Iterable[Change], folder: Path) -> Path | None:
    """Write a log of the changes that need one into the folder; return it, or None."""
    wanted = [each for each in changes if each.needed]
    if not wanted:
        return None
    path = free_name(folder / f"apply-{datetime.now(UTC):%Y%m%d-%H%M%S}.jsonl")
    log = LogFile(str(path), own_folder=True)
    try:
        for each in wanted:
            text = each.before.decode(each.head.encoding).removeprefix("\ufeff" * each.head.bom)
            made = tuple(entry.edit for entry in each.entries if entry.applied)
            left = tuple(entry.edit for entry in each.entries if not entry.applied)
            name, head = str(each.target), each.head
            told = Report(name, text, made, left, signature=head.signature, lang=head.lang)
            log.add(replace(told, passages=tuple(_named(each.entries))))
            log.end(
                replace(
                    head,
                    path=name,
                    output=None,
                    written=True,
                    sha256_before=sha256(each.before).hexdigest(),
                    sha256_after=sha256(each.after).hexdigest(),
                )
            )
    finally:
        log.close()
    return path


def _named(entries: Iterable[Entry]) -> Iterator[Passage]:
    """Yield the places of the entries whose text has a name, for the new log to tell it."""
    for entry in entries:
        if entry.segment:
            yield Passage(entry.edit.start, entry.edit.end, entry.edit.before, id=entry.segment)
