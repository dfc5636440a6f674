"""Running one detector on one translation with its source."""

from __future__ import annotations

import re

from cleanup.detectors import Detector, trigger_of
from cleanup.edits.edit import Edit
from cleanup.text.segment import View


def found(detector: Detector, pair: tuple[str, str], source: str | None, text: str) -> list[Edit]:
    """The edits for a translation; ``pair`` are the source's language and its own.

    The trigger must match where there are any, and each edit must fit the text.
    """
    other, lang = pair
    edits = list(detector.find(View(text, lang, source, other if source else None, text)))
    trigger = trigger_of(detector)
    assert not edits or trigger is None or re.search(trigger, text)
    assert all(text[edit.start : edit.end] == edit.before for edit in edits)
    assert all(edit.reason for edit in edits)
    return edits


def told(detector: Detector, pair: tuple[str, str], source: str | None, text: str) -> list[str]:
    """What is found, as ``before → after``; a flag has no after."""
    return [
        edit.before if edit.after is None else f"{edit.before} → {edit.after}"
        for edit in found(detector, pair, source, text)
    ]
