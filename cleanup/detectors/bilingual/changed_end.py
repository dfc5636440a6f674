"""The last mark of one sentence that is not its source's: a comma for a full stop.

``Fișierul a fost șters,`` for a sentence that ends, and ``Hola.`` for the one word ``Hello``. A
lost question mark is another detector's (``lost_question``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_STOPS = {"zh": "。", "ja": "。", "hi": "।", "bn": "।"}
_LARGEST = 300  # code points
_VOWELS = frozenset("aeiouáéíóúàèìòùâêîôûäöüаеиоуыэюяії")
_SENTENCE = re.compile(r"[^.!?…:;？。\n]*[\w)»”\"]")  # one, without its mark
_DOTTED = re.compile(r"(?:\b\w{1,3}|\d|\w\.\w+)$")  # "etc.", "no. 5.", an acronym


def build() -> Detector:
    """Build a detector that proposes the end that the source has, where both are one sentence.

    A comma for any mark that ends a sentence, and a full stop after a label of one word that has
    none in the source.
    """
    return Detector(_find, r"[.,。，]\s*$", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    source, text = (view.source or "").strip(), view.text.rstrip()
    if not source or len(text) > _LARGEST or not text or text[-1] not in ".,。，":
        return
    inner = text[:-1].lstrip("¿¡ ")
    if not _SENTENCE.fullmatch(inner):
        return
    mark = _wanted(source, inner, text[-1], primary(view.lang))
    if mark is not None:
        yield found(view.text, len(text) - 1, len(text), mark, safe=False)


def _wanted(source: str, inner: str, last: str, lang: str | None) -> str | None:
    """Return the mark that should stand there, "" for none, None where nothing is wrong."""
    end, before = source[-1], source[:-1]
    comma = last in ",，"
    if comma and end in ".!?。" and _SENTENCE.fullmatch(before.lstrip("¡¿")):
        return end if end in "!?" else _STOPS.get(lang or "", ".")
    # Of a few words, whoever chats leaves the stop out, and translators put it there.
    label = source.isalpha() and source.istitle() and inner.isalpha()
    label = label and inner[-1] in _VOWELS and len(inner) + 1 >= len(source)  # no abbreviation
    return "" if label and not comma and not _DOTTED.search(inner) else None
