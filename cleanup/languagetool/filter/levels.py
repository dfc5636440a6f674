"""Which of LanguageTool's rules speak at ``--grammar-level strict``, ``normal`` and ``all``.

The tables ``rules/grammar/<language>.csv`` hold for every rule that was seen how often it fires
on text that people wrote, and how many of its hits in machine translation lie on what a person
marked as wrong or mended (``bench/grammar_rules.py`` makes them). ``nearness.csv`` holds how often
its first replacement brings a machine translation nearer to what a person made of it, and how often
farther (``bench/grammar_edits.py``). Rules that LanguageTool makes one a word are one family.

A rule's *share* is that of its hits which were marked or brought nearer. Few hits prove little: a
share is reckoned as if there had been ``DOUBT`` more, right as often as is usual there.

``all`` is all of them. ``normal`` is the rules with a share of ``ENOUGH`` that do not bring a text
farther more often than nearer, in more than ``AGAINST`` places; ``strict`` those with ``GOOD``,
proven by ``PROOF`` hits. A rule that was seen nowhere is as good as is usual. Where no text of a
language was judged, good text alone can say: ``normal`` leaves out what fires on it more than
``MOST`` times in 10,000 sentences, ``strict`` what does more than ``LEAST`` times. What the
dictionary does not know is judged word by word instead (``unknown_words``, ``proper_names``).

``python bench/grammar.py help`` and ``clean`` measure what each level costs and gives,
``bench/grammar_edits.py`` what accepting its suggestions does.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from cleanup.storage.data import shipped
from cleanup.value import Value

LEVELS = ("strict", "normal", "all")
DOUBT = 2
PROVEN = 20  # first replacements, from which on they tell what a language is worth
ENOUGH, GOOD = 0.5, 0.66
OFTENER, SEEN = 3, 5  # times as often, in at least so many hits
PROOF = 2
AGAINST = 4  # replacements that led farther are chance, beside marks that a person set
MOST, LEAST = 50.0, 10.0

_ONE_A_WORD = re.compile(r"(_REPLACE)_.*|(?<=^CLICHE)_.*")
_DICTIONARY = re.compile(r"MORFOLOGIK|HUNSPELL|[A-Z]+_SPELL(?:ER|ING)_RULE")


class Measured(Value):
    """A rule's line in the table. ``clean_hits`` are on human text, ``hits`` on judged text,
    ``marked`` those of them on a marked or repaired place; rates are per 10,000 sentences. With its
    first replacement ``nearer`` translations came nearer to their post-edit, ``farther`` farther.
    """

    rule: str
    clean_hits: int
    clean_rate: float
    hits: int
    rate: float
    marked: int
    nearer: int = 0
    farther: int = 0


def family(rule: str) -> str:
    """Return the name that a rule shares with those that say the same of other words."""
    return _ONE_A_WORD.sub(r"\1", rule)


def table(lang: str, folder: Path | None = None) -> dict[str, Measured]:
    """Return what was measured in a language (the first part of its tag); empty where nothing was.

    Raises ValueError for a table that cannot be read.
    """
    place = folder or shipped() / "grammar"
    rows: dict[str, Measured] = {}
    measured = _rows(place / f"{lang}.csv", _measured, lang)
    for row in [*measured, *_rows(place / "nearness.csv", _nearness, lang)]:
        rows[row.rule] = _sum(rows.get(row.rule), row)
    return rows


def _nearness(row: dict[str, str]) -> Measured:
    return Measured(row["rule"], 0, 0.0, 0, 0.0, 0, int(row["nearer"]), int(row["farther"]))


def _rows(path: Path, read: Callable[[dict[str, str]], Measured], lang: str) -> list[Measured]:
    """Return the lines of a table, of one language where it has several."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return [read(row) for row in csv.DictReader(lines) if row.get("lang", lang) == lang]
    except FileNotFoundError:
        return []
    except (KeyError, ValueError, TypeError) as error:
        raise ValueError(f"{path} is not a table of measured rules: {error}") from None


def _sum(one: Measured | None, other: Measured) -> Measured:
    if one is None:
        return other
    return Measured(
        one.rule,
        one.clean_hits + other.clean_hits,
        one.clean_rate + other.clean_rate,
        one.hits + other.hits,
        one.rate + other.rate,
        one.marked + other.marked,
        one.nearer + other.nearer,
        one.farther + other.farther,
    )


def speaking(level: str, measured: dict[str, Measured]) -> Callable[[str], bool]:
    """Return whether a rule, by LanguageTool's ID, is active at this level."""
    if level == "all":
        return lambda _rule: True
    strict = level == "strict"
    judged = any(row.hits or row.nearer + row.farther for row in measured.values())
    usual = _usual([row for row in measured.values() if not dictionary(row.rule)])

    @cache
    def speaks(rule: str) -> bool:
        if dictionary(rule):
            return True
        row = measured.get(family(rule))
        if not judged:
            return row is None or row.clean_rate <= (LEAST if strict else MOST)
        if row is None:
            return not strict and usual >= ENOUGH
        right, seen = row.marked + row.nearer, row.hits + row.nearer + row.farther
        share = (right + DOUBT * usual) / (seen + DOUBT)
        if share < (GOOD if strict else ENOUGH) or row.farther > max(row.nearer, AGAINST):
            return False
        if strict and right < PROOF:
            return False
        return not (row.clean_hits >= SEEN and row.clean_rate > OFTENER * row.rate)

    return speaks


def _usual(rows: Sequence[Measured]) -> float:
    """Return the share of right hits of all rules together."""
    nearer, farther = sum(row.nearer for row in rows), sum(row.farther for row in rows)
    if nearer + farther >= PROVEN:
        return nearer / (nearer + farther)
    return sum(row.marked for row in rows) / (sum(row.hits for row in rows) or 1)


def dictionary(rule: str) -> bool:
    """Return whether a rule is the one that looks up each word of a language."""
    return bool(_DICTIONARY.match(rule))


def _measured(row: dict[str, str]) -> Measured:
    return Measured(
        family(row["rule"]),
        int(row["clean_hits"]),
        float(row["clean_per_10k"]),
        int(row["hits"]),
        float(row["hits_per_10k"]),
        int(row["marked"]),
    )
