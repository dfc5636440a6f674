"""A whole sentence in another language inside a paragraph: the machine handed it on as it was.

What is quoted, in brackets, or said to be so (``:`` before it) is left alone.
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
_APART = re.compile(r"(?<=[^\W\d_][.!?…])\s+(?=[A-ZÀ-ÖØ-ÞĀ-Ž¿¡])")
_SENTENCE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž¿¡][^\n]*[^\W\d_][.!?…]\Z")
_MARKS = re.compile(r"[\"“”„«»‹›`|{}<>\[\]()=*_:/;]|--")
_PAIRS = re.compile(
    r"“[^”]*\Z|„[^“”]*\Z|«[^»]*\Z|[(\[][^)\]]*\Z|\A[^\"]*\"(?:[^\"]*\"[^\"]*\")*[^\"]*\Z"
)
_LEAST = 7  # words of such a sentence
_OWN = 2  # function words that another sentence of the paragraph must have
_FOREIGN = 3  # different function words of the other language
_LARGEST = 20_000


def build() -> Detector:
    """Build a detector that flags the sentence, where the others of its paragraph are in the
    language of the text.
    """
    return Detector(_find, r"[a-zà-ÿß-ÿ][.!?…] +[A-ZÀ-Þ¿¡]")


def _find(view: View) -> Iterator[Edit]:
    text, own = view.text, pack(view.lang).function_words
    if view.lang is None or not own or len(text) > _LARGEST:
        return
    spans = list(_sentences(text))
    told = [own.intersection(text[a:b].lower().split()) for a, b in spans]
    alone = [span for span, said in zip(spans, told, strict=True) if not said]
    native = sum(len(said) >= _OWN for said in told)
    if not alone or native < 1 or len(alone) > max(1, native // 2):
        return
    for start, end in alone:
        if not _PAIRS.search(text[:start]) and _is_foreign(text[start:end], view.lang, own):
            yield found(text, start, end, None)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _APART.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text.rstrip())


def _is_foreign(text: str, lang: str, own: frozenset[str]) -> bool:
    words = _WORD.findall(text.lower())
    if len(words) < _LEAST or not _SENTENCE.match(text) or _MARKS.search(text):
        return False
    if own.intersection(words):
        return False
    guess = identify(text)
    if (
        not guess.certain
        or guess.lang is None
        or guess.lang.partition("-")[0] == lang.partition("-")[0]
    ):
        return False
    return len(pack(guess.lang).function_words.intersection(words)) >= _FOREIGN
