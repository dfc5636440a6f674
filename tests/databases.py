"""The databases of the prefilter, kept from one run of the tests to the next: they take a minute.

They are named by the triggers that they were made of, and kept in a folder that is named by the
code that makes them. CI compiles them anew.
"""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import platformdirs

CODE = Path(__file__).parents[1] / "cleanup" / "rules" / "prefilter"
DAYS = 7  # after which what nobody used is deleted


def kept() -> Path:
    """Return the folder for what the present code compiles."""
    digest = blake2b(digest_size=8)
    for path in sorted(CODE.glob("*.py")):
        digest.update(path.read_bytes())
    return platformdirs.user_cache_path("cleanup-mt-databases") / digest.hexdigest()


def take(cache: Path) -> None:
    """Put into a run's cache what earlier runs have compiled."""
    for place in kept().glob("scan*.bin"):
        _linked(place, cache / place.name)


def keep(cache: Path) -> None:
    """Keep what a run has compiled, and delete what no run has used for some days."""
    folder = kept()
    folder.mkdir(parents=True, exist_ok=True)
    for place in cache.glob("scan*.bin"):
        _linked(place, folder / place.name)
    for place in folder.parent.glob("*/scan*.bin"):
        with suppress(OSError):
            if place.stat().st_mtime < time.time() - DAYS * 86_400:
                place.unlink()


def _linked(place: Path, other: Path) -> None:
    if other.exists():
        return
    part = other.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        try:
            os.link(place, part)
        except OSError:  # another disk
            shutil.copy2(place, part)
        part.replace(other)
