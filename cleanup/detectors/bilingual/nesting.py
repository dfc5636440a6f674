"""Tags that the translation closes in another order than it opens them: ``<b><i>old</b></i>``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LARGEST = 20_000  # code points
_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*|\d{1,2})((?:\s[^<>]*)?)>")
_ALONE = frozenset("br hr img input wbr meta link area base col embed source track".split())


def build() -> Detector:
    """Build a detector that offers the closing tags in the order in which they are opened.

    Only where source and translation have the same tags, and the source's are in order.
    """
    return Detector(_find, "</", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if "</" not in source or len(text) > _LARGEST:
        return
    ours, theirs = _tags(text), _tags(source)
    if Counter(map(_name, ours)) != Counter(map(_name, theirs)):
        return
    right = _closers(ours)
    if _closers(theirs) == [tag[2] for tag in theirs if tag[1]]:
        closing = [tag for tag in ours if tag[1]]
        wrong = [at for at, tag in enumerate(closing) if right is None or tag[2] != right[at]]
        if not wrong:
            return
        start, end = closing[wrong[0]].start(), closing[wrong[-1]].end()
        made = None
        if right is not None:
            names = iter(right[wrong[0] : wrong[-1] + 1])
            made = _TAG.sub(lambda m: f"</{next(names)}>" if m[1] else m[0], text[start:end])
        yield found(text, start, end, made, safe=False)


def _name(tag: re.Match[str]) -> str:
    return tag[1] + tag[2]


def _tags(text: str) -> list[re.Match[str]]:
    found = _TAG.finditer(text)
    return [tag for tag in found if tag[2].lower() not in _ALONE and not tag[3].endswith("/")]


def _closers(tags: list[re.Match[str]]) -> list[str] | None:
    """Return the names by which the closing tags would close what is open; None if nothing is."""
    open_: list[str] = []
    names = []
    for tag in tags:
        if not tag[1]:
            open_.append(tag[2])
        elif not open_:
            return None
        else:
            names.append(open_.pop())
    return names
