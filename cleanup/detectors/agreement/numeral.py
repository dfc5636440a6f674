"""A noun in the wrong number beside a numeral: ``5 года``, ``21 дней``, ``1 lat``.

East Slavic languages and Polish have one form behind 1, one behind 2 to 4, one from 5 on. Only
forms that no case of the whole can ask for are found; behind 2 to 4 all may be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# A whole number of at most three digits: four may be a year, and a decimal takes another form.
_NUMBER = r"(?<![\w.,/:№#+%$-])(?<![.,] )[1-9][0-9]{0,2}"
_SPACE = "[ \u00a0\u202f]"
_TEEN = range(11, 20)
_FIVE = 5


def build(*, one: list[str], few: list[str], many: list[str], ones: bool = True) -> Detector:
    """Write the form that the number asks for.

    ``one``, ``few`` and ``many`` are the forms of the same nouns behind 1, 2 and 5 (equal ones are
    no fault). ``ones``: 21, 31 … take the form of 1. Raises ValueError where the lists differ in
    length, or are empty.
    """
    if not one or not len(one) == len(few) == len(many):
        raise ValueError("`one`, `few` and `many` need the forms of the same nouns, at least one")
    rows = list(zip(one, few, many, strict=True))
    wrong_one = {m: o for o, f, m in rows if m not in (o, f)}
    wrong_many = {f: m for o, f, m in rows if f not in (m, o)}
    some = "|".join(sorted(sorted({*wrong_one, *wrong_many}), key=len, reverse=True))
    pattern = re.compile(rf"({_NUMBER}){_SPACE}({some})(?![\w-])")

    def find(view: View) -> Iterator[Edit]:
        for match in pattern.finditer(view.text):
            number, noun = int(match[1]), match[2]
            right = None
            if number % 100 in _TEEN or number % 10 >= _FIVE or number % 10 == 0:
                right = wrong_many.get(noun)
            elif number == 1 or (ones and number % 10 == 1):
                right = wrong_one.get(noun)
            if right:
                yield found(view.text, match.start(2), match.end(2), right)

    return Detector(find, rf"[0-9]{_SPACE}(?:{some})")
