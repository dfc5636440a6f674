"""A German compound in two words, as machines that know each part write it: ``Tool Fenster``.

A first part that ends in a linking -s which its noun never has otherwise (``Anwendungs``) stands
alone nowhere. Other parts are words too, and only pairs of listed ones are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SMALL = r"[a-zäöüß]"
_NEAR = 40  # code points
_GENITIVE = re.compile(
    r"\b(?i:des|eines|keines|welches|(?:dies|jen|jed|ihr|sein|unser|mein|eur)es)\b[^.,;:!?]*\Z"
)


def build(
    *, linked: list[str], genitives: list[str], firsts: list[str], seconds: list[str]
) -> Detector:
    """Build a detector that offers the word in one, or with a hyphen before an abbreviation.

    ``linked`` are endings of a first part (``ungs``), and whole parts, that stand alone nowhere;
    ``genitives`` parts that are also a genitive, and are left alone behind ``des``;
    ``firsts`` and ``seconds`` words that belong together.
    """
    ends, gens = "|".join(filter(str.islower, linked)), "|".join(genitives)
    wholes = "|".join(word for word in linked if not word.islower())
    one, two = "|".join(firsts), "|".join(seconds)
    linked_pair = (
        rf"\b(?:[A-ZÄÖÜ]{_SMALL}+(?:{ends})|{wholes}) (?=[A-ZÄÖÜ]{_SMALL}{{2}}|[A-ZÄÖÜ]{{2}})"
    )
    genitive_pair = rf"\b(?:{gens}) (?=[A-ZÄÖÜ]{_SMALL}{{2}})"
    listed_pair = rf"\b(?:{one}) (?=(?:{two})\b)"
    pattern = re.compile(
        rf"(?<![\w*`'’„“\"/-])(?:{linked_pair}|(?P<genitive>{genitive_pair})|{listed_pair})"
        rf"(?P<second>[A-ZÄÖÜ][\w]*)"
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if match["genitive"] and _GENITIVE.search(before):
                continue
            at, second = match.start("second"), match["second"]
            if second[1:].islower():
                joined = second[0].lower()
                yield found(text, at - 1, at + 1, joined, alternatives=(f"-{second[0]}",))
            else:
                yield found(text, at - 1, at, "-")

    return Detector(look, rf"{linked_pair}|{genitive_pair}|{listed_pair}")
