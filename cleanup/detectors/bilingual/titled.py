"""A label in the capitals of an English title, whose source is written as a sentence.

``Tout Paramétrer En Automatique`` for ``Set everything up automatically``: programs that set
capitals by themselves, and models that saw many titles, write so. The source has no capital behind
its first letter, so there is no name in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import scripts_of
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MARKUP = re.compile(r"[<>{}%$&_`|/\\\n]|[.!?][ \"”»’]*\w")  # several sentences, too
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})  # Latin words in other scripts are names
_LEAST = 4  # words of each side
_LONGEST = 90  # code points


def build() -> Detector:
    """Build a detector that offers the small letters. Looks at the whole segment."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang = primary(view.lang)
    other = primary(view.source_lang)
    if lang in (None, "en") or max(len(text), len(source)) > _LONGEST:  # English titles have them
        return
    if scripts_of(lang).isdisjoint(_CASED):
        return
    if any(one and pack(one).nouns_in_capitals for one in (lang, other)):
        return
    if _MARKUP.search(text) or _MARKUP.search(source):
        return
    ours, theirs = list(_WORD.finditer(text)), list(_WORD.finditer(source))
    if min(len(ours), len(theirs)) < _LEAST:
        return
    if not theirs[0][0][0].isupper() or any(not match[0].islower() for match in theirs[1:]):
        return
    if all(match[0] == match[0].capitalize() for match in ours):
        for match in ours[1:]:
            start, end = match.span()
            yield found(text, start, end, match[0].lower(), safe=False, group="title")
