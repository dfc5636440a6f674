"""What currency the amounts of a text are in, by its sign or its name: ``$300``, ``300ユーロ``.

The table is ``rules/pairs/currencies.tsv``.
"""

from __future__ import annotations

import re
from functools import cache

from cleanup.storage.data import shipped

_AMOUNT = re.compile(r"\d[\d.,]*\d|\d")
# What most amounts have, by sign or in the middle of a word.
_FIRST = (
    *("$", "€", "£", "₹", "₽", "₩", "₴", "USD", "EUR", "ollar", "uro"),
    *("олл", "евро", "ドル", "美元"),
)
_BEFORE = 4  # code points before a number in which a sign may stand
_BEHIND = 24  # and behind it, with a word like million before the name


def kinds(text: str) -> dict[str, set[str]]:
    """Return the currencies of a text, each with the figures of the numbers that it stands by."""
    pattern, names = _table()
    found: dict[str, set[str]] = {}
    low = text.lower()
    spots = [(m.start(), m.end(), names[m[0]]) for m in pattern.finditer(low)]
    for number in _AMOUNT.finditer(low) if spots else ():
        figures = "".join(filter(str.isdigit, number[0]))
        for start, end, name in spots:
            close = number.start() - _BEFORE <= end <= number.start()
            behind = number.end() <= start <= number.end() + _BEHIND
            if close or behind:
                found.setdefault(name, set()).add(figures)
    return found


def may_have(text: str) -> bool:
    """Return whether a text may name one of the frequent currencies: a look of a microsecond."""
    return any(map(text.__contains__, _FIRST))


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    names: dict[str, str] = {}
    lines = (shipped() / "pairs" / "currencies.tsv").read_text("utf-8").splitlines()[2:]
    for line in lines:
        currency, signs, words = line.split("\t")
        names.update(dict.fromkeys(f"{signs} {words}".lower().split(), currency))
    longest = sorted(names, key=len, reverse=True)
    some = "|".join(
        rf"(?<![a-z]){re.escape(n)}" if n.isascii() and n.isalpha() else re.escape(n)
        for n in longest
    )
    return re.compile(some), names
