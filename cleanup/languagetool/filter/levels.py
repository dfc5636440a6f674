"""Which of LanguageTool's rules speak at ``--grammar-level strict``, ``normal`` and ``all``.

The tables ``rules/grammar/<language>.csv`` hold for every rule that was seen how often it fires
on text that people wrote, and how many of its hits in machine translation lie on what a person
marked as wrong or mended, its *share* (``bench/grammar_rules.py`` makes them). A rule that was seen
a few times only is judged mostly by what is known of all: its share is reckoned as if it had fired
``DOUBT`` times more, with the share of all rules of its language.

``all`` is all of them. ``normal`` leaves out a rule whose share is below ``FLOOR`` or below
``NOISE`` of that of its language, and one that fires ``OFTENER`` times as often on good text as on
bad; one that was never seen speaks. ``strict`` is the rules with ``GOOD`` of the share of their
language, proven by ``PROOF`` hits on marked places. Where no text of the language was judged, only
good text can say: ``normal`` leaves out what fires on it more than ``MOST`` times in 10,000
sentences, ``strict`` what does more than ``LEAST`` times. The rule that looks up words in the
dictionary is judged by its share alone: what it says of names is dealt with in ``names``.

``python bench/grammar.py help`` and ``clean`` measure what each level costs and gives.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from cleanup.storage.data import shipped
from cleanup.value import Value

LEVELS = ("strict", "normal", "all")
DOUBT = 4
NOISE, GOOD, FLOOR = 0.7, 0.9, 0.05
OFTENER, SEEN = 3, 5  # times as often, in at least so many hits
PROOF = 2
MOST, LEAST = 50.0, 10.0

_DICTIONARY = re.compile(r"MORFOLOGIK|HUNSPELL|[A-Z]+_SPELL(?:ER|ING)_RULE")


class Measured(Value):
    """A rule's line in the table. ``clean_hits`` are on human text, ``hits`` on judged text,
    ``marked`` those of them on a marked or mended place; rates are per 10,000 sentences.
    """

    rule: str
    clean_hits: int
    clean_rate: float
    hits: int
    rate: float
    marked: int


def table(lang: str, folder: Path | None = None) -> dict[str, Measured]:
    """What was measured in a language (the first part of its tag); empty where nothing was.

    Raises ValueError for a table that cannot be read.
    """
    path = (folder or shipped() / "grammar") / f"{lang}.csv"
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
    strict = level == "strict"
    hits = sum(row.hits for row in measured.values())
    mean = sum(row.marked for row in measured.values()) / hits if hits else 0.0

    @cache
    def speaks(rule: str) -> bool:
        row = measured.get(rule)
        if not hits:
            limit = LEAST if strict else MOST
            return row is None or row.clean_rate <= limit or (not strict and dictionary(rule))
        if row is None:
            return not strict
        share = (row.marked + DOUBT * mean) / (row.hits + DOUBT)
        if share < max(FLOOR, (GOOD if strict else NOISE) * mean):
            return False
        if strict and row.marked < PROOF:
            return False
        oftener = row.clean_hits >= SEEN and row.clean_rate > OFTENER * row.rate
        return dictionary(rule) or not oftener

    return speaks


def dictionary(rule: str) -> bool:
    """Whether a rule is the one that looks up each word of a language."""
    return bool(_DICTIONARY.match(rule))


def _measured(row: dict[str, str]) -> Measured:
    return Measured(
        row["rule"],
        int(row["clean_hits"]),
        float(row["clean_per_10k"]),
        int(row["hits"]),
        float(row["hits_per_10k"]),
        int(row["marked"]),
    )
