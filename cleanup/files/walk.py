"""Paths that a user gives, and the files that they stand for."""

# The system's own calls, as their manual pages know them.
# ruff: noqa: PTH100, PTH110, PTH116, PTH118, PTH120, PTH123

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cleanup.files import FileError, failed
from cleanup.files.inside import head
from cleanup.formats import packed
from cleanup.text.encoding import bom_of
from cleanup.value import Value

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SKIPPED = frozenset({".git", ".hg", ".svn", ".jj", ".cleanup", ".cleanup_cache"})
HEAD = 8000  # bytes looked at for NUL, as git does

Known = Callable[[str], bool]
Ignores = tuple[str, "GitIgnoreSpec"]  # the folder they refer to, "/"-ended, and its patterns


class Found(Value):
    """A file to work on; ``named`` where the user named it, and must hear if it is no text."""

    path: str
    named: bool


class Skipped(Value):
    """A file of a folder that is not worked on, and why."""

    path: str
    reason: str


def walk(
    paths: Iterable[str],
    known: Known,
    exclude: Sequence[str] = (),
    *,
    force_exclude: bool = False,
    skipped: list[Skipped] | None = None,
) -> tuple[list[Found], list[FileError]]:
    """Return the files that the paths stand for, each once, and what is wrong with the paths.

    A file is taken as it is named. A folder gives the files in it, sorted, whose path is ``known``
    (has a format), which are text, which no ``.gitignore`` of the folder, of the folders in it or
    of the repository around it ignores, and which ``exclude`` (patterns in the syntax of
    ``.gitignore``, from the working folder) leaves. With ``force_exclude`` the patterns hold for
    named files too. In a folder symlinks are not followed. ``skipped`` gets the files of folders
    that are not known or no text. Raises FileError for a bad pattern.
    """
    excluded = spec_of(exclude, "--exclude")
    found: dict[str, Found] = {}
    problems: list[FileError] = []
    left: list[Skipped] = [] if skipped is None else skipped
    for path in paths:
        try:
            folder = stat.S_ISDIR(os.stat(path).st_mode)
        except OSError as error:
            problems.append(failed(path, "read", error))
            continue
        if not folder:
            if not (force_exclude and hit(excluded, os.path.relpath(path))):
                real = os.path.realpath(path)
                if real not in found or not found[real].named:
                    found[real] = Found(path, named=True)
            continue
        if force_exclude and hit(excluded, os.path.relpath(path) + "/"):
            continue
        inside = list(files_in(path, known, excluded, problems, left))
        if not inside:
            problems.append(FileError(path, "There is no text file in this folder."))
        for file in inside:
            found.setdefault(os.path.realpath(file), Found(file, named=False))
    return list(found.values()), problems


def files_in(
    folder: str,
    known: Known,
    excluded: GitIgnoreSpec | None,
    problems: list[FileError],
    skipped: list[Skipped],
) -> Iterator[str]:
    """Yield the text files of a folder and of those in it, in the order of their names."""
    ignores = ignores_above(folder)
    if ignored(ignores, os.path.abspath(folder) + "/"):
        ignores = []  # the user named it all the same
    yield from _files_in(folder, known, excluded, ignores, (problems, skipped))


def _files_in(
    folder: str,
    known: Known,
    excluded: GitIgnoreSpec | None,
    ignores: Sequence[Ignores],
    aside: tuple[list[FileError], list[Skipped]],
) -> Iterator[str]:
    problems, skipped = aside
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(failed(folder, "read", error))
        return
    here = [*ignores, *ignores_of(folder)]
    for entry in entries:
        inner = entry.is_dir(follow_symlinks=False)
        if entry.name in SKIPPED or not (inner or entry.is_file(follow_symlinks=False)):
            continue
        end = "/" if inner else ""
        if here and ignored(here, os.path.abspath(entry.path) + end):
            continue
        if excluded is not None and hit(excluded, os.path.relpath(entry.path) + end):
            continue
        if inner:
            yield from _files_in(entry.path, known, excluded, here, aside)
        elif not known(entry.path):
            skipped.append(Skipped(entry.path, "its format is unknown"))
        elif binary(entry.path) and not packed(entry.path):
            skipped.append(Skipped(entry.path, "it is not text"))
        else:
            yield entry.path


def binary(path: str) -> bool:
    """Return True where NUL stands near the start of a file that is not UTF-16 or UTF-32."""
    try:
        start = head(path, HEAD)
    except OSError:
        return False  # whoever reads it will say so
    return b"\0" in start and not bom_of(start)[0]


def ignores_of(folder: str) -> list[Ignores]:
    """Return the patterns of a folder's own ``.gitignore``."""
    return list(patterns(os.path.join(folder, ".gitignore"), os.path.abspath(folder)))


def patterns(file: str, base: str) -> Iterator[Ignores]:
    """Yield the patterns of a file, which refer to what is under ``base``."""
    try:
        with open(file, encoding="utf-8", errors="surrogateescape") as lines:
            spec = spec_of(lines, file)
    except OSError:
        return
    if spec is not None:
        yield base + os.sep, spec


def ignores_above(folder: str) -> list[Ignores]:
    """Return the patterns of the repository that a folder is in, down to the folder above it."""
    above: list[str] = []
    at = os.path.abspath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        up = os.path.dirname(at)
        if up == at:
            return []
        at = up
        above.append(at)
    root = list(patterns(os.path.join(at, ".git", "info", "exclude"), at))
    return root + [found for each in reversed(above) for found in ignores_of(each)]


def ignored(ignores: Sequence[Ignores], path: str) -> bool:
    """Return whether the innermost file of patterns that refers to an absolute path ignores it."""
    for base, spec in reversed(ignores):
        verdict = spec.check_file(path[len(base) :].replace(os.sep, "/")).include
        if verdict is not None:
            return verdict
    return False


def hit(spec: GitIgnoreSpec | None, path: str) -> bool:
    """Return whether the patterns match a path, "/"-ended for a folder."""
    return spec is not None and spec.match_file(path.replace(os.sep, "/"))


def spec_of(lines: Iterable[str], where: str) -> GitIgnoreSpec | None:
    """Return patterns in the syntax of ``.gitignore``, or None for none. Raises FileError."""
    wanted = [line.rstrip("\r\n") for line in lines]
    if not any(line.strip() and not line.startswith("#") for line in wanted):
        return None
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - needed by few runs

    try:
        return GitIgnoreSpec.from_lines(wanted)
    except ValueError as error:
        raise FileError(where, f"A pattern in it cannot be read: {error}.") from None
