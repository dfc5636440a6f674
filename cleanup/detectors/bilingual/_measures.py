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
    names, pattern = _units()
    for match in pattern.finditer(text):
        kind, name = names[int((match.lastgroup or "u0")[1:])]
        yield kind, name, match


@cache
def _units() -> tuple[tuple[tuple[str, str], ...], re.Pattern[str]]:
    lines = (shipped() / "pairs" / "measures.tsv").read_text("utf-8").splitlines()[_HEAD:]
    rows = [line.split("\t") for line in lines]
    written = "|".join(f"(?P<u{at}>{row[2]})" for at, row in enumerate(rows))
    pattern = rf"(?<![A-Za-z0-9_\u00c0-\u0eff.,])(\d+(?:[.,]\d+)*){_BLANK}(?:{written})"
    return tuple((row[0], row[1]) for row in rows), re.compile(pattern, re.IGNORECASE)
