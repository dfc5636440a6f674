"""A reference in brackets that a translation lost: ``[12]``, ``[3, 4]``, ``[ref]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_NUMBERED = re.compile(r"\[(\d{1,3}(?:[,;–-]\s?\d{1,3})*)\]")
_NAMED = re.compile(r"\[ref\.?\]", re.IGNORECASE)
_BRACKETED = re.compile(r"[\[［【〔(（][^\]］】〕)）]{1,40}[\]］】〕)）]")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_LARGEST = 20_000  # code points
_MOST = 30  # references: more of them are a list or code


def build() -> Detector:
    """Build a detector that flags the first word where numbers of references are in no brackets of
    the translation. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if "[" not in source or len(text) > _LARGEST:
        return
    wanted = list(_NUMBERED.finditer(source))
    named = _NAMED.findall(source)
    first = _WORD.search(text)
    if not (wanted or named) or len(wanted) > _MOST or first is None:
        return
    here = _BRACKETED.findall(text)
    known = {str(int(number)) for said in here for number in _NUMBER.findall(said)}
    lost = [m[0] for m in wanted if not known.issuperset(map(_plain, _NUMBER.findall(m[1])))]
    if len(named) > len(here) - len(wanted) + len(lost):
        lost += named[:1]
    if lost:
        reason = f"The source has {', '.join(dict.fromkeys(lost))}, but the translation does not."
        yield found(text, *first.span(), None, reason=reason, safe=False)


def _plain(number: str) -> str:
    return str(int(number))
