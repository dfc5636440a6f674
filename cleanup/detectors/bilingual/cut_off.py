"""A translation that ends in the middle of its sentence, of a source that ends its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import everywhere, pack
from cleanup.text.segment import View

_ENDS = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]*\s*\Z")
_STOPS = tuple(".!?…。！？।؟")
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?['’]?)\s*\Z")
_TAIL = 12  # code points in which an end mark stands, with what closes behind it
_LONG = 30  # letters of a source that is a sentence
# With which sentences end in some of the languages: particles, pronouns, adverbs.


def build() -> Detector:
    """Build a detector that flags the last word where it is one that no sentence of the language
    ends with.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text = view.text.rstrip()
    if text.endswith(_STOPS):
        return  # as most
    source = (view.source or "").strip()
    known = pack(primary(view.lang))
    own, never = known.function_words, known.lists.get("never-ends", frozenset())
    if not (own or never) or len(source) < _LONG or not _ENDS.search(source[-_TAIL:]):
        return
    if _ENDS.search(text[-_TAIL:]):
        return
    last = _LAST.search(text)
    word = last[1] if last else ""
    ends = word in never or (word in own and word not in everywhere("may-end"))
    if last and word.islower() and ends:
        yield found(text, last.start(1), last.end(1), None, safe=False)
