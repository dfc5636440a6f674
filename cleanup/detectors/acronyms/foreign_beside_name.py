"""An acronym of another language in a document that has the name: ``IRM`` for MRI in full.

Letters that may stand for much else are told by the name alone: where the document has it, in
whatever form, another language's acronym of it is out of place. Always a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from cleanup.acronyms.elision import offered
from cleanup.acronyms.intended import language_named, mentioned
from cleanup.acronyms.occurrences import LARGEST, spots
from cleanup.acronyms.other_languages import SHORTEST, Abroad, abroad
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, spaceless
from cleanup.languages.pack import pack
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

_REACH = 30  # code points before an acronym in which a word may say whose it is
_STEM = 4  # letters of a word that all its forms have
_ENDING = 2  # letters that another form may have others for
# A part of a word is no acronym to ``spots``; to look behind here would take twice the time.
_BARE = re.compile(rf"[{UPPER}]{{{SHORTEST},9}}(?![\w/-])")
_WORD = re.compile(r"[^\W\d_]+")


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of foreign acronyms whose name the document has.

    ``terms`` are further CSV termbases.
    """
    return Detector(partial(_find, listed(terms)), rf"[{UPPER}]{{{SHORTEST}}}", "segment")


def _find(extra: tuple[str, ...], view: View) -> Iterator[Edit]:
    lang = primary(view.lang)
    text = view.text
    if lang is None or view.source or len(text) > LARGEST:
        return
    base = stored(extra)
    told: dict[str, Abroad] = {}
    for word in {*_BARE.findall(text)}:
        known = _abroad(word, lang, base)
        if known is not None and _named(text, known.own, lang):
            told[word] = known
    for spot in spots(text) if told else ():
        if spot.inside or spot.word not in told:
            continue
        known = told[spot.word]
        own = known.own
        if language_named(text, max(0, spot.start - _REACH), spot.start):
            continue
        if mentioned(text, spot, own, known.tongues, lang, copied=False):
            continue
        where = ", ".join(sorted(known.tongues)[:4])
        begins, offers = offered(text, spot, own.acronyms, lang)
        yield found(
            text,
            begins,
            spot.end,
            offers[0],
            reason=f"The document speaks of “{own.names[0]}”, whose acronym is "
            f"{own.acronyms[0]}; {spot.word} is its acronym in other languages ({where}).",
            safe=False,
            alternatives=tuple(offers[1:]),
            confidence=0.6,
        )


@lru_cache(maxsize=4096)  # texts say the same few acronyms again and again
def _abroad(word: str, lang: str, base: Termbase) -> Abroad | None:
    """Return what only the name can tell: the other acronyms are found without it."""
    if word.lower() in pack(lang).small:
        return None
    known = abroad(word, plain(word), lang, None, base)
    return None if known is None or known.certain else known


def _named(text: str, own: Term, lang: str) -> bool:
    """Return whether one of the names stands in the text, its words in whatever form."""
    return any(_forms(name, lang).search(text) for name in own.names)


@lru_cache(maxsize=1024)
def _forms(name: str, lang: str) -> re.Pattern[str]:
    """Return a pattern of a name whose words may have other endings, with a small word between."""
    if spaceless(lang):
        return re.compile(re.escape(name))
    parts = []
    for word in _WORD.findall(name):
        stem = word if len(word) <= _STEM else word[: max(_STEM, len(word) - _ENDING)]
        parts.append(rf"{re.escape(stem)}\w{{0,3}}" if stem != word else rf"{re.escape(word)}s?")
    return re.compile(r"\b" + r"[\W_]{1,2}(?:\w{1,3} )?".join(parts) + r"\b", re.IGNORECASE)
