"""Stems that change inside a word: ``luz``, ``luces``; ``miasto``, ``mieście``; ``день``, ``дня``.

What the same word begins with in its other forms, by the end of the one that a glossary has; all in
small letters without accents. Few words of a language change so, and short ones above all: of
longer ones half stays the same, which ``glossary`` asks first.
"""

from __future__ import annotations

import re
from functools import cache

from cleanup.languages.fold import primary

_LONGER = 5  # letters that an ending adds at most
_CYRILLIC = "[бвгджзклмнпрстфхцчшщ]"
_LATIN = "[bcdfghjklmnprstvz]"
_FLEETING_CYRILLIC = (rf"({_CYRILLIC})[еоє]({_CYRILLIC})ь?$", r"\1\2")
_FLEETING = (rf"({_LATIN})i?e({_LATIN})$", r"\1\2")
_CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("fe?$", "ve"),
        ("oo(t|th|se)$", r"ee\1"),
        ("ouse$", "ice"),
        ("man$", "men"),
        ("^person$", "people"),
    ),
    "es": (("z$", "c"),),
    "pt": (("ao$", "oes"), ("ao$", "aes")),
    "it": (("^uomo$", "uomini"), ("^uovo$", "uova"), ("^dio$", "dei")),
    "fr": (("^oeil$", "yeux"), ("^œil$", "yeux"), ("al$", "aux"), ("ail$", "aux")),
    "pl": (
        _FLEETING,
        ("ast(o|a)?$", "esc"),
        ("k(a|o)?$", "c"),
        ("g(a|o)?$", "dz"),
        ("a([bdgz])$", r"e\1"),
        ("^czlowiek$", "ludz"),
        ("^rok$", "lat"),
    ),
    "cs": (
        _FLEETING,
        ("k(a|o)?$", "c"),
        ("h(a|o)?$", "z"),
        ("u([nl])$", r"o\1"),
        ("^clovek$", "lid"),
    ),
    "sk": (_FLEETING, ("k(a|o)?$", "c"), ("^clovek$", "lud")),
    "ru": (_FLEETING_CYRILLIC, ("^человек$", "люд"), ("^ребенок$", "дет"), ("^год$", "лет")),
    "uk": (
        _FLEETING_CYRILLIC,
        (rf"і({_CYRILLIC}+)ь?$", r"о\1"),
        (rf"і({_CYRILLIC}+)ь?$", r"е\1"),
        ("к(а|о)?$", "ц"),
        ("г(а|о)?$", "з"),
        ("^рік$", "рок"),
    ),
}


def alternate(part: str, word: str, lang: str | None) -> bool:
    """Return whether a word may be another form of a part of a name, both in small letters without
    accents.
    """
    return word.startswith(_others(part, lang)) or any(
        word.startswith(stem) and len(word) <= len(stem) + _LONGER for stem in _stems(part, lang)
    )


@cache
def _stems(part: str, lang: str | None) -> tuple[str, ...]:
    return tuple(_changed(part, lang, whole=False))


@cache
def _others(part: str, lang: str | None) -> tuple[str, ...]:
    """Return what forms of another stem begin with: ``people`` for ``person``."""
    return tuple(_changed(part, lang, whole=True))


def _changed(part: str, lang: str | None, *, whole: bool) -> list[str]:
    changes = _CHANGES.get(primary(lang) or "", ())
    made = [re.sub(end, by, part, count=1) for end, by in changes if (end[0] == "^") is whole]
    return [stem for stem in made if stem != part and len(stem) > 1]
