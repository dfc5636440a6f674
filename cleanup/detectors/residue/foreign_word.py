"""A small word of the source's language that was left standing in the translation.

``the river and le pont``: one English word between words that are certainly not English, either
because they are in another script or because they are function words of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SPACE = "[ \u00a0]"


def build(*, words: dict[str, str], letters: str = "", beside: list[str] | None = None) -> Detector:
    """Write the word of the language, or flag where ``words`` gives an empty one.

    ``letters`` is a character class, as in ``"а-яё"``: such a letter must be on both sides.
    ``beside`` are function words of the language: one must be the next word on one side, and a
    word in lower case the next on the other. Raises ValueError where neither is given.
    """
    if not words or not (letters or beside):
        raise ValueError("`words` and either `letters` or `beside` need at least one entry")
    some = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    if letters:
        body = rf"(?<=[{letters}]){_SPACE}?({some}){_SPACE}?(?=[{letters}])"
        trigger = rf"[{letters}]{_SPACE}?(?:{some}){_SPACE}?[{letters}]"
    else:
        near = "|".join(sorted(map(re.escape, beside or ()), key=len, reverse=True))
        small = r"[^\W\d_A-Z][^\W\d_]*"
        body = (
            rf"(?<![\w'’-])(?:(?:{near}){_SPACE}({some})(?={_SPACE}{small}[\s,.;:])"
            # A noun behind an article is part of no name: "Das Haus and der Garten".
            rf"|(?:{small}|(?i:{near}){_SPACE}[^\W\d_]+){_SPACE}({some})(?={_SPACE}(?:{near})[\s,.;:]))"
        )
        trigger = rf"(?:{near}){_SPACE}(?:{some}){_SPACE}|{_SPACE}(?:{some}){_SPACE}(?:{near})"
    pattern = re.compile(body)

    def find(view: View) -> Iterator[Edit]:
        for match in pattern.finditer(view.text):
            group = match.lastindex or 1
            right = words[match[group]]
            yield found(view.text, match.start(group), match.end(group), right or None)

    return Detector(find, trigger)
