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

_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž¿¡](?=[^\n]*[.!?]\s*\Z)")
_MARKS = re.compile(r"[\"“”„«»‹›`|{}<>\[\]=]|\w_\w")
_LEAST, _NEAR = 8, 2  # words of such a paragraph; paragraphs in the text's own language
_SHARED = 1  # words that look like one of the text's own: "on" is English and French
_FOREIGN = 3  # different function words of the other language
_DOCUMENT = 200_000  # letters; a longer file is a collection
_MOST = 3  # such paragraphs: more are a text in two languages


def build() -> Detector:
    """Flags the paragraph. ``find`` looks at the whole segment."""

    def find(view: View) -> Iterator[Edit]:
        own = pack(view.lang).function_words
        if not own or view.text.count("\n") < _NEAR or len(view.text) > _DOCUMENT:
            return
        spans, native = [], 0
        for match in _PARAGRAPH.finditer(view.text):
            words = _WORD.findall(match[0].lower())
            if len(words) < _LEAST:
                continue
            if len(own.intersection(words)) <= _SHARED:
                spans.append(match.span())
            else:
                native += 1
        foreign = [each for each in spans if _is_foreign(view, each)]
        if native >= max(_NEAR, 2 * len(foreign)) and len(foreign) <= _MOST:
            yield from (found(view.text, start, end, None) for start, end in foreign)

    return Detector(find, scope="segment")


def _is_foreign(view: View, span: Span) -> bool:
    text = view.text[slice(*span)].strip()
    if not _SENTENCE.match(text) or _MARKS.search(text):
        return False
    guess = identify(text)
    if not guess.certain or guess.lang is None or guess.lang == view.lang:
        return False
    words = frozenset(_WORD.findall(text.lower()))
    return len(words & pack(guess.lang).function_words) >= _FOREIGN
