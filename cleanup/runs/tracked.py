"""A copy of a document in which the edits are tracked changes: a person accepts or rejects them."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from cleanup.edits.edit import Edit, clash
from cleanup.edits.report import Report
from cleanup.files import FileError, failed
from cleanup.files.archive import Archive, ArchiveError
from cleanup.files.members import encoded, text_of
from cleanup.files.write import writing
from cleanup.formats import FormatError, named
from cleanup.formats._tracked import By, Change

AUTHOR = "cleanup"
_BLOCK = 1 << 20
_SPELLED = re.compile("[<>&]")


def write(path: str, target: str, form: str, reports: Iterable[Report]) -> int:
    """Write a copy of a zip file with the reports' edits tracked; return how many there are.

    Flags are comments. Raises FileError.
    """
    track = named(form).tracked
    assert track is not None
    by = By(AUTHOR, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    changed = {
        report.member: (report.raw, changes) for report in reports if (changes := _changes(report))
    }
    try:
        with Path(path).open("rb") as file, tempfile.TemporaryFile() as made:
            archive = Archive(file)
            texts = track(changed, archive.names, lambda name: _text(archive, name), by)
            old = {name: text for name, text in texts.items() if name in archive.names}
            archive.rewrite(encoded(archive, old), lambda data: _put(made, data))
            with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as more:
                for name in texts.keys() - old.keys():
                    more.writestr(name, texts[name].encode())
            _copy(made, target, like=path)
    except OSError as error:
        raise failed(path, "read", error) from None
    except (ArchiveError, FormatError) as error:
        raise FileError(path, str(error)) from None
    return sum(not each.flag for name in changed if name in texts for each in changed[name][1])


def _put(file: IO[bytes], data: bytes) -> None:
    file.write(data)


def _text(archive: Archive, name: str) -> str:
    return text_of(name, archive.read(name))[0]


def _changes(report: Report) -> list[Change]:
    """Return the edits that are made, and the flags that clash with none of them, sorted."""
    made = sorted(report.made, key=lambda edit: (edit.start, edit.end))
    flags = [edit for edit in report.left if edit.after is None]
    told = [flag for flag in flags if not any(clash(flag, edit) for edit in made)]
    changes = [_change(edit) for edit in made]
    changes += (Change(each.start, each.end, "", each.reason, flag=True) for each in told)
    return sorted(changes)


def _change(edit: Edit) -> Change:
    reason = edit.reason
    if edit.alternatives:
        reason = f"{reason} Or: {', '.join(edit.alternatives)}"
    start, end, after = edit.start, edit.end, edit.after or ""
    if not _SPELLED.search(edit.before + after):  # what stays is no part of the change
        first = _alike(edit.before, after)
        before, after = edit.before[first:], after[first:]
        last = _alike(before[::-1], after[::-1])
        start, end, after = start + first, end - last, after[: len(after) - last]
    return Change(start, end, after, reason)


def _alike(one: str, other: str) -> int:
    """Return how many code points at the start of both are the same."""
    same = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(same, min(len(one), len(other)))


def _copy(made: IO[bytes], target: str, like: str) -> None:
    made.seek(0)
    with writing(target, like=like) as out:
        while block := made.read(_BLOCK):
            out.write(block)
