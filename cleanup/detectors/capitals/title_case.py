"""A heading in the capitals of an English title: ``Cómo Instalar el Servidor``.

Most languages write a heading as a sentence. A unit without a full stop whose longer words all
begin with a capital is such a heading; of its words those are found that are listed, because any
other may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.capitals._labels import labelled
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PATH = tuple("-–—▸>→»")
_ENDS = (".", "!", ";", ",", "…", "")
_NO_TITLE = re.compile('[\n"“”«»„]')  # a button or a work is quoted as it is written
_LONGEST = 90  # code points of a heading
_LONG = 4  # letters: shorter words stay small in an English title too
_LEAST = 3  # long words that a heading must have


def build(*, words: list[str], small: list[str]) -> Detector:
    """Write ``words`` with a small letter behind the first word of a heading.

    ``small`` are longer words that an English title would not capitalise either. Raises
    ValueError where there are no words.
    """
    if not words:
        raise ValueError("`words` is empty: list the words that are not names in a heading")
    common = frozenset(words)
    kept = frozenset(small)
    some = "|".join(re.escape(word[0].upper() + word[1:]) for word in sorted(common))

    def find(view: View) -> Iterator[Edit]:
        text = view.text.strip(" \n#*_")
        if len(text) > _LONGEST or text[-1:] in _ENDS or _NO_TITLE.search(text):
            return
        said = list(_WORD.finditer(view.text))
        long = [m[0] for m in said if len(m[0]) >= _LONG and m[0].lower() not in kept]
        if len(long) < _LEAST or not all(w[0].isupper() and not w.isupper() for w in long):
            return
        for match in said[1:]:
            word = match[0]
            before = view.text[: match.start()].rstrip(" “\"«„'(")
            if before[-1:] in (*_PATH, *":.?!|/", "") or not word[0].isupper():
                continue
            if view.text[match.end() :].lstrip(" ")[:1] in _PATH:  # "Outils - Calculer": a menu's
                continue
            if labelled(before.rpartition(" ")[2].lower()):
                continue
            if word[1:].islower() and word.lower() in common:
                yield found(view.text, match.start(), match.end(), word[0].lower() + word[1:])

    return Detector(find, rf" (?:{some})")
