"""A question that a translation ends as a statement: ``다리는 어디입니까.`` for ``Where …?``"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import everywhere
from cleanup.text.segment import View

_ASKED = re.compile(r"[?？؟;՞፧]")
_END = re.compile(r"(?<=[^\W\d_])([.。।։۔])[”\"»」』)）]?\s*$")
_QUESTION = re.compile(r"\w[ \u00a0\u202f]?[”\"»」』)）]?[?？؟][”\"»」』)）]?\s*$")
_SENTENCE = re.compile(r"[.!?。！？؟।…](?=\s|$|[^\x00-\x7f])")
# A text that ends in no mark at all: a button, a label.
_OPEN = re.compile(r"(?<=\w)(?:[”\"»」』)）]{0,2})(?=\s*$)")
_INNER = re.compile(r"[.!:。！：…]\s|[。！：]|\n")
_SHORT = 80  # letters of such a text
_MARKS = {
    "zh": "？",
    "ar": "؟",
    "fa": "؟",
    "ur": "؟",
    "el": ";",
    "hy": "",
    "ja": "？",
    "fr": "\u00a0?",
}
_CLOSE = frozenset({"fr-CA", "fr-CH"})  # no space before the mark
# Languages that ask without a mark.
_NONE = frozenset({"ja", "th", "lo", "km", "my", "hy", "bo", "am", "ti"})


def build() -> Detector:
    """Build a detector that offers the mark, for one sentence whose source is one question; where
    it ends in no mark at all, for a short one, or one that begins with ``¿``.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, (view.source or "").strip()
    lang = primary(view.lang) or ""
    if lang in _NONE or not _QUESTION.search(source) or _ASKED.search(text):
        return
    if _polite().match(source.lstrip('¿"“«„(')):
        return
    sentences = len(_SENTENCE.findall(text))
    if len(_SENTENCE.findall(source)) != 1 or sentences > 1:
        return
    mark = "?" if view.lang in _CLOSE else _MARKS.get(lang, "?")
    if sentences and (match := _END.search(text)):
        yield found(text, *match.span(1), mark, safe=False)
    elif not sentences and (match := _OPEN.search(text)):
        short = max(len(text), len(source)) <= _SHORT and not _INNER.search(source)
        if "¿" in text or (short and not _INNER.search(text)):
            yield found(text, match.end(), match.end(), mark, safe=False)


@cache
def _polite() -> re.Pattern[str]:
    """Return what requests, offers and calls to act begin with, which other languages state: "Could
    you close the door?"
    """
    starts = (re.escape(words).replace(r"\-", " ") for words in everywhere("requests"))
    return re.compile(rf"(?:{'|'.join(sorted(starts))})\b", re.IGNORECASE)
