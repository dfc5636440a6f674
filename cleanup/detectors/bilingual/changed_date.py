"""A date that is another one in the translation: ``12. Mai 2019`` for ``12 March 2019``.

Only where both have as many dates, and all of them agree but one.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._dates import dates, known, may_have
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 4000  # code points
_EAST = frozenset({"zh", "ja", "ko"})


def build() -> Detector:
    """Build a detector that flags the date in the translation and tells the source's."""
    return Detector(_find, r"\d", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang, other = primary(view.lang), primary(view.source_lang)
    if lang is None or other is None or len(text) > _LARGEST or len(source) > _LARGEST:
        return
    if not all(known(each) or each in _EAST for each in (lang, other)):
        return
    if not may_have(source, other):
        return
    theirs = dates(source, other)
    ours = dates(text, lang) if theirs else []
    if len(theirs) != len(ours):
        return
    lost = [one for one in theirs if not any(map(one.agrees, ours))]
    new = [one for one in ours if not any(map(one.agrees, theirs))]
    if len(lost) == len(new) == 1:
        reason = f"The source has another date: {lost[0].text}."
        yield found(text, new[0].start, new[0].end, None, reason=reason, safe=False)
