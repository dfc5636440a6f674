"""A cache folder as a user has it at the third run: the rules for English texts are compiled.

Compiling takes half a minute, and is not what is tested where a test wants a cache of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from cleanup.storage import lock

KINDS = ("scan*.bin", "words-*.bin", "tables-*.bin", "rules-*", "terms-*.bin", "languages-*.bin")
TEXT = b"Nothing is wrong in this sentence.\n"


def warmed(folder: Path, *kinds: str) -> Path:
    """Put into a cache folder what was compiled for English in the cache of all tests, and what is
    kept of rules and terms; or of this only what is named.
    """
    ours = Path(os.environ["CLEANUP_TEST_CACHE"])
    with lock.held(ours / "warm.lock", wait=900):  # workers wait for each other
        done = ours / "warm"
        for _ in range(0 if done.exists() else 2):  # the second run compiles
            subprocess.run(
                [sys.executable, "-m", "cleanup", "check", "--lang", "en", "--grammar", "off", "-"],
                env={**os.environ, "CLEANUP_CACHE_DIR": str(ours)},
                input=TEXT,
                stdout=subprocess.DEVNULL,
                check=True,
            )
        done.touch()
    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds or KINDS:
        for place in ours.glob(kind):  # put in place in one step, so that none changes there
            with suppress(FileExistsError):
                os.link(place, folder / place.name)
    return folder
