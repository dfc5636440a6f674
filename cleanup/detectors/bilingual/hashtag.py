"""Hashtags and handles that a translation tore apart or lost: ``# Moulin2024``, ``@ user``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._branched import BRANCHED
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_WHOLE = re.compile(r"(?<![\w&/#])[#＃](?=\w*[^\W\d])\w+\b(?!#)")
_TORN = re.compile(r"(?<![\w&/#])[#＃][ \u00a0]+(?=\w*[^\W\d])\w+")
_HANDLE = re.compile(r"(?<![\w@./])@\w{2,}")
_TORN_HANDLE = re.compile(r"(?<![\w@./])@[ \u00a0]+(?=\w{2,})")
_SIGN = re.compile("[#＃@]")
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that offers to close the gaps, as many as the source has hashtags more,
    and flags lost ones.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if not _SIGN.search(source) or BRANCHED.search(source):  # {#st}: the number, and an ending
        return
    wanted = len(_WHOLE.findall(source))
    missing = wanted - len(_WHOLE.findall(text))
    handles = len(_HANDLE.findall(source)) - len(_HANDLE.findall(text))
    for match in list(_TORN_HANDLE.finditer(text))[: max(0, handles)]:
        yield found(text, match.start() + 1, match.end(), "", safe=False)
    if missing <= 0:
        return
    for match in list(_TORN.finditer(text))[:missing]:
        blank = re.compile(r"\s+").search(text, match.start())
        if blank:
            yield found(text, *blank.span(), "", safe=False)
            missing -= 1
    first = _WORD.search(text)
    # Behind letters of Chinese or Hebrew one is no hashtag by the pattern, but it is here.
    if first and missing > 0 and text.count("#") + text.count("＃") < wanted:
        reason = "A hashtag of the source is missing."
        yield found(text, *first.span(), None, reason=reason, safe=False)
