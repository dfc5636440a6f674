"""A number copied with the marks of the source's language: ``10,000`` in German, from English.

Facts of CLDR 46 (numbers, decimal and group). Only a number that stands so in the source, and whose
reading there is beyond doubt: groups of three digits, or a fraction before a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.said import any_of
from cleanup.text.segment import View

_STOP = frozenset("de it pt nl da hr sr sl ro el tr id vi is".split())  # groups separated by stops
_BLANK = frozenset("fr sv nb nn no fi pl cs sk uk ru bg hu et lv lt".split())  # and by spaces
# Regions that keep the marks of English, or have marks of their own.
_OWN = frozenset({"de-CH", "de-LI", "de-AT", "it-CH", "fr-CH"})
_ENGLISH = frozenset({"en", "zh", "ja", "ko", "he", "th"})
_STOPPED = re.compile(r"(?<![\w.,$/:-])\d{1,3}(?:\.\d{3})+(?![\w./:-]|,\d)")
_GROUPS = re.compile(r"(?<![\w.,$/:-])\d{1,3}(?:,\d{3})+(?![\w,/:-]|\.\d)")
_POINT = re.compile(r"\(\d{1,2},\d{1,2}\)")  # a place: (0,0) beside (100,100)
_BOTH = re.compile(r"(?<![\w.,$/:-])\d{1,3}(?:,\d{3})+\.\d{1,2}(?![\w,/:-]|\.\d)")
_NAMED = re.compile(r"(?i)\b(?:v|ver|version|release|build|section|chapter|clause)[. ]{1,2}$")


@cache
def _fraction() -> re.Pattern[str]:
    """Return a pattern of a decimal fraction before a unit."""
    unit = rf"[ \u00a0]?(?:[%°]|[kcm]m|kg|m\b|{any_of('measure-words')})"
    return re.compile(rf"(?<![\w.,/:-])\d{{1,3}}\.\d{{1,2}}(?![\w.,]*\d)(?={unit})")


def build(*, fractions: bool = True) -> Detector:
    """Build a detector that proposes the marks of the text's language for groups, and for
    ``fractions`` before a unit.
    """

    def look(view: View) -> Iterator[Edit]:
        lang, other = (view.lang or ""), (view.source_lang or "").split("-")[0]
        own = lang.split("-")[0]
        source = view.source
        if source and own == "en" and other in _STOP and lang != "en-CH":
            yield from _stopped(view, source)
        if not source or other not in _ENGLISH or lang in _OWN or own not in _STOP | _BLANK:
            return
        for match in _groups(view.text):
            if re.search(rf"(?<![\d.,]){re.escape(match[0])}(?![\d,]|\.\d)", source):
                mark = "." if own in _STOP else "\u00a0"
                others = ("\u202f", " ") if own in _BLANK else ("\u00a0",)
                made = tuple(match[0].replace(",", each) for each in (mark, *others))
                yield found(view.text, *match.span(), made[0], alternatives=made[1:], safe=False)
        for match in _BOTH.finditer(view.text):
            if re.search(rf"(?<![\d.,]){re.escape(match[0])}(?![\d,]|\.\d)", source):
                marks = (".", "\u00a0") if own in _STOP else ("\u00a0", "\u202f")
                made = tuple(match[0].translate({44: mark, 46: ","}) for mark in marks)
                yield found(view.text, *match.span(), made[0], alternatives=made[1:], safe=False)
        for match in _fraction().finditer(view.text) if fractions else ():
            if re.search(rf"(?<![\d.,]){re.escape(match[0])}(?![\d.])", source):
                yield found(view.text, *match.span(), match[0].replace(".", ","), safe=False)

    return Detector(look, r"\d[.,]\d", bilingual=True)


def _groups(text: str) -> Iterator[re.Match[str]]:
    """Yield the groups of a text, without the places of a plane: ``(100,100)`` beside ``(0,0)``."""
    places = _POINT.search(text) is not None
    for match in _GROUPS.finditer(text):
        if not (places and text[match.start() - 1 : match.start()] == "("):
            yield match


def _stopped(view: View, source: str) -> Iterator[Edit]:
    """Yield groups that English separates by commas and that still have the source's stops."""
    for match in _STOPPED.finditer(view.text):
        if _NAMED.search(view.text, 0, match.start()):
            continue
        if re.search(rf"(?<![\d.,]){re.escape(match[0])}(?![\d.]|,\d)", source):
            yield found(view.text, *match.span(), match[0].replace(".", ","), safe=False)
