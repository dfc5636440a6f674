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
_SENTENCE = re.compile(r"[^.!?…:;？。।\n]*[\w\u0900-\u0dff)»”\"]")  # one, without its mark
_VERB = re.compile(r"[а-яёіїєґ]{3}(?:ть|ться|ти|тися|тись)\Z")  # "Сохранить", "Відкрити"
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,12}")  # never cut short so
_WORD = re.compile(r"(?:[^\W\d_]|(?!\w)[\u0900-\u0dff]){2,12}+")  # with vowel signs
_DOTTED = re.compile(r"(?:\b\w{1,3}|\d|\w\.\w+)$")  # "etc.", "no. 5.", an acronym


def build() -> Detector:
    """Build a detector that proposes the end that the source has, where both are one sentence.

    A comma for any mark that ends a sentence, and a full stop after a label of one word that has
    none in the source.
    """
    return Detector(_find, r"[.,。，।]\s*$", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    source, text = (view.source or "").strip(), view.text.rstrip()
    if not source or len(text) > _LARGEST or not text or text[-1] not in ".,。，।":
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
    if comma or not (source.isalpha() and source.istitle()):
        return None
    if last == "।" or _EAST.fullmatch(inner):  # nothing is cut short with these
        return "" if _WORD.fullmatch(inner) else None
    whole = inner[-1] in _VOWELS and len(inner) + 1 >= len(source)  # no abbreviation
    whole = whole or _VERB.search(inner) is not None
    return "" if inner.isalpha() and whole and not _DOTTED.search(inner) else None
