"""A small word with a capital in mid-sentence: ``but It must be said``.

After a word that joins, or a comma, the capital is wrong; elsewhere a full stop may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.detectors.capitals._labels import labelled
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack
from cleanup.text.segment import View

# Small letters of Latin, Greek and Cyrillic.
_LOW = "a-zß-öø-ɏά-ώа-џѐ-ӿ"
_NEAR = 24  # code points to either side
_OFTEN = 4  # times a document has the word so


def build(*, words: list[str], joining: list[str], free: bool = True) -> Detector:
    """Build a detector that proposes the small letter, or (second, elsewhere first) a full stop
    before the word.

    ``words`` are small words as they begin a sentence ("It"), ``joining`` the words after which no
    sentence begins ("but"). Without ``free`` only these and the comma are looked at. Raises
    ValueError where one of ``words`` has no capital.
    """
    for word in words:
        if not word.istitle() or not word.isalpha():
            raise ValueError(f"{word!r} must be one capitalised word")
    some = "|".join(sorted(words))
    joins = frozenset(joining)
    pattern = re.compile(
        rf"(?<![\w’'-])((?:[{_LOW}]{{2,}}|[{_LOW}]{{3,}}[’”»]?,)) ({some})"
        rf"(?= [{_LOW}]{{2,}}(?: [{_LOW}]|[,.]))"
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in pattern.finditer(text):
            before, word = match.groups()
            start, end = match.span(2)
            joined = before in joins or before.endswith(",")
            left = "" if joined else text[max(0, match.start() - _NEAR) : match.start()]
            near = left[1:] + text[end + 1 : end + _NEAR // 2]
            if any(map(str.isupper, near)) or labelled(before):  # a heading, a title
                continue
            if before in pack(view.lang).articles | pack(view.lang).fused_articles:
                continue  # "el Este asiático": a noun
            if view.ask(_meant, word):
                continue
            low = word[0].lower() + word[1:]
            if joined:
                yield found(text, start, end, low)
            elif free:
                at = match.end(1)
                yield found(text, at, end, f". {word}", alternatives=(f" {low}", f", {low}"))

    return Detector(look, rf"[{_LOW}’”»,] (?:{some}) [{_LOW}]")


@lru_cache(maxsize=64)
def _meant(document: str, word: str) -> bool:
    """Return whether the document has the word so again and again in mid-sentence, as licences have
    "You", which they define.
    """
    # What stands beside it comes last: so `re` goes from word to word.
    times, end = 0, -1
    for match in re.finditer(rf" {word} (?<=[{_LOW},] {word} )(?=[{_LOW}])", document):
        if match.start() > end + 1:  # two with one letter between are one
            times, end = times + 1, match.end()
            if times == _OFTEN:
                return True
    return False
