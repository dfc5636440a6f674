"""The segments of one document: one that does not tell its language takes that of the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanup.edits.report import Outcome
from cleanup.engine.block import ROUNDS
from cleanup.engine.first_look import Seen, first_looks
from cleanup.engine.segment import clean_segment, language_of
from cleanup.rules.match import RuleSet
from cleanup.text.segment import Segment
from cleanup.value import replace

if TYPE_CHECKING:
    from cleanup.engine.memo import Memo

_MOST = 0.8  # share of a document's segments whose language the others inherit
_WORD = re.compile(r"[^\W\d_]{2}")


def clean_segments(
    segments: Sequence[Segment], rules: RuleSet, memo: Memo | None = None
) -> list[Outcome]:
    """Return what the rules find in the segments of one document: one outcome each, in order.

    A segment whose language is not certain leans to that of the others. ``memo`` knows what was
    found in earlier versions of the document.
    """

    def clean(segment: Segment, seen: Seen | None = None) -> Outcome:
        return clean_segment(segment, rules, memo, seen)

    def cleaned(segment: Segment) -> Outcome:
        return memo.outcome(segment, clean) if memo else clean(segment)

    if memo is None and len(segments) > 1:
        looks = first_looks(segments, rules, language_of)
        outcomes = list(map(clean, segments, looks))
    else:
        outcomes = list(map(cleaned, segments))
    doubtful = [at for at, outcome in enumerate(outcomes) if uncertain(outcome)]
    if not doubtful or len(segments) == 1:
        return outcomes
    beside = None
    for _ in range(ROUNDS):  # a repair may make a text certain, and so the language of most
        lang = _most(outcomes)
        if lang is None or lang == beside:
            break
        beside = lang
        for at in doubtful:
            outcomes[at] = cleaned(replace(segments[at], beside=lang))
    return outcomes


def _most(outcomes: Sequence[Outcome]) -> str | None:
    """Return the language of most of the texts whose language is certain; None without one."""
    count = Counter(o.segment.lang for o in outcomes if o.segment.lang and o.segment.text)
    if not count:
        return None
    lang, number = count.most_common(1)[0]
    return lang if number >= count.total() * _MOST else None


def uncertain(outcome: Outcome) -> bool:
    """Return whether a text with words in it has no certain language."""
    return outcome.segment.lang is None and bool(_WORD.search(outcome.segment.text))
