"""An acronym of the source that the translation writes in small letters: ``otan``, ``nato``.

One with a figure, which is a name, loses its capitals in no language: ``Covid-19``, ``il-6``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanup.acronyms.occurrences import LARGEST, Spot, known_as, spots
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import scripts_of
from cleanup.languages.pack import pack
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

_LEAST = 3  # letters: two are a word of some language
# What languages write in small letters, as words of their own.
_WORDS = frozenset(
    "app apps eur pin sim sms mms dvd led laser radar sida ovni ong ongs pyme pymes pme wifi vip "
    "pdf url html bio ufo aids covid info".split()
)
# Where "Covid-19" or "covid-19" is as right as with capitals.
_COVID = frozenset("ca cs da de en es fi gl hr it nb nl nn no sk sl sv".split())
# Where others that have become words are written small, as their spelling rules say.
_NORTH = frozenset("nl nb nn no sv da fi is fo et af fy".split())
_SMALL_THERE = frozenset("hiv dna rna adhd ptsd mrsa gps cd".split())
_USES = frozenset("ca es gl it pt".split())  # in which "usa" is a verb
# In other letters a word in capitals is a key, a label, a firm as often as an acronym: those are
# told by what no word looks like, a vowel at most before its consonants. "Esc" looks so too.
_UNSAID = re.compile("[AEIOUY]?[^AEIOUY\\W\\d_]{2,}")
_LABELS = frozenset(
    "ALT ASK ADD ACT ALL ART CMD CTRL END ERR ESC FN IMG INC INS LTD OFF OLD".split()
)
_CODE = re.compile(rf"[{UPPER}][{UPPER}]\w*(?:-\w+)*-\d+[{UPPER}]?")
_SOME = re.compile(rf"[{UPPER}]\w{{0,3}}[{UPPER}]")  # most sources have none
# Beside Chinese and Japanese letters a Latin word ends.
_BESIDE = r"[^\W\u3040-\u30ff\u3400-\u9fff]"
_ALONE = rf"(?<!{_BESIDE}|[@#./-]){{}}(?!{_BESIDE}|[@/]|\.[A-Za-z])"
_CAPITAL = re.compile("[A-ZÀ-ÞА-ЯЁІЇЄҐΑ-Ω]")


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(partial(_find, listed(terms)), scope="segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterator[Edit]:
    text, source = view.text, view.source
    lang, other = primary(view.lang), primary(view.source_lang)
    if not source or lang is None or lang == other or not _SOME.search(source):
        return
    if len(text) > LARGEST:
        return
    yield from _codes(text, source, lang)
    theirs = [spot for spot in spots(source) if len(spot.key) >= _LEAST and spot.word.isalpha()]
    if not theirs or not _CAPITAL.search(text):
        return
    base = stored(extra)
    for spot in dict.fromkeys(theirs):
        for word in _forms(spot, lang, other, base):
            if word in text:
                continue
            for small in _smalls(word, source, lang, known=bool(known_as(spot, base))):
                for match in re.finditer(_ALONE.format(re.escape(small)), text):
                    reason = f"The source has {spot.word}."
                    yield found(text, *match.span(), word, reason=reason, safe=False)


def _smalls(word: str, source: str, lang: str, *, known: bool) -> Iterator[str]:
    """Yield how an acronym looks that lost its capitals: ``otan``, in other letters ``Otan`` too,
    which many languages that write Latin ones have made a word of.
    """
    lower = word.lower()
    if lower not in source and not _is_word(lower, lang):
        yield lower
    if "Latn" in scripts_of(lang) or not word.isascii() or word.capitalize() in source:
        return
    if known or f"({word})" in source or (_UNSAID.fullmatch(word) and word not in _LABELS):
        yield word.capitalize()


def _codes(text: str, source: str, lang: str) -> Iterator[Edit]:
    """Yield an edit for each acronym with a figure that is in small letters."""
    said = source.lower()
    for word in dict.fromkeys(spot.word for spot in spots(source) if _CODE.fullmatch(spot.word)):
        wrong = {word.lower(), word.capitalize()} - {word}
        if word.lower() not in text.lower() or said.count(word.lower()) > source.count(word):
            continue
        if word.startswith("COVID-") and lang in _COVID:
            continue
        some = "|".join(map(re.escape, sorted(wrong)))
        for match in re.finditer(rf"(?<![\w@#./-])(?:{some})(?![\w@/-]|\.\w)", text):
            yield found(text, *match.span(), word, reason=f"The source has {word}.", safe=False)


def _forms(spot: Spot, lang: str, other: str | None, base: Termbase) -> list[str]:
    """Return the acronyms that may stand for one of the source: its own, the language's."""
    theirs = [term for term in known_as(spot, base) if primary(term.lang) == other]
    forms = []
    if len({term.concept for term in theirs}) == 1:
        rows = base.concept(theirs[0].concept)
        forms = [a for tag, row in rows.items() if primary(tag) == lang for a in row.acronyms]
    forms = [form for form in forms if form.isupper() and form.isalpha()]
    return list(dict.fromkeys([*forms, spot.word])) if plain(spot.word) else forms


def _is_word(lower: str, lang: str) -> bool:
    if (lower == "usa" and lang in _USES) or (lower in _SMALL_THERE and lang in _NORTH):
        return True
    return len(lower) < _LEAST or lower in _WORDS or lower in pack(lang).function_words
