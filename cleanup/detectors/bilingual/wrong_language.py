"""A translation that is in the source's language, or a third one, or in other letters.

First the letters are looked at, then the function words; a model is asked of the few texts for
which these leave a doubt, and what it says counts where nothing speaks for the right language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._lowered import lowered
from cleanup.detectors.bilingual._tongue import plainly_in, spelled_as
from cleanup.edits.edit import Edit, found
from cleanup.languages.fasttext import knows
from cleanup.languages.fold import primary
from cleanup.languages.identify import identify
from cleanup.languages.orthography import EAST, kin, scripts_of, spelt
from cleanup.languages.pack import Words, pack
from cleanup.languages.scripts import letters, scripts
from cleanup.text.segment import View

_LINE = 1000  # code points that are looked at
_LEAST = 10  # letters of a text in other letters, a Chinese one counts three
_WEIGHT = 3
_SHARE = 4  # so many times as many letters of other scripts as of its own
_SENTENCE = 4  # words
_SMALL_LEAST = 3  # small words: fewer are a name, a code, a hashtag
_COPIED = 0.8  # share of its small words that the source has too
_KANA, _HAN = 4, 10
_FAIR, _CLEAR, _SURE = 0.5, 0.8, 0.9  # what the model says of a language
_NEVER = 2.0
_FEW = 5  # words
_SMALL = re.compile(r"(?<![\w@#./:_'’&-])[^\W\d_]{2,}(?![\w@/_'’&-]|\.\w|=)")
_KANAS = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANS = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"\w+")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|%\(\w+\)[sd]|`[^`\n]*`")  # words of neither language
_BEYOND = re.compile("[^\x00-\x7e\xa0-\u024f\u2010-\u203a]")  # what is no Latin letter or sign
_LATIN = frozenset({"Latn"})
_HANGUL = frozenset({"Hang"})
_WIDE = frozenset({"zh", "ja", "ko"})
# Scripts that one language alone of those that machines translate into is written in.
_PLAIN = frozenset("hi he bn th ka hy el ko ta te gu pa am si km lo my zh ja".split())


def build() -> Detector:
    """Build a detector that flags the first word, and names the language. Looks at the whole
    segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if lang is None or lang == other:
        return
    told = _wrong(
        _MARKUP.sub(" ", view.text[:_LINE]), (view.source or "")[: 2 * _LINE], lang, other
    )
    first = _WORD.search(view.text) if told else None
    if first:
        yield found(view.text, *first.span(), None, reason=told or "", safe=False)


def _wrong(text: str, source: str, lang: str, other: str | None) -> str | None:
    """Return a sentence about the language that a text is in, None where it is the right one."""
    line = text.lower()
    plain = line.isascii() or not _BEYOND.search(line)
    here = scripts(line) if not plain else _LATIN if line.islower() else None
    if not here:
        return None
    if not here <= _right(lang) and _foreign(text, source, here, lang, other):
        return f"This is not in the script of its language ({lang})."
    if here.isdisjoint(_right(lang)):
        return None  # names, handles, codes
    if lang in _PLAIN:
        return _east(text, here, lang)
    words = lowered(text)
    if plainly_in(lang, other, words, line):
        return None
    return _doubtful(text, source, lang, other, words)


def _right(lang: str) -> frozenset[str]:
    return _HANGUL if lang == "ko" else scripts_of(lang)  # no text of Korean is in Chinese alone


def _foreign(text: str, source: str, here: frozenset[str], lang: str, other: str | None) -> bool:
    """Return whether a text is mostly in letters of another script, and is running text."""
    count, right = letters(text), _right(lang)
    if "Latn" in here and "Latn" not in right and not _running(text, source, other):
        count = Counter({s: n for s, n in count.items() if s != "Latn"})  # names, handles, codes
    mine = sum(n for script, n in count.items() if script in right)
    others = sum(
        n * (_WEIGHT if script in EAST else 1) for script, n in count.items() if script not in right
    )
    mine *= _WEIGHT if lang in _WIDE else 1
    return others >= _LEAST and mine * _SHARE < others


def _running(text: str, source: str, other: str | None) -> bool:
    """Return whether Latin words are a sentence: three in small letters, or the source's own with
    some that only the language has (of three words two in small letters).
    """
    small = _small(text)
    if len(small) >= _SMALL_LEAST:
        return True
    said = len(text.split())
    same = lowered(text) == lowered(source) and (
        said >= _SENTENCE or (said == _SENTENCE - 1 and len(small) > 1)
    )
    return same and any(word in pack(other).function_words for word in small)


