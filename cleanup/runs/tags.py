"""Which language the name of a file tells."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cleanup.formats import inner, suffixes
from cleanup.languages.tags import SMALL_TAG, likely_region

_TAG = re.compile(rf"\.({SMALL_TAG})\.[^./]+$")
_SHORT = re.compile(SMALL_TAG)

_REGION = 2  # letters
# Languages of many countries, and others that are spoken in more than the one they are named for.
_WORLDWIDE = frozenset("ar de en es fr nl pt ru zh zh-hans zh-hant".split())
_SPOKEN_IN = {
    "bn": "in", "ca": "ad fr", "el": "cy", "fa": "af", "hr": "ba", "it": "ch", "ko": "kp",
    "ms": "bn sg", "ro": "md", "sr": "ba me xk", "sv": "fi", "sw": "ke ug", "ta": "lk my sg",
    "tr": "cy", "ur": "in",
}  # fmt: skip

# Formats whose files hold one language: a text's source is the one of the same key in another file.
ONE_LANGUAGE = frozenset(
    "json yaml strings stringsdict android properties ini resx fluent qt".split()
)


def lang_of(path: str) -> str | None:
    """Return the language that a file's name tells: ``notes.fr.md``, ``a.pt-BR.txt``; None where
    none.
    """
    told = _TAG.search(inner(path))
    if told is None:
        return None
    return _tag(told[1])


def tag_of(path: str) -> str | None:
    """Return the language that the name of a file or of its folder is: ``a.fr``, ``fr.json``,
    ``values-fr/strings.xml``; None where none is told.
    """
    place = Path(inner(path))
    stem = place.name.partition(".")[0]
    folder = place.parent.name
    for name in (
        *place.name.split(".")[:0:-1],
        stem,
        *(stem.partition(sign)[2] for sign in "_-"),
        folder,
        folder.removeprefix("values-").replace("-r", "-"),
        folder.removeprefix("values-b+").replace("+", "-"),
        folder.removesuffix(".lproj"),
    ):
        short = _SHORT.fullmatch(name)
        if short is None or f".{name}" in _suffixes():
            continue
        if found := _tag(name):
            return found
    return None


def _tag(name: str) -> str | None:
    """Return the language that a name is; None where it is none. In small letters a region must be
    one of the language's own: ``is-it`` and ``my_fr`` are words.
    """
    from cleanup.languages.identify import normalize  # noqa: PLC0415 -- for such names only

    try:
        found = normalize(name)
    except ValueError:
        return None
    lang, _, region = name.replace("_", "-").rpartition("-")
    if not lang or not region.islower() or len(region) != _REGION or lang in _WORLDWIDE:
        return found
    if region in _SPOKEN_IN.get(lang, "").split():
        return found
    return found if likely_region(lang) == region.upper() else None


@cache
def _suffixes() -> frozenset[str]:
    return frozenset((*suffixes(), ".txt", ".tok", ".src", ".tgt", ".ref", ".mt", ".hyp"))
