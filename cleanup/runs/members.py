"""Where the new texts of a zip file's members go: a copy of the file with them in place."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Mapping

from cleanup.edits.report import Report
from cleanup.files.members import ArchiveReading, written
from cleanup.files.read import Reading
from cleanup.files.write import check_unchanged, writing
from cleanup.storage.digest import Sha256


class MemberSink:
    """The new texts of one file's members, written when all have come.

    ``target`` is as for ``Sink``. ``packed`` tells what the members that changed were compressed
    to before, as base64: the log keeps it, so that the old file can be had back byte for byte.
    """

    def __init__(self, path: str, target: str | None, *, hashed: bool) -> None:
        self.path, self.target = path, target
        self.sha256 = ""
        self.packed: dict[str, str] | None = None
        self._hashed = hashed
        self._changed: dict[str, Report] = {}

    def told(self, report: Report) -> Report:
        """Return the report as it is."""
        return report

    def write(self, report: Report) -> None:
        """Take the edits of a member; its new text is only made as it is compressed."""
        if report.made and (self._hashed or self.target is not None):
            self._changed[report.member] = report

    def finish(
        self, reading: Reading | ArchiveReading, record: Callable[[], None] = lambda: None
    ) -> None:
        """Finish the file: all texts have come. Raises FileError; the old file is there then.

        ``record`` is called before the new one is put in place, once its hash is known.
        """
        target = self.target
        same = target is not None and os.path.realpath(self.path) == os.path.realpath(target)
        if target is None or (same and not self._changed):
            digest = Sha256()
            packed = self._written(digest.update) if self._hashed else {}
            self._made(digest.hexdigest(), packed)
            record()
        else:
            if same:
                check_unchanged(self.path, os.path.realpath(self.path), reading.stamp)
            with writing(target, reading.stamp if same else None, like=self.path) as out:
                packed = self._written(out.write)
                self._made(out.hash.hexdigest(), packed)
                record()

    def _written(self, write: Callable[[bytes], None]) -> Mapping[str, bytes]:
        texts = {name: report.pieces() for name, report in self._changed.items()}
        return written(self.path, texts, write)

    def _made(self, digest: str, packed: Mapping[str, bytes]) -> None:
        self.sha256 = digest if self._hashed else ""
        self.packed = {name: b64encode(data).decode() for name, data in packed.items()}

    def drop(self) -> None:
        """Leave everything as it was."""
        self._changed.clear()
