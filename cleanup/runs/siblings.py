"""The same file in another language, told by the names of files and folders.

``locales/fr.json`` and ``locales/en.json``, ``fr/app.json`` and ``en/app.json``,
``messages_fr.properties`` and ``messages.properties``, ``values-fr/strings.xml`` and
``values/strings.xml``, ``fr.lproj`` and ``en.lproj``: how the tools of JavaScript, Java, Android,
Apple and .NET name them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from cleanup.files.input import Input
from cleanup.languages.tags import SMALL_TAG, normalize
from cleanup.runs.tags import ONE_LANGUAGE

_FOLDER = re.compile(rf"{SMALL_TAG}(?:\.lproj)?")
# As much as can be is the language: of ``zh-tw.json`` not only the end.
_NAME = re.compile(rf"(?P<before>(?:.*?[._-])??)(?P<tag>{SMALL_TAG})(?P<after>\.[\w.]+)")
_RARE = re.compile(r"(?P<tag>[a-z]{3}(?:[-_](?:arab|cyrl|deva|latn))?)(?P<after>\.[\w.]+)")
_MANY = 4  # files named by languages, before three letters are one
ENGLISH = ("en", "en-US", "en_US", "en-us", "en_us", "en-GB", "en_GB", "en-gb", "en_gb")
_ANDROID = "values-"
BASE = "Base"  # Apple's folder of the language of development


def english_of(path: str) -> str | None:
    """Return the English file of a file in another language, or that of no language; None where
    there is none.
    """
    return next((str(name) for name in _names(Path(path)) if name.is_file()), None)


def has_sibling(path: str) -> bool:
    """Return whether a file, or its folder, has a language for its name, and the same file in
    another language lies beside it.
    """
    place = Path(path)
    folder = place.parent.resolve()
    try:
        if rare_language(path):
            return True
        if told := _NAME.fullmatch(place.name):
            same = (told["before"], told["after"])
            others = filter(None, map(_NAME.fullmatch, _within(folder)))
            return any(each["tag"] != told["tag"] and each.group(1, 3) == same for each in others)
        android = folder.name.startswith(_ANDROID)
        if not _FOLDER.fullmatch(_spelled(folder.name)):
            return False
        names = {
            name
            for name in _within(folder.parent)
            if name.startswith(_ANDROID) == android and _FOLDER.fullmatch(_spelled(name))
        }
    except OSError:
        return False
    return any((folder.with_name(name) / place.name).is_file() for name in names - {folder.name})


def rare_language(path: str) -> str | None:
    """Return the language of a file named by three letters among files named by two, ``fil.json``
    beside ``de.json``, ``fr.json`` and more; None for another file: ``app.json`` is none.

    Raises OSError where the folder cannot be read.
    """
    place = Path(path)
    told = _RARE.fullmatch(place.name)
    if told is None:
        return None
    others = filter(None, map(_NAME.fullmatch, _within(place.parent.resolve())))
    beside = sum(not each["before"] and each["after"] == told["after"] for each in others)
    if beside < _MANY:
        return None
    try:
        return normalize(told["tag"])
    except ValueError:
        return None


def _spelled(folder: str) -> str:
    """Return the language that a folder is named by as BCP 47 spells it: that of Android's
    ``values-pt-rBR`` and ``values-b+sr+Latn`` is ``pt-BR`` and ``sr-Latn``.
    """
    if not folder.startswith(_ANDROID):
        return folder
    name = folder.removeprefix(_ANDROID).removeprefix("b+")
    return name.replace("-r", "-").replace("+", "-")


@lru_cache(maxsize=8)
def _within(folder: Path) -> tuple[str, ...]:
    """Return the names in a folder whose files are asked about one after the other."""
    return tuple(each.name for each in folder.iterdir())


def unpaired(files: Iterable[Input]) -> str | None:
    """Return the sentence that names the English file beside the first one without a source; None
    where there is none.
    """
    for file in files:
        if (
            file.format in ONE_LANGUAGE
            and file.options.source is None
            and (near := english_of(file.path))
        ):
            return (
                f"{near} may be the source of {file.path}: with --source {near} they are compared, "
                "and [sources] in cleanup.toml does that for every language."
            )
    return None


def _names(place: Path) -> Iterator[Path]:
    """Yield what the English file would be called, the likeliest first."""
    told = _NAME.fullmatch(place.name)
    if told:
        last = re.split("[-_]", told["tag"])[-1]
        if told["tag"].startswith("en") or last == "en":
            return
        # The first half may be no language: `ui-de.json` beside `ui-en.json`.
        other = told["before"] + told["tag"].removesuffix(last)
        for before in dict.fromkeys((told["before"], other)):
            for tag in ENGLISH:
                yield place.with_name(before + tag + told["after"])
        if told["before"]:
            yield place.with_name(told["before"][:-1] + told["after"])
        return
    folder = place.parent
    for begin, end in (("", ""), (_ANDROID, ""), ("", ".lproj")):
        name = folder.name.removeprefix(begin).removesuffix(end)
        spelled = _spelled(_ANDROID + name)
        if begin + name + end != folder.name or not _FOLDER.fullmatch(spelled):
            continue
        if name.startswith("en"):
            return
        others = ["values"] if begin else [tag + end for tag in ENGLISH]
        for other in (*others, *([BASE + end] if end else [])):
            yield folder.with_name(other) / place.name
