"""A paragraph in another language than its text: the machine handed it on as it was.

Only a whole paragraph between others counts, one that is no quotation and whose language is
certain; what is left over inside a sentence is the subject of other rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.identify import identify
from cleanup.languages.pack import pack
from cleanup.text.segment import Span, View

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž¿¡](?=[^\n]*[.!?]\s*\Z)")
_MARKS = re.compile(r"[\"“”„«»‹›`|{}<>\[\]=]|\w_\w")
_LEAST, _NEAR = 8, 2  # words of such a paragraph; paragraphs in the text's own language
_BEGINNING = 120  # letters of a paragraph that are looked at first
_SHARED = 1  # words that look like one of the text's own: "on" is English and French
_FOREIGN = 3  # different function words of the other language
_DOCUMENT = 200_000  # letters; a longer file is a collection
_MOST = 3  # such paragraphs: more are a text in two languages


def build() -> Detector:
    """Build a detector that flags the paragraph. ``find`` looks at the whole segment."""

    def find(view: View) -> Iterator[Edit]:
        own = pack(view.lang).function_words
        if not own or view.text.count("\n") < _NEAR or len(view.text) > _DOCUMENT:
            return
        spans = [span for span in _unlike(view.text, own) if _is_foreign(view, span)]
        if not 0 < len(spans) <= _MOST:
            return
        if _native(view.text, own) >= max(_NEAR, 2 * len(spans)):
            yield from (found(view.text, start, end, None) for start, end in spans)

    return Detector(find, trigger="\n", scope="segment")


def _unlike(text: str, own: frozenset[str]) -> Iterator[Span]:
    """Yield the paragraphs of some words of which next to none is one of the text's own."""
    start = 0
    for line in text.split("\n"):
        # Nearly every paragraph has two such words near its start; the last may be cut in two.
        if (
            len(own.intersection(line[:_BEGINNING].lower().split()[:-1])) <= _SHARED
            and len(words := _WORD.findall(line.lower())) >= _LEAST
            and len(own.intersection(words)) <= _SHARED
        ):
            yield start, start + len(line)
        start += len(line) + 1


def _native(text: str, own: frozenset[str]) -> int:
    """Return how many paragraphs have words of the text's own."""
    listed = (_WORD.findall(line.lower()) for line in text.split("\n"))
    return sum(len(words) >= _LEAST and len(own.intersection(words)) > _SHARED for words in listed)


def _is_foreign(view: View, span: Span) -> bool:
    text = view.text[slice(*span)].strip()
    if not _SENTENCE.match(text) or _MARKS.search(text):
        return False
    guess = identify(text)
    if not guess.certain or guess.lang is None or guess.lang == view.lang:
        return False
    words = frozenset(_WORD.findall(text.lower()))
    return len(words & pack(guess.lang).function_words) >= _FOREIGN
