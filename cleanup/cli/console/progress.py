"""How far a long run is, on a terminal's standard error."""

from __future__ import annotations

import sys
from time import monotonic

_AFTER, _EVERY = 1.0, 0.1  # seconds


class Progress:
    """Silent in the first second, and where standard error is no terminal."""

    def __init__(self, total: int, *, quiet: bool = False) -> None:
        self._total = max(total, 1)
        self._next = monotonic() + _AFTER
        self._live = sys.stderr.isatty() and not quiet
        self._shown = False

    def show(self, done: int, path: str) -> None:
        """Show that ``done`` bytes of all are done."""
        if not self._live or monotonic() < self._next:
            return
        self._next = monotonic() + _EVERY
        percent = min(100, done * 100 // self._total)
        filled = "█" * (percent // 4)
        sys.stderr.write(f"\r\x1b[K{filled:░<25} {percent:3} %  {path[-40:]}")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Make room for a line of output."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
