"""A translation that ends in the middle of its sentence, of a source that ends its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_ENDS = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]*\s*\Z")
_STOPS = tuple(".!?…。！？।؟")
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?['’]?)\s*\Z")
_TAIL = 12  # code points in which an end mark stands, with what closes behind it
_LONG = 30  # letters of a source that is a sentence
# With which sentences end in some of the languages: particles, pronouns, adverbs.
_MAY_END = frozenset(
    "it so out up no not them him her me you all more here there on in off over too be do is are "
    "was were had have has one which that this what when where who why how about "
    "là oui non pas plus moi lui eux nous vous tout même y ici "
    "sí no más bien yo él ella esto eso todo así allí aquí "
    "sim não mais eu ele ela isso isto tudo assim ali aqui "
    "sì più io lui lei questo tutto così lì qui "
    "an auf aus ab zu mit nach vor ein um nicht sich es sie er wir ihr man ist sind war hat haben "
    "wird werden sein kann soll muss will worden wurde nur noch mehr so "
    "там тут он она они нас вас их его её не нет уже так еще ещё было была были быть это".split()
)


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
    own = pack(primary(view.lang)).function_words
    if own is None or len(source) < _LONG or not _ENDS.search(source[-_TAIL:]):
        return
    if _ENDS.search(text[-_TAIL:]):
        return
    last = _LAST.search(text)
    if last and last[1].lower() in own and last[1].lower() not in _MAY_END and last[1].islower():
        yield found(text, last.start(1), last.end(1), None, safe=False)
