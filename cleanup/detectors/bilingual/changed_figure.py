"""A number that is another one in the translation: ``In 2015`` for a source's ``2012``.

People convert, round and write numbers in words, so only one case speaks: all numbers of source and
translation agree by what they mean but one, which has as many figures there as here, or the same
ones with another word behind them (million, billion) or with more noughts (25,000 and 25万). Human
translators do this too, by mistake (``bench/bilingual.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._figures import Figure, changed, figures
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 4000  # code points
_CALENDARS = frozenset({"ne", "fa", "th", "am"})  # years of another count
_DIGIT = re.compile(r"\d")
_BEFORE = frozenset({"si"})  # lakh stands before its number
_YEAR = 4  # figures
_LEAST = 2  # figures of a number that lost one
_SHORT = 80  # code points of a text in which a number of one figure counts
# What is converted, and where the same number has another form: times of day, months by number.
_CONVERTED = re.compile(
    r"\b(?:mph|miles?|feet|foot|ft|inch(?:es)?|lbs?|pounds?|acres?|yards?|gallons?|oz|ounces?"
    r"|degrees|warm|hot|cold|[ap]\.?m\.?|o.clock|E[DS]T|P[DS]T|GMT|UTC)\b|°|\d\s?F\b|[月日年時时点點]",
    re.IGNORECASE,
)


def build() -> Detector:
    """Build a detector that flags the number in the translation and tells the source's."""
    return Detector(_find, r"\d", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(text) > _LARGEST or len(source) > _LARGEST or not _DIGIT.search(source):
        return
    lang, other = primary(view.lang), primary(view.source_lang)
    if other in _CALENDARS or not changed(text, source):
        return
    theirs, ours = list(figures(source, other)), list(figures(text, lang))
    if not theirs or len(theirs) != len(ours) or _CONVERTED.search(source):
        return
    lost, new = _unmatched(theirs, ours)
    if len(lost) != 1 or len(new) != 1:
        return
    one, here = lost[0], new[0]
    if theirs.index(one) != ours.index(here) or (lang in _CALENDARS and len(here.digits) == _YEAR):
        return
    meant = _meant(one, here) or (len(ours) == 1 and _noughts(one, here, other))
    if len(one.digits) == 1 and (len(text) > _SHORT or source[one.end : one.end + 1] == "."):
        return  # people write small numbers as words, and count storeys otherwise
    if meant and not (
        _elsewhere(one, here.digits, text, ours) or _elsewhere(here, one.digits, source, theirs)
    ):
        reason = f"The source has {one.text}{one.word}."
        yield found(text, here.start, here.end, None, reason=reason, safe=False)


def _elsewhere(figure: Figure, other: str, text: str, among: list[Figure]) -> bool:
    """Return whether the figures of a number, which are ``other`` ones on the other side, stand
    there all the same: as one of its numbers, or of a time of day (``17: 00``).
    """
    if figure.digits == other:
        return False
    if len(figure.digits) == len(other):
        return figure.digits in text
    return any(each.digits == figure.digits for each in among)


def _unmatched(theirs: list[Figure], ours: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    left = list(ours)
    lost = []
    for figure in theirs:
        same = next((each for each in left if each.values & figure.values), None)
        if same is None:
            lost.append(figure)
        else:
            left.remove(same)
    return lost, left


def _meant(one: Figure, here: Figure) -> bool:
    if one.digits == here.digits:
        if one.short == here.short:  # 1.5 million and 15 million: the mark of the fraction is lost
            return one.short > 1
        return min(one.short, here.short) > 1
    if not one.short == here.short == 1:
        return False
    a, b = sorted((one.digits, here.digits), key=len)
    # As many figures, or one of them left out, or a nought put in: people round off more.
    whole = all(float(each.digits) in each.values for each in (one, here))  # no fraction
    dropped = whole and len(b) - len(a) == 1 and len(a) >= _LEAST and _without_one(b, a)
    return len(a) == len(b) >= 1 or dropped


def _noughts(one: Figure, here: Figure, lang: str | None) -> bool:
    """Return whether two numbers differ by noughts alone: 25,000 and 25万, 1,500 and 1,5."""
    same = one.digits.rstrip("0") == here.digits.rstrip("0") and one.digits != here.digits
    if not same or lang in _BEFORE:
        return False
    return (one.short == 1 or one.word.strip() != "mil") and here.word.strip() != "mil"


def _without_one(digits: str, fewer: str) -> bool:
    return any(digits[:at] + digits[at + 1 :] == fewer for at in range(len(digits)))
