"""Settings that came with a repository send and read nothing elsewhere unless a person allows it.

A clone may hold a configuration file that nobody here wrote.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cleanup.files.below import OUTSIDE, below, repository
from cleanup.runs.errors import RunError
from cleanup.settings.keys import KEYS
from cleanup.settings.settings import Settings, kept_terms, kept_words
from cleanup.storage import consent
from cleanup.text import words

__all__ = ["OUTSIDE", "ask", "repository", "required", "shown"]

_UNATTENDED = ("CI", "PRE_COMMIT")  # set by CI systems and by pre-commit
_OPTIONS = ("source", "terms", "trust")  # whose values on the command line replace the file's


def required(settings: Settings) -> None:
    """Raise RunError where rules, terms or words lie outside the repository, unallowed."""
    if os.environ.get(OUTSIDE) == "1" or _at_home(settings.base):
        return
    top = repository(settings.base)
    for key, path, place in _outside(settings, top):
        how = f"set {OUTSIDE}=1"
        if key in _OPTIONS:
            how = f"name it on the command line (--{key} {shown(path)}) or {how}"
        ask(
            settings.base,
            f"reads {os.path.realpath(path)}",
            f"{shown(place)}: {key} would read {shown(path)}, which lies outside {shown(top)}",
            how,
        )


def ask(base: Path, may: str, would: str, how: str) -> None:
    """Ask the person about what settings would do, once; raise RunError where the answer is no.

    ``base`` is the folder of the settings, ``may`` what is remembered of its repository, ``would``
    the sentence, ``how`` says how to allow it without being asked.
    """
    top = repository(base)
    if consent.given(str(top), may):
        return
    if _attended():
        sys.stderr.write(f"cleanup: {would}.\nAllow it from now on? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() in ("y", "yes"):
            consent.keep(str(top), may)
            return
    raise RunError(f"{would}. If you want that, {how}")


def shown(text: str | os.PathLike[str]) -> str:
    """Return a text that a stranger may have written, with nothing that a terminal obeys."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode()
        for c in os.fspath(text)
    )


def _outside(settings: Settings, top: Path) -> Iterator[tuple[str, str, str]]:
    """Yield key, path and the place that names it, of what no person named and lies elsewhere."""
    for key, about in KEYS.items():
        place = settings.origins[key]
        if not about.paths or place.startswith("--"):
            continue
        for path in _paths(settings[key]):
            if path == os.fspath(kept_terms(settings.kept)):
                continue  # where a review keeps terms; a link there is looked at below
            if not below(path, top):
                yield key, path, place
            elif key != "trust":  # whose folders are searched without their links
                yield from ((key, each, place) for each in _links(path, top, set()))
    base = settings.base
    mine = not settings.origins["words"].startswith("--")
    for key, beside in (
        *([("words", base / words.FILE)] if mine else []),
        ("words", kept_words(settings.kept)),
        ("terms", kept_terms(settings.kept)),
    ):
        if settings[key] and beside.is_symlink() and not below(beside, top):
            yield key, str(beside), str(base)


def _paths(value: Any) -> Iterable[str]:
    """Return the paths of a setting: one, a list, or those of a table."""
    if isinstance(value, str):
        return (value,)
    return value.values() if isinstance(value, Mapping) else value or ()


def _links(path: str, top: Path, seen: set[str]) -> Iterator[str]:
    """Yield the symbolic links in a folder, at any depth, that lead out of ``top``."""
    real = os.path.realpath(path)
    if real in seen:
        return
    seen.add(real)
    for folder, inner, files in os.walk(path):
        for name in (*inner, *files):
            place = os.path.join(folder, name)  # noqa: PTH118 -- there may be thousands
            if os.path.islink(place):  # noqa: PTH114
                if below(place, top):
                    yield from _links(place, top, seen)
                else:
                    yield place


def _attended() -> bool:
    """Return whether a person sits at a terminal and can answer."""
    if any(os.environ.get(name) for name in _UNATTENDED):
        return False
    try:
        return sys.stdin.isatty() and sys.stderr.isatty()
    except (AttributeError, ValueError):  # closed
        return False


def _at_home(base: Path) -> bool:
    """Return whether settings are the user's own: those of the home folder itself."""
    try:
        return Path(os.path.realpath(base)) == Path.home().resolve()
    except (OSError, RuntimeError):  # no home
        return False
