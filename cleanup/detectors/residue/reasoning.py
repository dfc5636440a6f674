"""What a language model thought before it answered: ``<think> … </think>``, closed or left open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TAG = r"(?:think(?:ing)?|thoughts?|reason(?:ing)?|reflection|analysis|scratchpad)"
_OPEN = re.compile(rf"\s*<({_TAG})>", re.IGNORECASE)
_CLOSE = re.compile(rf"</{_TAG}>\s*", re.IGNORECASE)
_SWITCH = re.compile(r"\s+/(?:no_?)?think(?=\s*\Z)")


def build() -> Detector:
    """Build a detector that offers to delete thoughts at a segment's beginning, and ``/no_think``
    at its end.

    Where no answer follows the thoughts are flagged: there is no translation here.
    """
    return Detector(_find, rf"(?i)</?{_TAG}>|/(?:no_?)?think", scope="segment")


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, (view.source or "").lower()
    if "think" in source or "<thought" in source or "<reason" in source:
        return
    opened = _OPEN.match(text)
    closed = _CLOSE.search(text, opened.end() if opened else 0)
    if opened and not (closed and text[closed.end() :].strip()):
        yield found(text, opened.start(1) - 1, len(text.rstrip()), None)
    elif closed and (opened or _alone(text, closed)):
        yield found(text, 0, closed.end(), "")
    if (switch := _SWITCH.search(text)) and text[: switch.start()].strip():
        yield found(text, *switch.span(), "")


def _alone(text: str, closed: re.Match[str]) -> bool:
    """Return whether a closing tag without an opening one stands alone on its line, once, before
    text.
    """
    line = text[text.rfind("\n", 0, closed.start()) + 1 : closed.start()]
    return (
        not line.strip()
        and "\n" in closed[0]
        and bool(text[closed.end() :].strip())
        and not _CLOSE.search(text, closed.end())
    )
