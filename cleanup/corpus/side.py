"""The side file of a file's bad records: a line of JSON for each, in place once the file is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from cleanup.files.write import Output, writing
from cleanup.runs.worker import BadRecord


class _Dropped(Exception):  # noqa: N818 -- no error: what was written is not wanted
    pass


class Side:
    """The side files of a run, one after the other, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place = folder
        self._block: AbstractContextManager[Output] | None = None
        self._out: Output | None = None
        self._count = 0

    def open(self, output: str) -> None:
        """Begin with the records of a file; nothing is written before there is one."""
        self.drop()
        self._place, self._count = self._folder / f"{output}.jsonl", 0

    def add(self, records: Iterable[BadRecord]) -> None:
        """Write records. Raises FileError."""
        if self._out is None:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            self._block = writing(self._place)
            self._out = self._block.__enter__()
        for each in records:
            told = {"path": each.path, "line": each.line, "column": each.column}
            told |= {"message": each.message, "text": each.text}
            self._out.write(json.dumps(told).encode() + b"\n")
            self._count += 1

    def finish(self) -> int:
        """Put the file in place, or delete that of an earlier run; return how many records it has.

        Raises FileError.
        """
        block, self._block, self._out = self._block, None, None
        if block is not None:
            block.__exit__(None, None, None)
        else:
            self._place.unlink(missing_ok=True)
        return self._count

    def drop(self) -> None:
        """Leave no file for what was written since ``open``."""
        block, self._block, self._out = self._block, None, None
        if block is not None:
            try:
                block.__exit__(_Dropped, _Dropped(), None)
            except _Dropped:
                return
