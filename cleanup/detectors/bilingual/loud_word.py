"""A word that the translation writes in capitals and the source does not.

``RESULTS The rats grew`` for ``Ergebnisse: Die Ratten wuchsen``. Only a word that can be spoken, is
no acronym that is known and does not stand in the source in other letters; and only where the
source has capitals to write in and says nothing loudly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from cleanup.acronyms.occurrences import shouting
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.terms import listed, stored
from cleanup.terms.acronym import UPPER
from cleanup.text.segment import View

_WORD = re.compile(rf"(?<![\w&/.’'-])[{UPPER}]{{5,}}(?![\w&/’'-])")
_TRIGGER = rf"[{UPPER}]{{5}}"
_LOUD = re.compile(rf"[{UPPER}]{{4}}|(?<!\w)[{UPPER}]{{2,}}[ \n][{UPPER}]{{2,}}(?!\w)")
_CAPITALS = re.compile(rf"(?<!\w)[{UPPER}]{{2,3}}(?!\w)")
_NAMED = re.compile(rf"(?<!\w)[{UPPER}]")
_DRAWN = re.compile(r"(.)\1\1")
_LEAST = 2  # vowels of a word that can be spoken
_VOWELS = re.compile("[AEIOUYÄÖÜÅÀÁÂÃÈÉÊËÌÍÎÏÒÓÔÕÙÚÛАЕЁИІЇОУЫЭЮЯЄ]")


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), _TRIGGER, "segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    source = view.source
    if not source or lang is None or lang == other or shouting(view.text) or _loud(source, other):
        return
    for match in _WORD.finditer(view.text):
        word = match.group()
        if len(_VOWELS.findall(word)) < _LEAST or word.lower() in source.lower():
            continue
        if _DRAWN.search(word):  # "UUUUH"
            continue
        if stored(extra).with_acronym(word) or word in _initials(source):
            continue
        begins = not view.text[: match.start()].strip()
        yield found(
            view.text,
            *match.span(),
            word.capitalize() if begins else word.lower(),
            reason="Words in capitals; the source has none.",
            safe=False,
            confidence=0.6,
        )


def _initials(source: str) -> str:
    """Return the first letters of the source's words with a capital: an acronym may be of them."""
    return "".join(found[0] for found in _NAMED.finditer(source))


def _loud(source: str, lang: str | None) -> bool:
    """Return whether the source has words in capitals too, or no capitals at all."""
    if not any(map(str.islower, source)) or _LOUD.search(source):
        return True
    small = pack(lang).function_words
    return any(match.group().lower() in small for match in _CAPITALS.finditer(source))
