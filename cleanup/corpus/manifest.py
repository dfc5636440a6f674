"""Which files of a corpus are finished: a line of JSON for each, appended once it is in place.

A file is known by its content, the content of the file of its sources, and all that the result
depends on; what was written for it must still be there, the same.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cleanup.corpus.tally import Tally, from_rows, rows
from cleanup.files import FileError
from cleanup.files.write import hash_of, writing
from cleanup.value import Value


class Done(Value):
    """A finished file. Paths are as given, ``output`` is relative to the folder that is written;
    hashes are SHA-256 of whole files, ``settings`` of all that the result depends on.
    """

    output: str
    input: str
    settings: str
    sha256: str
    sha256_sources: str
    sha256_output: str
    size: int
    bad: int
    tally: Tally


class Manifest:
    """The finished files of a folder, by output."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.done: dict[str, Done] = {}
        self._torn = False
        try:
            lines = place.read_bytes().splitlines(keepends=True)
        except FileNotFoundError:
            lines = []
        for line in lines:
            done = _read(line)
            if done is None:
                self._torn = True
            else:
                self._torn |= self.done.pop(done.output, None) is not None
                self.done[done.output] = done

    def finished(self, root: Path, output: str, settings: str, path: str, source: str) -> bool:
        """Return whether a file need not be done again, and forget it where it must."""
        done = self.done.get(output)
        if done is not None and done.settings == settings:
            same = (done.sha256, done.sha256_sources, done.sha256_output)
            if same == (_hash(path), _hash(source), _hash(str(root / output))):
                return True
        if self.done.pop(output, None) is not None:
            self._torn = True
        return False

    def tidy(self, outputs: Sequence[str] = ()) -> None:
        """Write the file again where lines of it no longer hold, or are in another order than these
        outputs, which come last. Raises FileError.
        """
        ordered = [output for output in outputs if output in self.done]
        if ordered and list(self.done)[-len(ordered) :] != ordered:
            mine = {output: self.done.pop(output) for output in ordered}
            self.done |= mine
            self._torn = True
        if self._torn:
            with writing(self._place) as out:
                for done in self.done.values():
                    out.write(_line(done))
            self._torn = False

    def add(self, done: Done) -> None:
        """Append a line, in one step. Raises OSError."""
        number = os.open(self._place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        try:
            os.write(number, _line(done))
            os.fsync(number)
        finally:
            os.close(number)
        self.done[done.output] = done


def _hash(path: str) -> str:
    try:
        return hash_of(path, path) if path else ""
    except FileError:
        return "gone"


def _line(done: Done) -> bytes:
    told = {name: getattr(done, name) for name in Done.__match_args__}
    return json.dumps(told | {"tally": rows(done.tally)}).encode() + b"\n"


def _read(line: bytes) -> Done | None:
    """Return what a line says, None for one that was torn."""
    if not line.endswith(b"\n"):
        return None
    try:
        told: dict[str, Any] = json.loads(line)
        return Done(**told | {"tally": from_rows(told["tally"])})
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
