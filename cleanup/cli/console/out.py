"""What goes to standard output and standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import IO

from cleanup.text.folded import folded
from cleanup.views import Style, plain

# ANSI escape codes (ECMA-48, Select Graphic Rendition)
_COLOURS = {
    "path": 1,  # bold
    "place": 36,  # cyan
    "rule": 34,  # blue
    "safe": 32,  # green
    "suggestion": 33,  # yellow
    "flag": 35,  # magenta
    "removed": 31,  # red
    "added": 32,
    "reason": 2,  # dim
    "source": 3,  # italic
}


def width(stream: IO[str] | None = None) -> int:
    """Return the columns of the terminal that a stream writes to, or 100; standard output's."""
    try:
        return os.get_terminal_size((stream or sys.stdout).fileno()).columns or 100
    except (OSError, ValueError):
        return 100


def style(color: str, *, plainly: bool = False) -> Style:
    """Return the style for ``--color``; "auto" colours a terminal unless NO_COLOR is set.

    ``plainly``: it is not for a terminal.
    """
    if color == "auto":
        wanted = not plainly and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        color = "always" if wanted and os.environ.get("TERM") != "dumb" else "never"
    return _coloured if color == "always" else plain


def write(
    pieces: Iterable[str | bytes],
    before: Callable[[], None] = lambda: None,
    path: str | None = None,
) -> None:
    """Write the pieces of a view, texts as UTF-8 and with their own line ends.

    To a file where a ``path`` is given (all of it, or the old file stays), else to standard output;
    ``before`` is called before each. Raises FileError.
    """
    if path is not None:
        from cleanup.files.write import writing  # noqa: PLC0415 -- seldom asked for

        with writing(path) as file:
            for piece in pieces:
                file.write(piece if isinstance(piece, bytes) else encoded(piece))
        return
    out = sys.stdout.buffer
    for piece in pieces:
        before()
        out.write(piece if isinstance(piece, bytes) else encoded(piece))
    out.flush()


def encoded(text: str) -> bytes:
    """Return UTF-8; a file name that is not UTF-8 keeps its bytes."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "backslashreplace")


def complain(message: str) -> None:
    """Print a sentence about what went wrong to standard error; on a screen in whole words."""
    text = encoded(f"cleanup: {message}").decode("utf-8", "backslashreplace")
    with suppress(ValueError):  # a closed standard error
        wide = width(sys.stderr) if sys.stderr.isatty() else 0
        sys.stderr.write(f"{folded(text, wide) if len(text) >= wide > 0 else text}\n")
        sys.stderr.flush()


def _coloured(text: str, role: str) -> str:
    return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m"
