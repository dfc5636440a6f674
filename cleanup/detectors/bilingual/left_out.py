"""Text of the source that the translation does not have: a sentence, list items, the end, all.

Told by lengths alone, with what human translations of the two languages have (see
``cleanup.languages.lengths``), so a free translation can look like a gap: thresholds are set for
two or three of these in 10,000 segments (``bench/bilingual.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import exp

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._alignment import left_out
from cleanup.detectors.bilingual._sentences import sentences
from cleanup.edits.edit import Edit, found
from cleanup.languages.lengths import Ratio, measured, ratio, size
from cleanup.text.segment import Span, View

_LARGEST = 20_000  # code points of a text; a longer one is no segment
_MOST = 40  # sentences that are put beside each other
_LEAST = 30  # code points of a source whose length says something
_SHORT = -1.0  # deviations: a translation that is no shorter has left no sentence out
_CUT = -2.5  # one that has lost its end mark too
_MUCH = -6.0  # one that has nothing else against it
_GAIN = 4.5  # natural log of how much likelier a sentence was left out than not
_ALONE = 14.0  # the same where the translation has as many sentences as the source
_SLIGHT, _FAINT = 35, 6.0  # of a shorter sentence, whose few words a neighbour may have taken in
_SHOWN = 60  # code points of a sentence in a reason

_ENDS = re.compile(r"[.!?…。！？।॥؟۔։][\"'”“’»)\]」』）*_]*\s*\Z")
_OPEN = re.compile(r"[^\W_][\"'”“’»)\]」』）]*\s*\Z|[,，、;:(–—-]\s*\Z")
_ITEM = re.compile(r"^[ \t]*(?:[-*•‣▪–]|\d{1,2}[.)])[ \t]+\S", re.MULTILINE)
_TELLING = re.compile(r"[A-Za-zÀ-ɏа-яА-ЯёЁіІїЇєЄґҐ]{5,}|\d{2,}")
_STEM = 5  # letters in which a name and its translation agree
_SIGN = re.compile(r"\d+|[?!:;()%&@#+=/]")
_THERE, _GONE, _FEW = 2.5, 1.5, 3  # what a name or number says that is there, or is not
_CLEAR, _NEVER = 2.0, 1e3  # what is named alone has so much more for it than any other
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def build() -> Detector:
    """Build a detector that flags the word before the gap, or the last one where the end is
    missing.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if not text.strip():
        if _LETTERS.search(source):
            yield found(text, 0, len(text), None, reason="The translation is empty.", safe=False)
        return
    if told := _items(text, source):
        yield told
        return
    known = ratio(view.source_lang, view.lang)
    if known is None or len(source) < _LEAST or len(source) > _LARGEST or len(text) > _LARGEST:
        return
    there, here, off = measured(source, text, known)
    if off > _SHORT or there < _LEAST:
        return
    if told := _sentence(text, source, known):
        yield told
    elif off < _CUT and _ENDS.search(source) and _OPEN.search(text):
        yield from _at(text, len(text), "The translation breaks off, but the source continues.")
    elif off < _MUCH:
        share = f"{round(100 * here / there / exp(known.mean))} %"
        reason = f"Much of the source is missing: the translation has {share} of its usual length."
        yield from _at(text, len(text), reason)


def _at(text: str, place: int, reason: str) -> Iterator[Edit]:
    """Yield a flag on the last word before a place, or on the first where none is."""
    words = list(_WORD.finditer(text, 0, place)) or list(_WORD.finditer(text))
    word = words[-1] if words and words[-1].end() <= place else next(iter(words), None)
    if word:
        yield found(text, *word.span(), None, reason=reason, safe=False)


def _items(text: str, source: str) -> Edit | None:
    """Return the flag where the translation has fewer list items, each on a line, than the
    source.
    """
    theirs = _ITEM.findall(source) if "\n" in source else ()
    ours = len(_ITEM.findall(text)) if len(theirs) > 1 else 0
    if not 0 < ours < len(theirs):
        return None
    reason = f"The source has {len(theirs)} list items, but the translation has {ours}."
    return next(_at(text, len(text), reason), None)


def _sentence(text: str, source: str, known: Ratio) -> Edit | None:
    theirs = sentences(source)
    if not 1 < len(theirs) <= _MOST:
        return None
    ours = sentences(text)
    if not 0 < len(ours) <= _MOST:
        return None
    there, here = _sizes(source, theirs), _sizes(text, ours)
    omission = left_out(there, here, known)
    if omission is None:
        return None
    least = _FAINT if there[omission.sentence] < _SLIGHT else _GAIN
    if omission.gain < (least if len(theirs) > len(ours) else _ALONE):
        return None
    if _told(source, theirs[omission.sentence], text):
        return None
    costs = _costs(source, theirs, text)
    likely = left_out(there, here, known, costs) or omission
    said = _quoted(source, theirs[likely.sentence])
    costs[likely.sentence] += _NEVER
    other = left_out(there, here, known, costs)
    if other and likely.gain - other.gain < _CLEAR:
        said += f" or {_quoted(source, theirs[other.sentence])}"
    place = ours[likely.before - 1][1] if likely.before else 0
    reason = f"A sentence of the source seems to be missing here, perhaps {said}."
    return next(_at(text, place, reason), None)


def _quoted(source: str, span: Span) -> str:
    """Return a sentence in quotation marks, its end left out where it is long."""
    said = " ".join(source[slice(*span)].split())
    return f"“{said if len(said) <= _SHOWN else f'{said[: _SHOWN - 1].rstrip()}…'}”"


def _sizes(text: str, spans: Iterable[Span]) -> list[int]:
    return [max(1, size(text[start:end])) for start, end in spans]


def _told(source: str, span: Span, text: str) -> bool:
    """Return whether the translation has a name or a number that only this sentence of the
    source has.
    """
    start, end = span
    rest = _stems(source[:start]) | _stems(source[end:])
    return not (_stems(source[start:end]) - rest).isdisjoint(_stems(text))


def _costs(source: str, spans: Sequence[Span], text: str) -> list[float]:
    """Return what speaks against each sentence of a source being the one that was left out: the
    names, numbers and marks that it alone has, and whether the translation has them.
    """
    said = [_stems(source[a:b]) | set(_SIGN.findall(source[a:b])) for a, b in spans]
    times = Counter(stem for stems in said for stem in stems)
    here = _stems(text) | set(_SIGN.findall(text))
    costs = []
    for stems in said:
        own = {stem for stem in stems if times[stem] == 1}
        known = len(own & here)
        gone = sum(not stem.isalpha() for stem in own - here)
        costs.append(_THERE * min(known, _FEW) - _GONE * min(gone, _FEW))
    return costs


def _stems(text: str) -> set[str]:
    return {match[0][:_STEM].lower() for match in _TELLING.finditer(text)}
