"""A quotation that was closed in its last clause, and closed again where it ends.

``“It was built by the king. ” in 1820″.``: the first closing mark was set after a sentence end that
is none, and the second one, often a double prime, has no partner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

SPACES = " \u00a0\u202f"
REACH = 60  # characters between the two closing marks; more would be another clause
LONGEST = 2000  # characters of a quotation; what opened further back is taken for forgotten
DOUBLE_PRIMES = "″〃"


def build(*, opening: str = "“", closing: str = "”", stop_inside: bool = True) -> Detector:
    """Build a detector that proposes to close where the second mark stands, or (as alternative)
    only at the first.

    ``stop_inside`` puts the full stop before the closing mark first (American), else after it.
    Raises ValueError where a mark is not one character or both are the same.
    """
    if len(opening) != 1 or len(closing) != 1 or opening == closing:
        raise ValueError("`opening` and `closing` must be one character each, and different")
    o, c = re.escape(opening), re.escape(closing)
    early = re.compile(
        rf"([.!?…]?)[{SPACES}]{{0,3}}{c}([{SPACES}]{{1,3}})([^{o}{c}{DOUBLE_PRIMES}\n]{{1,{REACH}}}?)"
        rf"[{SPACES}]{{0,3}}([{c}{DOUBLE_PRIMES}])([.,;:!?]?)(?=[\s)\]]|$)"
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in early.finditer(text):
            stop, gap, tail, second, mark = match.groups()
            first = text.index(closing, match.start())
            spaced = text[first - 1 : first] in set(SPACES)
            # Without a mark or a space before it, the first closing may be the right one.
            if not (spaced or stop) or depth(text, first, opening, closing) != 1:
                continue
            if not (tail[0].islower() or tail[0].isdigit()) or re.search(r"[.!?…]\s", tail):
                continue
            if second == closing and not (spaced and stop):
                continue
            inside = gap + tail + mark + closing
            outside = gap + tail + closing + mark
            only_first = closing + gap + tail + mark
            order = (inside, outside) if stop_inside else (outside, inside)
            if not mark:
                order = (outside, outside)
            after = order[0]
            others = tuple(dict.fromkeys(x for x in (order[1], only_first) if x != after))
            yield found(text, match.start(), match.end(), after, alternatives=others)

    return Detector(
        look, rf"[.!?…{SPACES}]{c}[{SPACES}][^{o}{c}{DOUBLE_PRIMES}]*[{c}{DOUBLE_PRIMES}]"
    )


def depth(text: str, at: int, opening: str, closing: str) -> int:
    """Return how many marks are open before ``at``, in the paragraph."""
    level = 0
    for c in text[max(0, at - LONGEST) : at].rpartition("\n\n")[2]:
        if c == opening:
            level += 1
        elif c == closing:
            level = max(0, level - 1)
    return level
