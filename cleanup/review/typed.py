"""Keys that were hit while nothing was to be seen: they must not answer what comes."""

from __future__ import annotations

import sys


def forget_typed() -> None:
    """Drop what was typed on standard input and not read yet; nothing where that is no terminal."""
    if not sys.stdin.isatty():
        return
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 -- there only

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        import termios  # noqa: PLC0415 -- not there

        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
