"""Spaces that a tokeniser left at full-width marks, in Chinese and Japanese: ``说 ： “ 我们 走 ”``.

People who write these scripts set no space before a full-width mark. Where most marks of a document
had one, before any was repaired, all spaces beside marks and between the script's own letters are
a tokeniser's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LETTERS = "\u3041-\u30ff\u3400-\u9fff々〇"
_MARKS = "，。！？、；：（）「」『』《》【】“”"
_OURS = re.compile(f"[{_LETTERS}{_MARKS}]")
_IS_MARK = re.compile(f"[{_MARKS}]")
_SPACES = re.compile(
    rf"(?<=[{_LETTERS}{_MARKS}])[ ]+(?=[{_LETTERS}{_MARKS}(])|(?<=[{_MARKS}])[ ]+(?=\S)"
    rf"|(?<=\S)[ ]+(?=[{_MARKS}])|(?<=[(])[ ]+(?=[{_LETTERS}])|(?<=[{_LETTERS}])[ ]+(?=\))"
    rf"|(?<=\))[ ]+(?=[{_LETTERS}{_MARKS}])"
)
_BEFORE = re.compile(r"[\w”）》」』)][ ]+[，。！？、；：]")
_SENTENCE = re.compile("[，。！？、；：]")
_LARGEST = 100_000  # code points of a document that are looked at


def build() -> Detector:
    """Build a detector that proposes to delete all of them; those of a unit share a group."""
    return Detector(_find, rf"[{_LETTERS}{_MARKS}][ ][{_LETTERS}{_MARKS}]|[{_MARKS}][ ]")


def _find(view: View) -> Iterator[Edit]:
    if not view.ask(_apart):
        return
    for match in _SPACES.finditer(view.text):
        yield found(view.text, *match.span(), "", group="marks")


def _apart(document: str) -> bool:
    head = document[:_LARGEST]
    before = len(_BEFORE.findall(head))
    return before > 0 and 2 * before >= len(_SENTENCE.findall(head))
