"""How long a translation is beside its source, by pair of languages.

The table ``rules/pairs/lengths.tsv`` is made by ``bench/lengths.py`` from human translations. The
logarithm of target's length over source's is about normal (Gale and Church 1993, "A program for
aligning sentences in bilingual corpora", in characters); its variance falls with the length, as
measured: 0.0038 + 1.45 / length.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log, sqrt

from cleanup.languages.fold import primary
from cleanup.storage.data import shipped
from cleanup.value import Value

_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
TABLE = shipped() / "pairs" / "lengths.tsv"
_FLOOR, _SLOPE = 0.0038, 1.45  # of the variance
_GUESSED = 1.2  # how much wider a pair that was put together from two others is taken to be


class Ratio(Value):
    """Mean of the logarithm of target's length over source's, and deviation in ``spread``."""

    mean: float
    deviation: float


def size(text: str) -> int:
    """Return how many code points of a text are no spaces, tabs, line breaks or tags."""
    if "<" in text:
        text = _TAG.sub("", text)
    return len(text) - text.count(" ") - text.count("\n") - text.count("\t")


def spread(length: int) -> float:
    """Return the usual deviation for a source of this size; a pair has a multiple of it."""
    return sqrt(_FLOOR + _SLOPE / max(length, 1))


@lru_cache(maxsize=256)
def ratio(source_lang: str | None, lang: str | None) -> Ratio | None:
    """Return what is known of a pair, put together by way of English where it is in no line.

    None where one of the languages is in no line, or both are the same.
    """
    a, b = primary(source_lang), primary(lang)
    if a is None or b is None or a == b:
        return None
    rows = _rows()
    if (a, b) in rows:
        return rows[a, b]
    there = Ratio(0.0, 0.0) if a == "en" else rows.get(("en", a))
    here = Ratio(0.0, 0.0) if b == "en" else rows.get(("en", b))
    if there is None or here is None:
        return None
    return Ratio(here.mean - there.mean, _GUESSED * max(here.deviation, there.deviation, 1.0))


@lru_cache(maxsize=32)  # two rules ask about one pair (see ``engine.silence``)
def measured(source: str, text: str, known: Ratio) -> tuple[int, int, float]:
    """Return the sizes of a source and its translation, and how many deviations this is off."""
    there, here = size(source), size(text)
    return there, here, strangeness(there, here, known)


def strangeness(there: int, here: int, known: Ratio) -> float:
    """Return how many deviations a target of size ``here`` is off; negative: it is too short."""
    if not there:
        return 0.0
    return (log(max(here, 1) / there) - known.mean) / (known.deviation * spread(there))


@cache
def _rows() -> dict[tuple[str, str], Ratio]:
    found = {}
    for line in TABLE.read_text("utf-8").splitlines()[2:]:
        a, b, mean, deviation, _ = line.split("\t")
        found[a, b] = Ratio(float(mean), float(deviation))
    return found
