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
from cleanup.languages.tags import TAG
from cleanup.runs.tags import ONE_LANGUAGE

_FOLDER = re.compile(rf"{TAG}(?:\.lproj)?")
_NAME = re.compile(rf"(?P<before>(?:.*[._-])?)(?P<tag>{TAG})(?P<after>\.[\w.]+)")
ENGLISH = ("en", "en-US", "en_US", "en-GB", "en_GB")
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
        if told := _NAME.fullmatch(place.name):
            same = (told["before"], told["after"])
            others = filter(None, map(_NAME.fullmatch, _within(folder)))
            return any(each["tag"] != told["tag"] and each.group(1, 3) == same for each in others)
        if not _FOLDER.fullmatch(folder.name):
            return False
        names = {name for name in _within(folder.parent) if _FOLDER.fullmatch(name)}
    except OSError:
        return False
    return any((folder.with_name(name) / place.name).is_file() for name in names - {folder.name})


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
        if told["tag"].startswith("en"):
            return
        for tag in ENGLISH:
            yield place.with_name(told["before"] + tag + told["after"])
        if told["before"]:
            yield place.with_name(told["before"][:-1] + told["after"])
        return
    folder = place.parent
    for begin, end in (("", ""), ("values-", ""), ("", ".lproj")):
        name = folder.name.removeprefix(begin).removesuffix(end)
        if begin + name + end != folder.name or not _FOLDER.fullmatch(name.replace("-r", "-")):
            continue
        if name.startswith("en"):
            return
        others = ["values"] if begin else [tag + end for tag in ENGLISH]
        for other in (*others, *([BASE + end] if end else [])):
            yield folder.with_name(other) / place.name
