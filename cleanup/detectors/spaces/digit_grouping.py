"""Thousands set with two marks in one document: ``3,200`` beside ``4.100``.

Only where the document leaves no doubt that both group digits: the language's own mark does (a fact
of the Unicode CLDR), and what has the other one is round or has two groups, and nothing in the
document has it as a decimal mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands
_TWO = 2
_ROUND = re.compile(r"\d+\D\d00$")
_LEAST = 2  # numbers that the document groups in its language's way
_NUMBER = re.compile(r"(?<![\w.,:/§#+-])\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?![\w:/%°-]|[.,]\d)")
_DECIMAL = re.compile(r"\d([.,])(?:\d{1,2}|\d{4,})(?![\d.,])")
_NAMED = re.compile(r"(?i)(?:\b(?:v|ver|version|§+|art|section|kapitel|no|nr|n[º°]|ip)\.?\s?)$")


def build(*, group: str) -> Detector:
    """Build a detector for languages that group digits with ``group``, a comma or a full stop.

    Raises ValueError for another mark.
    """
    if group not in {",", "."}:
        raise ValueError(f"`group` must be a comma or a full stop, not {group!r}")
    other = "." if group == "," else ","
    sign = re.escape(other)

    @lru_cache(maxsize=2)  # the units of a document ask one after the other
    def plain(document: str) -> bool:
        """Return whether the document groups digits in its language's way, and never else."""
        if len(document) > DOCUMENT:
            return False
        own = sum(match[1] == group for match in _NUMBER.finditer(document))
        return own >= _LEAST and all(m[1] != other for m in _DECIMAL.finditer(document))

    def look(view: View) -> Iterator[Edit]:
        for match in _NUMBER.finditer(view.text):
            whole = match[0]
            if match[1] != other or not (whole.count(other) == _TWO or _ROUND.match(whole)):
                continue  # of four groups it may be an address
            if _NAMED.search(view.text[max(0, match.start() - 10) : match.start()]):
                continue
            if view.ask(plain):
                after = whole.replace(other, group)
                yield found(view.text, *match.span(), after, safe=False, group="digit-grouping")

    return Detector(look, rf"\d{sign}\d(?:00|\d\d{sign}\d\d\d)")
