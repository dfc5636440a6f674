"""An acronym carried over into another alphabet letter by letter: ``ODKB`` for ``ОДКБ``.

Machine translation, and people in a hurry, respell what they should translate. The tables give the
common ways of respelling a capital letter, those of the passport, of the press and of English.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TO_LATIN = {
    "А": "A", "Б": "B", "В": "V|W", "Г": "G|H", "Ґ": "G", "Д": "D", "Е": "E|YE", "Є": "YE|E|IE",
    "Ё": "E|YO", "Ж": "ZH|Z|J", "З": "Z", "И": "I|Y", "І": "I", "Ї": "YI|I", "Й": "Y|J|I",
    "К": "K|C", "Л": "L", "М": "M", "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T",
    "У": "U", "Ф": "F", "Х": "KH|H", "Ц": "TS|C", "Ч": "CH", "Ш": "SH|S", "Щ": "SHCH|SH", "Ъ": "",
    "Ы": "Y", "Ь": "", "Э": "E", "Ю": "YU|IU|U", "Я": "YA|IA",
}  # fmt: skip
_TO_CYRILLIC = {
    "A": "А", "B": "Б", "C": "К|С|Ц", "D": "Д", "E": "Е|Э", "F": "Ф", "G": "Г", "H": "Х|Г",
    "I": "И|І", "J": "Й|ДЖ|Ж", "K": "К", "L": "Л", "M": "М", "N": "Н", "O": "О", "P": "П",
    "Q": "К", "R": "Р", "S": "С", "T": "Т", "U": "У|Ю", "V": "В", "W": "В|У", "X": "КС",
    "Y": "Й|И|У", "Z": "З",
}  # fmt: skip
_LEAST = 3  # of two letters too many fit


def respelled(short: str, acronym: str) -> bool:
    """Return True where ``short`` is ``acronym`` in the letters of the other alphabet (both
    capitals).
    """
    if len(acronym) < _LEAST or short.isascii() == acronym.isascii():
        return False
    pattern = _pattern(acronym)
    return pattern is not None and pattern.fullmatch(short) is not None


@lru_cache(maxsize=4096)
def _pattern(acronym: str) -> re.Pattern[str] | None:
    table = _TO_CYRILLIC if acronym.isascii() else _TO_LATIN
    if not all(letter in table for letter in acronym):
        return None
    return re.compile("".join(f"(?:{table[letter]})" for letter in acronym))
