"""Units of two systems by language: what a translation may convert or keep, but not exchange.

``5 km`` for ``5 miles`` says something else; ``8 km`` is a conversion. How they are written stands
in ``rules/pairs/measures.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.storage.data import shipped

_BLANK = r"[ \u00a0\u202f-]?"
_HEAD = 3  # lines


def measures(text: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Yield the kind of each measure, its unit, and where it stands; the number is group 1."""
    for kind, name, pattern in _units():
        for match in pattern.finditer(text):
            yield kind, name, match


@cache
def _units() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    lines = (shipped() / "pairs" / "measures.tsv").read_text("utf-8").splitlines()[_HEAD:]
    rows = (line.split("\t") for line in lines)
    return tuple(
        (
            kind,
            name,
            re.compile(rf"(?<![\w.,])(\d+(?:[.,]\d+)*){_BLANK}(?:{written})", re.IGNORECASE),
        )
        for kind, name, written in rows
    )
