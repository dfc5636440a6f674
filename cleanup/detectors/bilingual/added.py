"""A translation that says more than its source: an answer of a model, a loop, another text.

Told by lengths alone, with what human translations of the two languages have: the whole is far too
long, or one of its sentences has no counterpart (as in ``left_out``, with the sides exchanged).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import exp

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._alignment import left_out
from cleanup.detectors.bilingual._sentences import sentences
from cleanup.edits.edit import Edit, found
from cleanup.languages.lengths import Ratio, measured, ratio, size
from cleanup.text.segment import View

_LARGEST = 20_000  # code points of a text; a longer one is no segment
_MOST = 40  # sentences that are put beside each other
_LEAST = 12  # code points of a source whose length says something
_SENTENCE = 20  # and of one whose sentences' lengths do
_LONG = 4.5  # deviations
_LABEL, _OF_LABELS = 30, 8.0  # those of a shorter source, a label, which some languages explain
_LONGER = 2.0  # deviations: a translation that is not that much longer has no sentence too many
_GAIN = 7.0  # natural log of how much likelier a sentence was added than not
_SHOWN = 60  # code points of a sentence in a reason
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that flags the last word of the translation, or the first of the sentence
    that is too many. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    known = ratio(view.source_lang, view.lang)
    if known is None or len(source) < _LEAST or len(source) > _LARGEST or len(text) > _LARGEST:
        return
    there, here, off = measured(source, text, known)
    if there < _LEAST:
        return
    if off >= (_LONG if there >= _LABEL else _OF_LABELS):
        words = list(_WORD.finditer(text))
        if words:
            usual = f"{here / there / exp(known.mean):.1f} times the usual length"
            reason = f"The translation contains more than the source: it is {usual}."
            yield found(text, *words[-1].span(), None, reason=reason, safe=False)
    elif off > _LONGER and there >= _SENTENCE:
        yield from _sentence(text, source, known)


def _sentence(text: str, source: str, known: Ratio) -> Iterator[Edit]:
    theirs, ours = sentences(source), sentences(text)
    if not len(theirs) < len(ours) <= _MOST or not theirs:
        return
    there = [max(1, size(source[a:b])) for a, b in theirs]
    here = [max(1, size(text[a:b])) for a, b in ours]
    addition = left_out(here, there, Ratio(-known.mean, known.deviation))
    if addition is None or addition.gain < _GAIN:
        return
    start, end = ours[addition.sentence]
    first = _WORD.search(text, start, end)
    if first:
        reason = "This sentence seems to have none in the source that it translates."
        yield found(text, *first.span(), None, reason=reason, safe=False)
