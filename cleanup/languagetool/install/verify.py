"""Whether a LanguageTool on the disk is whole, and what it holds."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from cleanup.languagetool.install import classpath
from cleanup.languagetool.install import paths as folders

_SERVER = "org/languagetool/server/HTTPServer.class"
_LISTS = "META-INF/org/languagetool/language-module.properties"
_MODULE = re.compile(r"language-([a-z]{2,3})(?:-\d[\w.]*)?\.jar")


def faults(folder: Path) -> list[str]:
    """Return what is wrong with it, one sentence each: jars that are missing or broken, classes
    too.

    Reads every jar to its end, which takes seconds.
    """
    wrong = gaps(folder)
    if wrong:
        return wrong
    jar = folder / folders.JAR
    paths = [folder / name for name in classpath.read(jar)]
    jars = [jar, *(path for path in paths if path.suffix == ".jar")]
    wrong = [sentence for path in jars for sentence in _of_jar(path)]
    if wrong:
        return wrong
    names, listed = _contents(jars, [folder, *(path for path in paths if path.is_dir())])
    wanted = [_SERVER, *(f"{name.replace('.', '/')}.class" for name in sorted(listed))]
    missing = [f"{folder}: no JAR contains {name}." for name in wanted if name not in names]
    return missing if listed else [*missing, f"{folder}: it contains no language."]


def gaps(folder: Path) -> list[str]:
    """Return what is missing, one sentence each, at a glance: what is broken inside is not seen."""
    jar = folder / folders.JAR
    try:
        paths = [folder / name for name in classpath.read(jar)]
    except FileNotFoundError:
        return [f"{jar} is missing."]
    except (OSError, zipfile.BadZipFile) as error:
        return [f"{jar} is broken: {error}."]
    return [f"{path} is missing." for path in paths if not path.exists()]


def languages(folder: Path) -> tuple[str, ...]:
    """Return the languages whose modules its class path names; empty where it does not tell."""
    try:
        names = [Path(name).name for name in classpath.read(folder / folders.JAR)]
    except (OSError, zipfile.BadZipFile):
        return ()
    matches = map(_MODULE.fullmatch, names)
    return tuple(sorted({match[1] for match in matches if match and match[1] != "all"}))


def size(folder: Path) -> int:
    """Return the bytes of all its files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _of_jar(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as jar:
            bad = jar.testzip()
    except FileNotFoundError:
        return [f"{path} is missing."]
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        return [f"{path} is broken: {error}."]
    return [f"{path} is broken at {bad}."] if bad else []


def _contents(jars: list[Path], places: list[Path]) -> tuple[set[str], set[str]]:
    """Return the names of all files in jars and folders, and the classes of languages that they
    list.
    """
    names: set[str] = set()
    lists: list[str] = []
    for path in jars:
        with zipfile.ZipFile(path) as jar:
            inside = jar.namelist()
            names |= {*inside}
            if _LISTS in inside:
                lists.append(jar.read(_LISTS).decode("utf-8", "replace"))
    for place in places:
        names |= {p.relative_to(place).as_posix() for p in place.rglob("*.class")}
        if (place / _LISTS).is_file():
            lists.append((place / _LISTS).read_text("utf-8", "replace"))
    values = re.findall(r"^languageClasses=(.*)$", "\n".join(lists), re.MULTILINE)
    return names, {name.strip() for value in values for name in value.split(",")} - {""}
