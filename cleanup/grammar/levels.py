"""Which of LanguageTool's rules speak at ``--grammar-level strict``, ``normal`` and ``all``.

The tables ``rules/grammar/<language>.csv`` hold for every rule that was seen how often it fires
on text that people wrote, and how many of its hits in machine translation lie on what a
professional translator marked as wrong (``bench/grammar_rules.py`` makes them). A rule that was
seen a few times only is judged mostly by what is known of all: its share is reckoned as if it had
fired ``DOUBT`` times more, with the share of all rules of its language.

``normal`` leaves out the rules whose share is below ``NOISE``, ``strict`` all that are not known to
have one of ``PROVEN``; a rule that was never seen speaks at ``normal`` and not at ``strict``.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cleanup.rules.load import builtin

LEVELS = ("strict", "normal", "all")
DOUBT = 4
NOISE = 0.15
PROVEN = 0.4


@dataclass(frozen=True, slots=True)
class Measured:
    """A rule's line in the table. ``clean_hits`` are on human text, ``hits`` on machine
    translation, ``marked`` those of them that lie on a marked span.
    """

    rule: str
    clean_hits: int
    hits: int
    marked: int


def table(lang: str, folder: Path | None = None) -> dict[str, Measured]:
    """What was measured in a language (the first part of its tag); empty where nothing was.

    Raises ValueError for a table that cannot be read.
    """
    path = (folder or builtin() / "grammar") / f"{lang}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = [_measured(row) for row in csv.DictReader(lines)]
    except FileNotFoundError:
        return {}
    except (KeyError, ValueError, TypeError) as error:
        raise ValueError(f"{path} is no table of measured rules: {error}") from None
    return {row.rule: row for row in rows}


def speaking(level: str, measured: dict[str, Measured]) -> Callable[[str], bool]:
    """Whether a rule, by LanguageTool's id, speaks at this level."""
    if level == "all":
        return lambda _rule: True
    hits = sum(row.hits for row in measured.values())
    mean = sum(row.marked for row in measured.values()) / hits if hits else 0.0
    strict = level == "strict"

    @cache
    def speaks(rule: str) -> bool:
        row = measured.get(rule)
        if row is None:
            return not strict
        share = (row.marked + DOUBT * mean) / (row.hits + row.clean_hits + DOUBT)
        return share >= (PROVEN if strict else NOISE)

    return speaks


def _measured(row: dict[str, str]) -> Measured:
    return Measured(row["rule"], int(row["clean_hits"]), int(row["hits"]), int(row["marked"]))
