"""Cyrillic of Windows-1251 that was read as Latin-1: ``Ñòàðàÿ ìåëüíèöà`` for ``Старая мельница``.

No language writes words of accented letters alone, so several of them tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_WORD = re.compile(r"(?<!\w)(?=[^\W\d_])[À-ÿ¸¨]+(?!\w)")  # ÷ is ч there
# Where the language is told: і, ї, є and ґ are signs in the Western page, ў and ј too.
_SIGNED = {"uk": "³²¿¯ºª´¥", "be": "³²¢¡", "sr": "¼£šœžŸŠŒŽ", "mk": "¼£šœŸŠŒ¾½"}
_LONG = r"[À-ÖØ-öø-ÿ]{4}"
_LEAST = 8  # letters of all such words together
_OTHER = re.compile(r"[A-Za-zĀ-ɏ]")
_SHARE = 3  # times as many letters of such words as of others
_VOWELS = frozenset("аеёиоуыэюяіїє")
_SAID = 0.33  # share of vowels: of words it is about 0.4, of a list of letters less
_TOLD = 0.2  # where the text is known to be in such a language
_SLAVIC = frozenset({"ru", "uk", "be", "bg", "mk", "sr"})
_CRY = re.compile(r"(\w)\1\1")


def build() -> Detector:
    """Build a detector that offers the words as they are in Cyrillic, all in one decision."""
    return Detector(_find, _LONG)


@cache
def _word(signs: str) -> re.Pattern[str]:
    """Match a word of accented letters, and of such signs."""
    if not signs:
        return _WORD
    return re.compile(rf"(?<![\w{signs}])[À-ÿ¸¨{signs}]+(?![\w{signs}])")


def _find(view: View) -> Iterator[Edit]:
    pattern = _word(_SIGNED.get(primary(view.lang) or "", ""))
    words = [match for match in pattern.finditer(view.text) if match[0].strip("¸¨")]
    letters = sum(len(match[0]) for match in words)
    if letters < _LEAST or letters < _SHARE * len(_OTHER.findall(view.text)):
        return
    made = [match[0].encode("cp1252").decode("cp1251") for match in words]
    if not all(word.islower() or word.isupper() or word.istitle() for word in made):
        return
    said = "".join(made).lower()
    least = _TOLD if primary(view.lang) in _SLAVIC else _SAID
    if _CRY.search(said) or sum(map(_VOWELS.__contains__, said)) < least * len(said):
        return  # "Ääää!", or a list of letters
    for match, word in zip(words, made, strict=True):
        yield found(view.text, *match.span(), word, safe=False, group="latin-cyrillic")
