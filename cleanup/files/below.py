"""Whether a path, its symbolic links resolved, lies in a folder, or in a repository."""

from __future__ import annotations

import os
from pathlib import Path

from cleanup.files import FileError

OUTSIDE = "CLEANUP_ALLOW_OUTSIDE"  # "1": what comes with a repository may lead out of it


def below(path: str | os.PathLike[str], folder: str | os.PathLike[str] = ".") -> bool:
    """Return whether a path is the folder or lies in it; neither need exist."""
    try:
        real, top = (os.path.normcase(os.path.realpath(each)) for each in (path, folder))
        return os.path.commonpath((real, top)) == top
    except ValueError:  # another drive, or no path at all
        return False


def repository(folder: str | os.PathLike[str]) -> Path:
    """Return the nearest folder upwards that git knows as a repository's, or the folder itself."""
    real = Path(os.path.realpath(folder))
    return next((each for each in (real, *real.parents) if (each / ".git").exists()), real)


def check_kept(path: str | os.PathLike[str]) -> None:
    """Raise FileError where a path in a ``.cleanup`` folder leads out of the folder's repository.

    A clone may hold a symbolic link there: what a person decides would be written to where a
    stranger wanted it.
    """
    parts = Path(path).absolute().parts
    if ".cleanup" not in parts or os.environ.get(OUTSIDE) == "1":
        return
    top = repository(Path(*parts[: parts.index(".cleanup")]))
    if not below(path, top):
        raise FileError(
            os.fspath(path),
            f"It cannot be written: a symbolic link leads out of {top}. Remove the link, or set "
            f"{OUTSIDE}=1.",
        )
