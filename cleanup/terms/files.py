"""The files of a termbase."""

from __future__ import annotations

from pathlib import Path

from cleanup.terms.term import TermError

SUFFIXES = (".csv", ".tbx")


def files(path: Path) -> list[Path]:
    """Return the CSV and TBX files of a folder, sorted; or the file that is named.

    Raises TermError for a folder that has none or cannot be read.
    """
    if not path.is_dir():
        return [path]
    try:
        found = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
    except OSError as error:
        raise TermError(f"{path}: cannot be read: {error.strerror}") from None
    if not found:
        raise TermError(f"{path}: there is no CSV or TBX file in this folder")
    return found
