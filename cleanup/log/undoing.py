"""The command that takes the edits of a log back."""

from __future__ import annotations

import os
from collections.abc import Sequence

from cleanup.files.below import below


def undoing(log: str | os.PathLike[str], files: Sequence[str | os.PathLike[str]]) -> str:
    """Return the command that reverts a log of these files; those elsewhere have to be named."""
    if all(map(below, files)):
        return f"cleanup revert {log}"
    return f"cleanup revert {log} {files[0] if len(files) == 1 else 'FILE, for each file'}"
