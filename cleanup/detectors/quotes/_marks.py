"""Quotation marks by language, and which side of a quotation a mark is on.

The first pair of a language is the main one of CLDR 46 (delimiters), the others are its alternate
marks and those that publishers of the language use too.
"""

from __future__ import annotations

import re

MARKS = re.compile('[“”„‟«»「」『』"]')

# Languages by their pairs of double marks, the usual one first.
_PAIRS = {
    "“”": "en ko th vi id ms tr pt hi bn ta te mr gu pa ne ur sw zh",
    "“” «»": "it tr az",
    "«» “”": "fr es ca gl eu el hy",
    "«» „“ “” „”": "ru uk be kk ky",
    "„“ »« «» ›‹": "de",
    "„“ »« „”": "cs sk sl hr sr bs mk bg is lt et ka",
    "„” «» “” »«": "pl ro hu lv",
    "”” »» “”": "sv fi",
    "“” ”” »« „“ «»": "da",
    "«» “” „“ „”": "nb nn no",
    "“” „” ”” „“": "nl af",
    "“” ”“ «» „”": "ar he fa ps",
    "「」 『』 “” 《》": "ja",
}
PAIRS = {
    lang: tuple((pair[0], pair[1]) for pair in pairs.split())
    for pairs, langs in _PAIRS.items()
    for lang in langs.split()
}

_BEFORE = frozenset(" \u00a0\u202f\t\n([{—–-/")
_AFTER = frozenset(" \u00a0\u202f\t\n)]}—–.,;:!?…-")


def side(text: str, at: int) -> str:
    """Return what the characters beside a mark make of it: "open", "close", or "" where both may
    be.
    """
    left = at == 0 or text[at - 1] in _BEFORE
    right = at + 1 >= len(text) or text[at + 1] in _AFTER
    if left == right:
        return ""
    return "open" if left else "close"
