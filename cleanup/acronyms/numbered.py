"""Acronyms with a number in them: ``G20``, ``COVID-19``, ``P5+1``, ``PM2.5``, ``H1N1``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.value import Value

_TOKEN = re.compile(
    r"(?<![^\W_])(?<![-‐‑@#_.,/+$€£¥])(?:\d{1,2}[A-Z]{1,3}|[A-Z][A-Za-z]{0,9}[-‐‑]?\d[\dA-Za-z]*)"
    r"(?:[.,+]\d+|[-‐‑]?[A-Z]{1,4}\d+|[-‐‑]\d+)*(?![^\W_])(?![-‐‑/+]\d)"
)
_DIGITS = re.compile(r"\d+")
# What a number counts, and what a date or a sum begins with: translations convert them.
_COUNTED = frozenset(
    "A AD AM B BC BCE C CE CM DB EUR F GB GBP GHZ GW H HZ K KB KG KHZ KM KW L M "
    "MB MG MHZ ML MM MW N P PM RUB S T TB TH USD V W".split()
)
_BEGUN = frozenset(
    "A AUD B BRL C CAD CHF CNY CY EUR FY GBP GMT H INR JPY N NO NR Q RMB RUB S UAH USD UTC".split()
)
TRIGGER = r"[A-Z][A-Za-z]{0,9}[-‐‑]?\d|\d[A-Z]"


class Numbered(Value):
    """An acronym at ``start:end``: its letters, in capitals, and its numbers."""

    start: int
    end: int
    word: str
    letters: str
    numbers: tuple[str, ...]


def numbered(text: str) -> Iterator[Numbered]:
    """Yield the acronyms with a number, in their order; measures, dates and sums are not among
    them.
    """
    for match in _TOKEN.finditer(text):
        word = match.group()
        letters = "".join(filter(str.isalpha, word))
        capitals = sum(map(str.isupper, letters))
        measured = _COUNTED if word[0].isdigit() else _BEGUN
        if letters.upper() in measured or capitals * 2 <= len(letters):
            continue
        yield Numbered(
            match.start(), match.end(), word, letters.upper(), tuple(_DIGITS.findall(word))
        )
