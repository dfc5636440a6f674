"""The ``>`` between two entries of a menu that a translation lost: ``"Datei" "Öffnen"``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_STEP = re.compile(r"(?<=[\w)\]*\"”’…]) ?(?:>|&gt;|→|›|»|➔|➜|⇒) ?(?=[\w(\[*\"“‘])")
_BESIDE = re.compile(r"(?<=[\w).…])[\"”“»’]([ ])(?=[\"“„«‘][\w(])")


def build() -> Detector:
    """Build a detector that offers ``>`` between two quotations where the source has more steps of
    menus than the text, and no fewer than places that lack one.
    """
    return Detector(_find, trigger=r"[\"”“»’][ ][\"“„«‘]", scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    lacking = sum(1 for _ in _STEP.finditer(view.source or ""))
    if not lacking:
        return
    lacking -= sum(1 for _ in _STEP.finditer(view.text))
    places = [match.span(1) for match in _BESIDE.finditer(view.text)]
    if 0 < len(places) <= lacking:
        for start, end in places:
            yield found(view.text, start, end, " > ", safe=False)
