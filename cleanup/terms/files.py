"""The files of a termbase."""

from __future__ import annotations

from pathlib import Path

SUFFIXES = (".csv", ".tbx")


def builtin_folder() -> Path:
    """The folder of the termbase's own CSV files, in an installed or an editable tree."""
    here = Path(__file__).parents[1]
    installed = here / "rules" / "data" / "terms"
    return installed if installed.is_dir() else here.parent / "rules" / "terms"


def files(path: Path) -> list[Path]:
    """The CSV and TBX files of a folder, sorted; or the file that is named."""
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
