"""What a person allowed a repository's settings to do, kept in the person's own state folder.

One JSON object a line, ``{"folder": …, "may": …}``; what cannot be read allows nothing.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress

from cleanup.storage.cache import state

FILE = "allowed.jsonl"
_now: set[tuple[str, str]] = set()  # of this run, for a home that cannot be written


def given(repository: str, may: str) -> bool:
    """Return whether the person allowed this of the repository, whose real path it is."""
    if (repository, may) in _now:
        return True
    with suppress(OSError, RuntimeError, ValueError):  # RuntimeError: no home
        for line in (state() / FILE).read_text("utf-8").splitlines():
            with suppress(ValueError):
                if json.loads(line) == {"folder": repository, "may": may}:
                    return True
    return False


def keep(repository: str, may: str) -> None:
    """Remember it for this run, and where the folder can be written for all later ones."""
    _now.add((repository, may))
    line = json.dumps({"folder": repository, "may": may})
    with suppress(OSError, RuntimeError):
        place = state()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = os.open(place / FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(number, f"{line}\n".encode())
        finally:
            os.close(number)
