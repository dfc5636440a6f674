"""The logs of a corpus: one for each file, from which ``cleanup revert`` takes its edits back."""

from __future__ import annotations

from pathlib import Path

from cleanup.log.writer import LogFile


class Logs:
    """The logs of a run, one file after the other, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log: LogFile | None = None

    def place(self, output: str) -> Path:
        """Return where the log of a file is."""
        return self._folder / f"{output}.jsonl"

    def open(self, output: str) -> LogFile:
        """Begin the log of a file anew. Raises FileError, OSError."""
        self.close()
        place = self.place(output)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        self._log = LogFile(str(place))
        return self._log

    def close(self) -> None:
        """End the log; there is none of a file that was not done."""
        if self._log is not None:
            self._log.close()
            self._log = None
