"""Who compiles a database while others wait for it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_PATIENCE = 120  # seconds to wait for who compiles the same; then it is compiled twice


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """Let others wait that would compile the same meanwhile: they read what was made here.

    Where there is no lock to be had, as in a folder that cannot be written, they do not wait.
    """
    from cleanup.storage import lock  # noqa: PLC0415 - after a change of rules

    mine = place.with_suffix(".lock")
    with ExitStack() as held:
        with suppress(OSError):
            mine.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(lock.held(mine, _PATIENCE))
            held.callback(delete, mine)
        yield


def delete(place: Path) -> None:
    """Delete a file, or do not."""
    with suppress(OSError):
        place.unlink(missing_ok=True)


def used(place: Path) -> None:
    """Make a file the youngest: what every language uses must not be the oldest."""
    with suppress(OSError):
        os.utime(place)
