"""What the disk refuses, as sentences."""

from __future__ import annotations

import errno
from pathlib import Path

from cleanup.languagetool import GrammarFailed

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class UnreachableError(GrammarFailed):
    """This source does not give LanguageTool; another one may."""


def of_disk(error: OSError, folder: Path) -> GrammarFailed | None:
    """Return the disk's part in a failed installation; None where it has none."""
    where = error.filename if isinstance(error.filename, str) else folder
    if error.errno in _FULL:
        return full(folder)
    if error.errno in _FORBIDDEN:
        return GrammarFailed(
            f"{where}: not allowed to write there ({error.strerror}). Set LTP_PATH to a folder "
            "that you own; LanguageTool is then also looked for there."
        )
    if error.filename is not None:
        return GrammarFailed(f"{where}: {error.strerror or error}.")
    return None


def full(folder: Path) -> GrammarFailed:
    """There is no room."""
    return GrammarFailed(
        f"{folder}: the disk is full, or nearly. LanguageTool takes some 260 MB there, and as much "
        "again "
        "during the download. Free some space, or set LTP_PATH to a folder on another disk."
    )
