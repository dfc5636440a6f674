"""Text of a code page of its language that was read as Western European: ``Ç ãÝöõñá`` in Greek.

The language is told: no Greek, Hebrew, Arabic, Thai, Chinese or Korean text holds words of accented
letters alone. Cyrillic has a detector of its own (``latin_cyrillic``), and one page read in another
looks like a game with capitals: ``нПУФ ЪБЛТЩФ`` is ``Мост закрыт``. Languages of Latin letters
differ in a few from the Western page, and a text of theirs that has none of the right ones shows
it: ``deðirmen`` is ``değirmen``, ``¿ó³ty`` is ``żółty``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

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
# The letters that are at another place than in the Western page, and the pages that were in use.
_LATIN = {
    "pl": ("ąćęłńśźż", "cp1250", "iso8859-2"),
    "cs": ("čďěňřšťůž", "cp1250", "iso8859-2"),
    "sk": ("čďĺľňŕšťž", "cp1250", "iso8859-2"),
    "hu": ("őű", "cp1250"),
    "hr": ("čćđšž", "cp1250", "iso8859-2"),
    "bs": ("čćđšž", "cp1250", "iso8859-2"),
    "sl": ("čšž", "cp1250", "iso8859-2"),
    "ro": ("ăşţ", "cp1250"),
    "lt": ("ąčęėįšųūž", "cp1257"),
    "lv": ("āčēģīķļņšūž", "cp1257"),
    "et": ("šž", "cp1257"),
    "tr": ("ğışİ", "cp1254"),
}
_COMMAS = str.maketrans("şţŞŢ", "șțȘȚ")  # what Romanian has below the letters
_FEW = 4  # letters of a language that may show in one of them alone
_VOWELS = frozenset("аеёиоуыэюяіїє")
_SAID = 0.2  # share of vowels
_WORDS = 2


# What one of their texts holds many of; letters that other languages of the table write are none.
_MISREAD = "[\xa1-\xa3\xa5-\xac\xae\xaf\xb1-\xb3\xb6-\xbfàãåæèêëìïðñòõøùûýþœÀÃÅÆÈÊËÌÏÐÑÒÕØÙÛÝÞŒ]"


def build(*, latin: bool = False) -> Detector:
    """Build a detector that offers the words as they are in the language, all in one decision.

    ``latin``: of languages of Latin letters; else of all others.
    """
    if latin:
        return Detector(_latin, rf"[A-Za-z]{_MISREAD}|{_MISREAD}[A-Za-z]")
    return Detector(_other, rf"{_LONG}|(?:^|\W)[а-яё][А-ЯЁ]{{2}}")


def _other(view: View) -> Iterator[Edit]:
    lang = primary(view.lang) or ""
    yield from _western(view.text, lang) if lang in _PAGES else _turned(view.text)


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


def _latin(view: View) -> Iterator[Edit]:
    """Yield the words whose letters were read as Western ones, where no right one stands."""
    text, lang = view.text, primary(view.lang) or ""
    if lang not in _LATIN:
        return
    letters, *pages = _LATIN[lang]
    # A text that has one of the right letters was read in another page.
    tables = [_misread(letters, page) for page in pages]
    tables = [known for known in tables if not any(char in text for char in _right(known))]
    if not tables:
        return
    table = max(tables, key=lambda known: sum(map(text.count, known)))
    sure, any_ = _patterns(frozenset(table))
    words = list(sure.finditer(text))
    told = {char for match in words for char in match[0].lower() if char in table}
    # One letter alone is French: "crème", "Genève".
    least = _WORDS + (len(told) < _WORDS and lang != "tr")
    if len(words) < least or (len(told) < _WORDS and len(letters) > _FEW and lang != "tr"):
        return
    if not any(match[0][0].islower() for match in words):
        return  # names of Iceland and France
    for match in any_.finditer(text):
        after = "".join(table.get(char, char) for char in match[0])
        after = after.translate(_COMMAS) if lang == "ro" else after
        yield found(text, *match.span(), after, safe=False, group="other-page")


def _right(known: dict[str, str]) -> str:
    right = "".join(known.values())
    return right + right.translate(_COMMAS)


@cache
def _misread(letters: str, page: str) -> dict[str, str]:
    """Return what the letters, small and large, look like in the Western page."""
    table = {}
    for char in letters + letters.upper().replace("I", ""):
        with suppress(UnicodeError):
            byte = char.encode(page)
            try:
                seen = byte.decode("cp1252")
            except UnicodeError:
                seen = byte.decode("latin-1")
            if seen != char:
                table[seen] = char
    return table


@cache
def _patterns(seen: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match a word with such letters: one that tells, where a sign stands before a letter; and any
    one, where it may also end the word, but for units ("cm³").
    """
    signs = re.escape("".join(sorted(char for char in seen if not char.isalpha())))
    plain = "".join(sorted(char for char in seen if char.isalpha()))
    if not signs:
        word = re.compile(rf"(?<!\w)[^\W\d_]*[{plain}][^\W\d_]*(?!\w)")
        return word, word
    one = rf"[^\W\d_{signs}]"
    either, told = rf"(?:{one}|[{signs}])", rf"(?:[{plain}]|[{signs}]+(?={one}))"
    last = rf"(?<={one}{one})(?<!\b[cdkm]m)[{signs}](?!\w)"
    return (
        re.compile(rf"(?<!\w){either}*?{told}{either}*(?!\w)"),
        re.compile(rf"(?<!\w){either}*?(?:{told}|{last}){either}*(?!\w)"),
    )


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
