"""What the detectors of consistency share: texts as they are compared and quoted."""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.edits.edit import Edit
from cleanup.text.printable import clip
from cleanup.text.segment import View

_QUOTED = 60  # code points of a text that a reason quotes


def nothing(_view: View) -> Iterable[Edit]:
    """Find nothing: what looks over a document says nothing of a text by itself."""
    return ()


def spaced(text: str) -> str:
    """Return a text with its white space folded: where it differs by that alone, it is the same."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """Return the start of a text in quotation marks."""
    said = spaced(text)
    return f"“{said}”" if len(said) <= _QUOTED else f"“{clip(said, _QUOTED - 1)}…”"


def times(count: int) -> str:
    """Return how often something is: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
