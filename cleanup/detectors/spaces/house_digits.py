"""Thousands grouped as a house wants them: ``12 345`` for ``12,345`` or ``12.345``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_NUMBER = re.compile(r"(?<![\w.,:/§#+-])\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?![\w:/%°-]|[.,]\d)")


def build(*, groups: dict[str, str], put: str) -> Detector:
    """Build a detector that proposes ``put`` between groups of digits.

    ``groups`` tells which languages group with a comma, and which with a full stop.
    """
    marks = {lang: mark for mark, langs in groups.items() for lang in langs.split()}

    def look(view: View) -> Iterator[Edit]:
        mark = marks.get(primary(view.lang) or "", "")
        for match in _NUMBER.finditer(view.text) if mark else ():
            if match[1] == mark and not match[0].startswith("0"):
                after = match[0].replace(mark, put)
                yield found(view.text, *match.span(), after, safe=False, group="digits")

    return Detector(look, r"\d[.,]\d\d\d")
