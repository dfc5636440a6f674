"""Which file another was translated from: named by an option or the settings, read beside it.

``source`` names one file for all of its kind, ``[sources]`` one for each pattern of paths. Plain
text is paired line by line, program strings by their keys; all other formats hold their source
themselves, or have no place to tell which text belongs to which.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.read import Reading, reading
from cleanup.formats import FormatOptions, named
from cleanup.formats.lines import cut, lines
from cleanup.runs import kinds
from cleanup.runs.errors import RunError
from cleanup.runs.tags import ONE_LANGUAGE, tag_of
from cleanup.settings.settings import Settings
from cleanup.value import replace

KEYED = ONE_LANGUAGE | {"po"}  # the id of a segment is the same in every language
LINES = "lines"


def source_of(path: str, form: str, settings: Settings) -> str | None:
    """Return the source file of a file in a format, or None. Raises RunError where it is no good.

    A source that the settings name for all files is taken for those of its own format.
    """
    named_here = settings.origins["source"] == "--source"
    told = next(
        (
            (pattern, source)
            for pattern, source in settings["sources"].items()
            if kinds.fits(path, pattern, settings, "sources")
        ),
        None,
    )
    if told is not None and not named_here:
        source = told[1].replace("{name}", Path(path).name)
        if _same(source, path):
            return None
        _fitting(path, form, f"[sources] {told[0]!r}")
        return _there(source, f"{settings.origins['sources']}: [sources] {told[0]!r}")
    source = settings["source"]
    if not source or _same(source, path):
        return None
    if named_here:
        _fitting(path, form, "--source")
    elif form not in (*KEYED, LINES, "text") or kinds.format_of(source, settings) != form:
        return None
    return _there(source, f"{settings.origins['source']}: source" * (not named_here))


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _fitting(path: str, form: str, where: str) -> None:
    if form not in (*KEYED, LINES, "text"):
        raise RunError(
            f"{path}: {where} names its source, but a {form} file cannot be paired with one; "
            f"that goes for plain text, line by line, and by key for {', '.join(sorted(KEYED))}."
        )


def _there(source: str, where: str) -> str:
    if not Path(source).is_file():
        which = f"{where} names {source}" if where else f"--source {source}"
        raise RunError(f"{which}: there is no such file.")
    return source


def with_source(file: Input, source: str, encoding: str | None) -> Input:
    """Return the file with its source. Raises RunError where that cannot be read."""
    options = file.options
    if options.source_lang is None:
        options = replace(options, source_lang=tag_of(source))
    if options.lang is None:
        options = replace(options, lang=tag_of(file.path))
    if file.format == LINES:
        return replace(file, options=options, beside=partial(reading, source, encoding))
    try:
        options = replace(options, source=_text(source, encoding, Path(source).stat().st_mtime_ns))
    except (FileError, OSError) as error:
        raise RunError(str(error)) from None
    return replace(file, options=options)


@cache
def _text(source: str, encoding: str | None, _stamp: int) -> str:
    """Return what a file says. Raises FileError."""
    with reading(source, encoding) as file:
        return "".join(part.raw for part in file.parts())


class Beside:
    """The lines of a source file, as many at a time as a part of the other has."""

    def __init__(self, path: str, read: Callable[[], Reading]) -> None:
        self.path = path
        self._reading = read()
        self._waiting: deque[str] = deque()
        self._texts = self._of_parts()
        self._count = self._taken = 0

    def _of_parts(self) -> Iterator[list[str]]:
        for part in self._reading.parts(lambda raw: cut(raw, FormatOptions())):
            yield lines(part.raw)

    def take(self, raw: str) -> str:
        """Return the lines that belong to those of ``raw``. Raises FileError where some lack."""
        wanted = len(lines(raw))
        self._taken += wanted
        while len(self._waiting) < wanted and (more := next(self._texts, None)) is not None:
            self._waiting += more
            self._count += len(more)
        if len(self._waiting) < wanted:
            raise self._unequal(f"{self._taken} or more")
        return "".join(f"{self._waiting.popleft()}\n" for _ in range(wanted))

    def skip(self, count: int) -> None:
        """Skip this many lines."""
        while len(self._waiting) < count and (more := next(self._texts, None)) is not None:
            count -= len(self._waiting)
            self._waiting = deque(more)
        for _ in range(min(count, len(self._waiting))):
            self._waiting.popleft()

    def end(self) -> None:
        """Raise FileError where lines are left over."""
        for more in self._texts:
            self._count += len(more)
        if self._count != self._taken:
            raise self._unequal(str(self._taken))

    def _unequal(self, mine: str) -> FileError:
        return FileError(
            self.path,
            f"Lines here: {mine}; in its source {self._reading.path}: {self._count}. They must "
            "be as many: line n of the one is the translation of line n of the other.",
        )

    def close(self) -> None:
        """Close the source file."""
        self._reading.__exit__()


def format_with_source(form: str) -> str:
    """Return the format of a file that has a source: plain text is read line by line."""
    return LINES if form == "text" else named(form).name
