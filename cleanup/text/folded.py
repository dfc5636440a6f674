"""A sentence for a person in lines as wide as their screen."""

from __future__ import annotations

import re

from cleanup.text.printable import columns

_WORD = re.compile(r"(?:`[^`]*`|[^\s`])+|\S")  # what backticks hold is copied, and stays whole


def folded(text: str, width: int) -> str:
    """Return the text with line ends between words where a line would be wider.

    Lines that go on are indented by two columns. A word, or what stands between backticks, is kept
    whole, however long it is.

    >>> print(folded("Run `cleanup fix` to apply the edits.", 24))
    Run `cleanup fix` to
      apply the edits.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in _WORD.findall(part):
            if line.strip() and columns(line) + 1 + columns(word) > width:
                lines.append(line)
                line = f"  {word}"
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return "\n".join(lines)
