"""Which scripts a language is written in, and which languages are easily taken for another."""

from __future__ import annotations

import re
from functools import cache


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Scripts that one language alone is written in, as far as running text goes.
ALONE = {
    "Armn": "hy",
    "Geor": "ka",
    "Grek": "el",
    "Gujr": "gu",
    "Guru": "pa",
    "Hang": "ko",
    "Khmr": "km",
    "Knda": "kn",
    "Laoo": "lo",
    "Mlym": "ml",
    "Mymr": "my",
    "Orya": "or",
    "Sinh": "si",
    "Taml": "ta",
    "Telu": "te",
    "Thaa": "dv",
    "Thai": "th",
}

# Scripts of several languages: those that the model knows, and some more.
SHARED = {
    "Arab": _names("ar fa ur ps ckb ug sd azb mzn lrc ku kk pa ks az"),
    "Beng": _names("bn as bpy"),
    "Cyrl": _names(
        "ru uk be bg mk sr kk ky mn tg tt ba cv sah os ce kv myv mhr mrj udm av bxr krc xal tyv "
        "rue lez ab az uz"
    ),
    "Deva": _names("hi mr ne sa bh mai new gom dty kok doi brx"),
    "Ethi": _names("am ti tig gez"),
    "Hebr": _names("he yi"),
    "Tfng": _names("shi zgh tzm"),
    "Tibt": _names("bo dz"),
}
EAST = _names("Hani Hira Kana Bopo")

_LATIN_TOO = _names("sr ku kk az uz tt shi tzm kok")
_LATIN = frozenset({"Latn"})

_SCRIPTS: dict[str, frozenset[str]] = {
    "ja": EAST,
    "ko": _names("Hang Hani"),
    "zh": _names("Hani Bopo"),
}
for _script, _lang in ALONE.items():
    _SCRIPTS[_lang] = _SCRIPTS.get(_lang, frozenset()) | {_script}
for _script, _langs in SHARED.items():
    for _lang in _langs:
        _SCRIPTS[_lang] = _SCRIPTS.get(_lang, frozenset()) | {_script}
for _lang in _LATIN_TOO:
    _SCRIPTS[_lang] |= _LATIN


def scripts_of(lang: str) -> frozenset[str]:
    """Return the scripts (ISO 15924) that a language, given without region, is written in."""
    return _SCRIPTS.get(lang, _LATIN)


# Taken for each other on weak evidence.
_GROUPS = (
    "es pt gl ca it oc ast an ext",
    "fr oc wa ca",
    "da no nb nn sv",
    "cs sk",
    "ru uk be bg mk sr rue",
    "hr sr bs sh sl",
    "id ms jv su min",
    "nl af li nds",
    "de nds lb bar als gsw",
    "zh ja yue",
    "hi mr ne sa bh mai new",
    "ar fa arz azb",
    "az tr tk crh gag",
    "tl fil ceb",
    "fo is da no nb nn",
)
_KIN: dict[str, frozenset[str]] = {}
for _group in _GROUPS:
    for _lang in _group.split():
        _KIN[_lang] = _KIN.get(_lang, frozenset()) | _names(_group)


def kin(one: str, other: str) -> bool:
    """Return True where the two are one language, or easily taken for each other."""
    return one == other or other in _KIN.get(one, ())


# Letters that the language does not have, and those that few sentences of it lack.
_SPELLING = {
    "ru": (r"[^абвгдеёжзийклмнопрстуфхцчшщъыьэюя\W\da-z]", "[ыэъё]"),
    "uk": (r"[^абвгґдеєжзиіїйклмнопрстуфхцчшщьюя\W\da-z]", "[іїєґ]"),
    "bg": (r"[^абвгдежзийклмнопрстуфхцчшщъьюя\W\da-z]", "ъ"),
}


@cache
def _spelling(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    foreign, own = _SPELLING[lang]
    return re.compile(foreign), re.compile(own)


def spelt(line: str, lang: str) -> bool | None:
    """Return whether a line in lower case has letters of ``lang`` alone, and some that its kin
    lack.

    False where it has another's letters, True where it has its own, None where that says nothing.
    """
    if lang not in _SPELLING:
        return None
    foreign, own = _spelling(lang)
    if foreign.search(line):
        return False
    return True if own.search(line) else None
