"""Words separated by spaces in a script that parts none: ``これ は 古い 水車 です 。``.

A tokeniser leaves the particles by themselves; titles and lists of names, which people do part so,
have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ONE = "[\u3041-\u30ff\u3400-\u9fff々ー]{1,8}"
_RUN = re.compile(rf"{_ONE}(?: (?:{_ONE}|[、。，！？」』])|(?<=[一-龥])[，] ?{_ONE}){{3,}}")
_SIGNS = 6
_PARTICLES = 2  # in a run, or one in five words


def build(*, particles: list[str]) -> Detector:
    """Build a detector that proposes to delete the spaces of a run that has two of the
    ``particles`` by themselves, or one among signs that each stand alone.

    All edits of a run share a group. Raises ValueError without particles.
    """
    if not particles:
        raise ValueError("`particles` is empty: list the particles that a tokeniser separates")
    small = frozenset(particles)

    def look(view: View) -> Iterator[Edit]:
        for match in _RUN.finditer(view.text):
            words = match[0].split(" ")
            there = sum(word in small for word in words)
            signs = sum(len(word) == 1 for word in words)
            apart = signs == len(words) >= _SIGNS  # each sign by itself, and one is a particle
            if there < _PARTICLES - apart:
                continue
            at = match.start()
            for word in words[:-1]:
                at += len(word)
                yield found(view.text, at, at + 1, "", group=f"run-{match.start()}")
                at += 1

    return Detector(look, f"[\u3041-\u30ff\u3400-\u9fff] (?:{'|'.join(particles)}) ")
