"""Text of a code page of its language that was read as Western European: ``Ç ãÝöõñá`` in Greek.

The language is told: no Greek, Hebrew, Arabic, Thai, Chinese or Korean text holds words of accented
letters alone. Cyrillic has a detector of its own (``latin_cyrillic``), and one page read in another
looks like a game with capitals: ``нПУФ ЪБЛТЩФ`` is ``Мост закрыт``. Turkish of ISO 8859-9 differs
in six letters from the Western page, which no Turkish word has: ``deðirmen`` is ``değirmen``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_PAGES = {
    "el": ("cp1253", "[\u0370-\u03ff]"),
    "he": ("cp1255", "[\u05d0-\u05ea]"),
    "ar": ("cp1256", "[\u0620-\u06ff]"),
    "fa": ("cp1256", "[\u0620-\u06ff]"),
    "ur": ("cp1256", "[\u0620-\u06ff]"),
    "th": ("cp874", "[\u0e00-\u0e5b]"),
    "zh": ("gb18030", "[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]"),
    "ja": ("euc_jp", "[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e]"),
    "ko": ("cp949", "[\uac00-\ud7a3]"),
}
_WORD = re.compile(r"(?=[^\x00-\x7f])[\x80-\xffŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")
_LONG = "[\xa1-\xff]{4}"
_LEAST = 6  # code points of all such words
_SHARE = 2  # times as many as of other letters
_OTHER = re.compile(r"[A-Za-z]")
_TURKISH = str.maketrans("ðýþÐÝÞ", "ğışĞİŞ")
_MISREAD = re.compile(r"(?<!\w)[a-zçöüðýþA-ZÇÖÜÐÝÞ]*[ðýþÐÝÞ][a-zçöüðýþA-ZÇÖÜÐÝÞ]*(?!\w)")
_RIGHT = re.compile(r"[ğışĞİŞ]")
_VOWELS = frozenset("аеёиоуыэюяіїє")
_SAID = 0.2  # share of vowels
_WORDS = 2


def build() -> Detector:
    """Build a detector that offers the words as they are in the language, all in one decision."""
    return Detector(_find, rf"{_LONG}|(?:^|\W)[а-яё][А-ЯЁ]{{2}}|[a-zçöü][ðýþ]|[ÐÝÞ][a-zçöü]")


def _find(view: View) -> Iterator[Edit]:
    lang = primary(view.lang) or ""
    if lang in _PAGES:
        yield from _western(view.text, lang)
    elif lang == "tr":
        yield from _turkish(view.text)
    else:
        yield from _turned(view.text)


def _western(text: str, lang: str) -> Iterator[Edit]:
    page, script = _PAGES[lang]
    if re.search(script, text):
        return
    words = list(_WORD.finditer(text))
    letters = sum(len(match[0]) for match in words)
    if letters < _LEAST or letters < _SHARE * len(_OTHER.findall(text)):
        return
    made = []
    for match in words:
        try:
            made.append(match[0].encode("cp1252", "strict").decode(page))
        except UnicodeError:
            try:
                made.append(match[0].encode("latin-1").decode(page))
            except UnicodeError:
                return
    if not all(re.fullmatch(f"{script}+", word) for word in made):
        return
    for match, word in zip(words, made, strict=True):
        yield found(text, *match.span(), word, safe=False, group="other-page")


def _turkish(text: str) -> Iterator[Edit]:
    """Yield the letters of ISO 8859-9 that were read as Western ones, where no right one stands."""
    words = list(_MISREAD.finditer(text))
    if len(words) < _WORDS or _RIGHT.search(text):
        return
    if not any(match[0][0].islower() for match in words):
        return  # names of Iceland and Bohemia
    for match in words:
        after = match[0].translate(_TURKISH)
        yield found(text, *match.span(), after, safe=False, group="other-page")


def _turned(text: str) -> Iterator[Edit]:
    """Yield Cyrillic of KOI8-R read as Windows-1251: capitals are small, and the reverse."""
    words = list(re.finditer(r"(?<!\w)[\u0400-\u04ff]+(?!\w)", text))
    turned = [m for m in words if len(m[0]) > 1]
    if len(turned) < _WORDS or not any(m[0][0].islower() for m in turned):
        return
    if not all(m[0][1:].isupper() for m in turned):
        return
    try:
        made = [m[0].encode("cp1251").decode("koi8_r") for m in words]
    except UnicodeError:
        return
    said = "".join(made).lower()
    if not all(word[1:] == word[1:].lower() for word in made):
        return
    if sum(map(_VOWELS.__contains__, said)) < _SAID * len(said):
        return
    for match, word in zip(words, made, strict=True):
        yield found(text, *match.span(), word, safe=False, group="other-page")