def _east(text: str, here: frozenset[str], lang: str) -> str | None:
    """Japanese in place of Chinese, or the reverse."""
    if lang == "zh" and "Hira" in here:
        tongue, number, least = "ja", len(_KANAS.findall(text)), _KANA
    elif lang == "ja" and "Hira" not in here and "Hani" in here:
        tongue, number, least = "zh", len(_HANS.findall(text)), _HAN
    else:
        return None
    certain = number >= least and number * _SHARE >= len(text) and identify(text).lang == tongue
    return _sentence(tongue, lang) if certain else None


def _doubtful(
    text: str, source: str, lang: str, other: str | None, words: frozenset[str]
) -> str | None:
    own = pack(lang).function_words
    if other and _left(
        text, source, own, words & pack(other).function_words, near=kin(lang, other)
    ):
        return "These words of the source were left untranslated."
    listed = "," in text and not _small(text)  # Le Figaro, Le Monde
    if listed or (own and len(words) < _SMALL_LEAST):
        return None
    if spelling := _letters(lang, text):
        return _sentence(spelling, lang)
    mine = len(words & own)
    guess = identify(text)
    tongue = primary(guess.lang)
    if tongue is None or tongue == lang or (tongue != other and not knows(lang)):
        return None
    theirs = len(words & (pack(tongue).function_words - own))
    if sum(word[:1].isalpha() for word in words) < _FEW and theirs < _SMALL_LEAST - 1:
        return None  # of so few words the model knows little: "Excluir estas notas" is no Esperanto
    if guess.certain:
        spelt_so = spelled_as(tongue, lang, text) >= _SMALL_LEAST
        least = 0.0 if spelt_so else _asked(words, lang, tongue, other)
    elif kin(lang, tongue) or mine > 1 or (mine and (tongue != other or theirs < _SMALL_LEAST)):
        least = _NEVER
    elif (tongue == other and theirs > 1) or (
        not mine and spelled_as(tongue, lang, text) >= _SMALL_LEAST
    ):
        least = _FAIR
    elif theirs > 1 or (own and len(words) >= _FEW):
        least = _CLEAR
    else:
        least = _SURE if not own and len(words) >= _FEW else _NEVER
    return _sentence(tongue, lang) if guess.confidence >= least else None


def _asked(words: frozenset[str], lang: str, tongue: str, other: str | None) -> float:
    """Return what the model must say of a language of which it is certain: small words that only
    this one or that one has weigh more, and of kindred languages it is never certain alone.
    """
    own, theirs = pack(lang).function_words, pack(tongue).function_words
    here, there = len(words & (own - theirs)), len(words & (theirs - own))
    if kin(lang, tongue):
        least = 1 if tongue == other else 2
        return _SURE if own and there >= least and there > 2 * here else _NEVER
    if here > there:
        return _NEVER
    return 0.0 if there > here or (tongue == other and not here) else _CLEAR


def _left(text: str, source: str, own: Words, theirs: Words, *, near: bool) -> bool:
    """Return whether a text is its source, or most of its words are; ``theirs`` are its function
    words of the source's language.
    """
    if len(text.split()) >= _SENTENCE and _repeated(text, source, own):
        return True
    mine = len(lowered(text) & own)
    return (
        not near
        and (not own or (mine <= 1 and len(theirs) > mine))
        and (not own or len(lowered(text)) >= _SMALL_LEAST)
        and _copied(text, source)
    )


def _letters(lang: str, text: str) -> str | None:
    """Return which of two Cyrillic languages a text is in, if its letters say that it is not in
    this one: Russian has no і, ї, є, ґ, and Ukrainian no ы, э, ъ, ё.
    """
    other = {"ru": "uk", "uk": "ru"}.get(lang)
    if other is None or spelt(text.lower(), lang) is not False:
        return None
    return other if spelt(text.lower(), other) else None


def _repeated(text: str, source: str, own: Words) -> bool:
    """Return whether a text is its source, word for word, and a sentence in small letters, hardly
    one of which is a function word of its own language.
    """
    if lowered(text) != lowered(source):
        return False
    small = _small(text)
    mine = sum(word in own for word in small)
    return len(small) >= _SMALL_LEAST and len(small) >= 2 * mine * _FEW


def _sentence(tongue: str, lang: str) -> str:
    return f"The text is in another language: {tongue}, not {lang}."


def _small(text: str) -> list[str]:
    """Return the ordinary words of a text: in lower case, no part of a code, an address or a
    tag.
    """
    return [word for word in _SMALL.findall(text) if word.islower()]


def _copied(text: str, source: str) -> bool:
    small = _small(text)
    if len(small) < _SMALL_LEAST:
        return False
    theirs = frozenset(_small(source))
    return sum(word in theirs for word in small) >= _COPIED * len(small)
