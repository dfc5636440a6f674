"""The folder for what can be made again, and by what it is known to be out of date."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

NAME = "cleanup-mt"  # the folder in the user's cache folder
YOUNG = 2.0  # seconds in which a file may change twice and keep its stamp


def folder() -> Path:
    """``CLEANUP_CACHE_DIR``, or the user's cache folder; it need not be there yet."""
    named = os.environ.get("CLEANUP_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "linux":  # as the XDG Base Directory Specification has it, which is short
        home = os.environ.get("XDG_CACHE_HOME", "")
        return Path(home if os.path.isabs(home) else os.path.expanduser("~/.cache")) / NAME  # noqa: PTH111, PTH117
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where no folder is named

    return user_cache_path(NAME, appauthor=False)


def state() -> Path:
    """``CLEANUP_STATE_DIR``, or the user's state folder, for what cannot be made again."""
    if named := os.environ.get("CLEANUP_STATE_DIR"):
        return Path(named)
    if sys.platform == "linux":
        home = Path(os.environ.get("XDG_STATE_HOME", ""))
        return (home if home.is_absolute() else Path.home() / ".local" / "state") / NAME
    from platformdirs import user_state_path  # noqa: PLC0415 - only where no folder is named

    return user_state_path(NAME, appauthor=False)


def stamps(files: Iterable[str | Path]) -> Iterator[str]:
    """For each file its name, size and times of change; its content too where that is recent.

    Reading a termbase of 10,000 concepts takes longer than all that a text asks of it.
    Raises OSError.
    """
    now = time.time()
    for file in files:
        stat = os.stat(file)  # noqa: PTH116 - there are hundreds, and a Path takes its time
        place = os.fspath(file)
        if not place.startswith("/") or "/." in place or "//" in place:
            place = os.path.abspath(place)  # noqa: PTH100 -- 5 µs, where it is not plain already
        yield f"{place} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"
        if now - max(stat.st_mtime, stat.st_ctime) < YOUNG:
            from cleanup.storage.digest import blake2b  # noqa: PLC0415 - for such files only

            yield blake2b(Path(file).read_bytes(), digest_size=16).hexdigest()


def prune(place: Path, pattern: str, most: int) -> None:
    """Delete the oldest of the files in a folder that match, all but ``most``."""
    with suppress(OSError):
        kept = sorted(place.glob(pattern), key=lambda path: path.stat().st_mtime)
        for old in kept[:-most]:
            old.unlink(missing_ok=True)


def packages() -> tuple[str, ...]:
    """Return what changes whenever a package is installed or removed beside this one."""
    named = [each for each in sys.path if each.endswith(("site-packages", "dist-packages"))]
    return tuple(f"{each} {Path(each).stat().st_mtime_ns}" for each in named if Path(each).is_dir())
