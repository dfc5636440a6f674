"""Traditional characters inside a text in simplified ones: ``这是一個问题``.

Only where the text around it is simplified beyond doubt: a name or a quotation from Taiwan keeps
its characters, and there they stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LEAST = 4  # simplified characters that a text must have
_SHARE = 4  # so many times as many as traditional ones
_RUN = 2  # as many traditional ones in a row are a quotation or a name


def build(*, pairs: list[str]) -> Detector:
    """Write the simplified character; each of ``pairs`` is the traditional one and that.

    Raises ValueError where a pair has not exactly two characters.
    """
    if not pairs or any(len(pair) != _RUN for pair in pairs):
        raise ValueError("`pairs` are two characters each: the traditional one and the simplified")
    simple = {pair[0]: pair[1] for pair in pairs}
    traditional = re.compile(f"[{''.join(simple)}]+")
    simplified = re.compile(f"[{''.join(simple.values())}]")

    def find(view: View) -> Iterator[Edit]:
        runs = list(traditional.finditer(view.text))
        plain = len(simplified.findall(view.text))
        if not runs or plain < max(_LEAST, _SHARE * sum(len(run[0]) for run in runs)):
            return
        for run in runs:
            if len(run[0]) < _RUN:
                yield found(view.text, run.start(), run.end(), simple[run[0]])

    return Detector(find, traditional.pattern)
