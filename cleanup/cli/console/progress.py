"""How far a long run is, on a terminal's standard error."""

from __future__ import annotations

import sys
from time import monotonic

from cleanup.cli.console.out import width
from cleanup.text.printable import columns, cut, fit

_AFTER, _EVERY = 1.0, 0.1  # seconds
_KILO, _MEGA = 1_000, 1_000_000
_COMPILING = "Compiling the rules, once for each language: up to half a minute …"


class Progress:
    """Silent in the first second, and where standard error is no terminal."""

    def __init__(self, total: int, *, quiet: bool = False) -> None:
        self._total = max(total, 1)
        self._start = monotonic()
        self._next = self._start + _AFTER
        self._live = sys.stderr.isatty() and not quiet
        self._shown = False

    def show(self, done: int, path: str) -> None:
        """Show that ``done`` bytes of all are done, how fast, and how long the rest will take."""
        now = monotonic()
        if not self._live or now < self._next:
            return
        self._next = now + _EVERY
        line = told(done, self._total, now - self._start)
        room = width(sys.stderr) - columns(line) - 3
        name = cut(fit(path), room) if room > 2 * len("…") else ""
        sys.stderr.write(f"\r\x1b[K{line}  {name}")
        sys.stderr.flush()
        self._shown = True

    def compiling(self) -> None:
        """Show that rules are compiled, which a language's second run waits for, and no later."""
        if self._live:
            self.clear()
            line = cut(_COMPILING, width(sys.stderr) - 1)
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        """Make room for a line of output."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False


def told(done: int, total: int, seconds: float) -> str:
    """Return a bar with per cent, megabytes, rate and the time that is left.

    >>> told(25_000_000, 100_000_000, 5)
    '█████░░░░░░░░░░░░░░░  25 %  25.0 of 100.0 MB, 5.0 MB/s, 0:15 left'
    >>> told(3_000, 12_000, 1.5)
    '█████░░░░░░░░░░░░░░░  25 %  3.0 of 12.0 kB, 2.0 kB/s, 0:04 left'
    """
    done = min(done, total)
    percent = done * 100 // total
    bar = "█" * (percent // 5)
    rate = done / max(seconds, 0.001)
    left = round((total - done) / rate) if done else 0
    clock = f"{left // 60}:{left % 60:02}" if done else "?"
    unit, name = (_MEGA, "MB") if total >= _MEGA else (_KILO, "kB")
    size = f"{done / unit:.1f} of {total / unit:.1f} {name}, {rate / unit:.1f} {name}/s"
    return f"{bar:░<20} {percent:3} %  {size}, {clock} left"
