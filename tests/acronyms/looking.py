"""Running one detector on one text, and holding its trigger to what it finds."""

from __future__ import annotations

import re

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View


def look(detector: Detector, text: str, lang: str | None, source: str | None = None) -> list[Edit]:
    """The edits for one text, whose trigger must match where there are any."""
    edits = list(detector.find(View(text, lang, source, "en" if source else None, text)))
    assert not edits or re.search(detector.trigger or "", text)
    return edits


def outcome(
    detector: Detector, text: str, lang: str | None, source: str | None = None
) -> tuple[str, bool | None]:
    """The text with the edits made, and whether all are safe (None where there are none)."""
    edits = look(detector, text, lang, source)
    return apply(text, edits), all(e.safe for e in edits) if edits else None
