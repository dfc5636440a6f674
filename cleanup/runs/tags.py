"""Which language the name of a file tells."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cleanup.formats import inner, suffixes
from cleanup.languages.tags import SMALL_TAG, named

_TAG = re.compile(rf"\.({SMALL_TAG})\.[^./]+$")
_SHORT = re.compile(SMALL_TAG)

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
    return named(told[1])


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
        if found := named(name):
            return found
    return None


@cache
def _suffixes() -> frozenset[str]:
    return frozenset((*suffixes(), ".txt", ".tok", ".src", ".tgt", ".ref", ".mt", ".hyp"))
