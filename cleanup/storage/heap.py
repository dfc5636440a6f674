"""Freed memory is given back to the system in a long run.

The GNU C library keeps what was freed in the middle of its heap. Texts of some hundred KB that
come and go leave holes there, which no other text fits in: 20 MB or more in a long run. Of what is
kept on disk all pages that were looked at stay in memory too, 13 MB where many languages are met.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from cleanup.storage.mapped import give_back

_EACH = 5_000_000  # code points: giving back takes some ms
_LARGE = (32 << 20) - 8192  # bytes: the C library follows no larger block


class Heap:
    """Counts the text that came and went."""

    def __init__(self) -> None:
        self._since = 0
        self._trim: Callable[[int], object] | None = None

    def passed(self, size: int) -> bool:
        """Note that a text of this size (code points) is done with; give back now and then, and
        return whether it was done.

        Where the C library is another one, as on macOS and Windows, nothing is done: it gives back
        by itself or cannot.
        """
        self._since += size
        if self._since < _EACH:
            return False
        self._since = 0
        if self._trim is None:
            self._trim = _trimming()
        self._trim(0)
        give_back()
        return True


def use_again() -> None:
    """Let large blocks that are freed be used again.

    The GNU C library gives each back to the system, and takes the next one from it: each page of
    that costs two microseconds, some milliseconds for what a run reads at its start. Once a block
    is freed it keeps others of its size. Nothing is written to this one, so it takes no memory.
    """
    bytes(_LARGE)


def _trimming() -> Callable[[int], object]:
    """Return glibc's ``malloc_trim``, or what does nothing."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 -- 5 ms that a short run does not have

        trim: Callable[[int], object] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            return trim
    return lambda _pad: None
