"""What stops a run before or while it reads its files."""

from __future__ import annotations

from cleanup.formats import FormatError


class RunError(Exception):
    """Nothing can be done: the message is a sentence for a person, and names what is at fault."""


def place(path: str, error: FormatError, before: int = 0) -> str:
    """Return where an error is, in a text that so many lines stand before."""
    if not error.line:
        return path
    column = f":{error.column}" if error.column else ""
    return f"{path}:{before + error.line}{column}"
