"""Whether a path, its symbolic links resolved, lies in a folder."""

from __future__ import annotations

import os


def below(path: str | os.PathLike[str], folder: str | os.PathLike[str] = ".") -> bool:
    """Return whether a path is the folder or lies in it; neither need exist."""
    try:
        real, top = (os.path.normcase(os.path.realpath(each)) for each in (path, folder))
        return os.path.commonpath((real, top)) == top
    except ValueError:  # another drive, or no path at all
        return False
