"""A small word with a capital in mid-sentence: ``but It must be said``.

After a word that joins, or a comma, the capital is wrong; elsewhere a full stop may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TITLE = re.compile(r"[^\W\d_a-zß-öø-ÿ]")  # a capital near by: a heading, a title
_NEAR = 24  # code points to either side


def build(*, words: list[str], joining: list[str], free: bool = True) -> Detector:
    """Proposes the small letter, or (second, elsewhere first) a full stop before the word.

    ``words`` are small words as they begin a sentence ("It"), ``joining`` the words after which no
    sentence begins ("but"). Without ``free`` only these and the comma are looked at. Raises
    ValueError where one of ``words`` has no capital.
    """
    for word in words:
        if not word.istitle() or not word.isalpha():
            raise ValueError(f"{word!r} must be one word with a capital")
    some = "|".join(sorted(words))
    joins = frozenset(joining)
    pattern = re.compile(
        rf"([a-zß-öø-ÿ]{{2,}}|[a-zß-öø-ÿ]{{3}}[’”»]?,) ({some})"
        r"(?= [a-zß-öø-ÿ]{2,}(?: [a-zß-öø-ÿ]|[,.]))"
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in pattern.finditer(text):
            before, word = match.groups()
            start, end = match.span(2)
            joined = before in joins or before.endswith(",")
            left = "" if joined else text[max(0, match.start() - _NEAR) : match.start()]
            if _TITLE.search(left[1:]) or _TITLE.search(text[end + 1 : end + _NEAR // 2]):
                continue
            low = word[0].lower() + word[1:]
            if joined:
                yield found(text, start, end, low)
            elif free:
                at = match.end(1)
                yield found(text, at, end, f". {word}", alternatives=(f" {low}", f", {low}"))

    return Detector(look, rf"[a-zß-öø-ÿ’”»,] (?:{some}) [a-zß-öø-ÿ]")
