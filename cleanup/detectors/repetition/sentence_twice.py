"""A sentence of a few words that stands twice in a row in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ENDS = (". ", "। ", "۔ ")
_BREAK = re.compile(r"[\n\t]|[!?…:;][»”\"’)]*[ ]")
_LEAST, _WORDS = 20, 3  # code points and words; who is moved says shorter ones twice


def build() -> Detector:
    """Build a detector that proposes to leave the second time out, unless the source says a
    sentence twice too.
    """

    def find(view: View) -> Iterator[Edit]:
        places = list(_twice(view.text))
        if places and not (view.source and next(_twice(view.source), None)):
            for start, end in places:
                yield found(view.text, start, end, "", safe=False)

    return Detector(find, scope="segment")


def _twice(text: str) -> Iterator[tuple[int, int]]:
    """Yield what to leave out: the blank before a sentence said again, and the sentence."""
    for mark in _ENDS:
        end = 0
        parts = text.split(mark)
        for part, following in pairwise(parts):
            end += len(part) + len(mark)
            if following[:1] == part[:1] or part[-_LEAST:] in following:
                said = _BREAK.split(part)[-1]
                if _is_sentence(said) and following.startswith(said):
                    stop = end + len(said)
                    if text[stop : stop + 1] == mark[0] and text[stop + 1 : stop + 2].strip() == "":
                        yield end - 1, stop + 1


def _is_sentence(said: str) -> bool:
    letters = sum(map(str.isalpha, said))
    return (
        len(said) >= _LEAST
        and len(said.split()) >= _WORDS
        and not said[0].islower()
        and said[0].isalpha()
        and 2 * letters > len(said)
    )
