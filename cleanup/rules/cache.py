"""Checked rules kept on disk, so that only the first run after a change reads and checks them.

Two files say what a run reads: ``rules-STAMP.key``, named by size and time of all rule files, has
the hash of what is in them; ``rules-HASH.bin`` the rules themselves, by id. So files that
were only touched, or checked out again, are read and hashed again, and not parsed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.rules.registry import signature
from cleanup.rules.rule import Rule, RuleError
from cleanup.rules.shelf import Shelf, rows
from cleanup.storage.cache import folder, prune, stamps
from cleanup.storage.data import shipped
from cleanup.storage.digest import blake2b
from cleanup.storage.kept import Kept, keep, written
from cleanup.value import replace
from cleanup.version import __version__

if TYPE_CHECKING:
    from cleanup.rules.load import Source

KEPT = 12  # sets of rules; the oldest go first
_FOLDERS = ("acronyms", "detectors", "edits", "languages", "rules", "terms", "text")


def content_hash(sources: Iterable[Source]) -> str:
    """Return the hash of everything that the rules depend on: their files, this program, this
    Python.
    """
    digest = blake2b(digest_size=16)
    digest.update(f"{__version__} {sys.version_info[:2]} {_program()}".encode())
    terms = {path for source in sources for path in source.terms}
    for stamp in _terms(sorted(terms)):
        digest.update(stamp.encode("utf-8", "surrogateescape") + b"\0")
    for source in sources:
        for part in (source.path, source.lang, source.family, str(source.user)):
            digest.update(part.encode("utf-8", "surrogateescape") + b"\0")
        digest.update(len(source.content).to_bytes(8, "big") + source.content)
    return digest.hexdigest()


def stamp_of(files: Iterable[str | Path], inline: str, terms: Iterable[str]) -> str | None:
    """Return what changes whenever one of the files does, in size, time or name, or the program.

    ``inline`` are rules of a configuration file, ``terms`` the user's termbases. None where a file
    cannot be looked at: whoever reads it will say so.
    """
    digest = blake2b(digest_size=16)
    digest.update(f"{__version__} {sys.version_info[:2]} {_program()} {inline}".encode())
    try:
        for stamp in chain(stamps(files), _terms(sorted(terms))):
            digest.update(stamp.encode("utf-8", "surrogateescape") + b"\0")
    except (OSError, RuleError):
        return None
    return digest.hexdigest()


def _program() -> str:
    """Return a value that changes whenever a detector does, so that a developer never runs on
    stale triggers.
    """
    package = Path(__file__).parents[1]
    modules = sorted(each for name in _FOLDERS for each in _modules(str(package / name)))
    return ",".join(stamp for _, stamp in modules)


def _modules(folder: str) -> Iterator[tuple[str, str]]:
    for entry in os.scandir(folder):
        if entry.name.endswith(".py"):
            status = entry.stat()
            yield entry.path, f"{status.st_size}.{status.st_mtime_ns}"
        elif entry.is_dir() and entry.name not in ("__pycache__", "data"):
            yield from _modules(entry.path)


def _terms(paths: Iterable[str]) -> Iterator[str]:
    """Yield the stamps of the termbases: a trigger may be made of terms. Raises RuleError."""
    named = [Path(path) for path in paths]
    folders = [shipped() / "terms", *(path for path in named if path.is_dir())]
    inside = (sorted(folder.iterdir()) for folder in folders if folder.is_dir())
    try:
        yield from stamps([*chain(*inside), *(path for path in named if not path.is_dir())])
    except OSError as error:
        message = f"the termbase cannot be read: {error.strerror}"
        raise RuleError(str(error.filename), None, message) from None


def shelf(
    read: Callable[[], Sequence[Source]],
    stamp: str | None,
    check: Callable[[list[Rule]], None] | None = None,
) -> tuple[Shelf, str]:
    """Return the rules of the files that ``read`` reads, and the hash of all they depend on.

    They come from the cache where they are there, without their examples. ``stamp`` changes
    whenever a file does: where it was met before, none is read (None: they are read).
    ``check`` is called with rules that are new, examples and all, before they are kept.
    Raises RuleError where a rule is no good, or two of them have one id.
    """
    met = folder() / f"rules-{stamp}.key"
    key: str = (Kept(met).get("key") if stamp else None) or ""
    if not key:
        key = content_hash(read())
        if stamp:
            keep(met, {"key": written(key)})
            prune(met.parent, "rules-*.key", KEPT)
    place = folder() / f"rules-{key}.bin"
    kept = Kept(place)
    if len(kept):
        return Shelf(kept, lambda: _parsed(read())), key
    rules = _rules(read())
    if check is not None:
        check(rules)
    with suppress(ValueError):  # what cannot be written is not kept
        keep(place, rows(rules))
        prune(place.parent, "rules-*.bin", KEPT)
    return Shelf(Kept(place), lambda: rules), key


def _rules(sources: Sequence[Source]) -> list[Rule]:
    """Return the rules of the files; where some are a user's, those that come with cleanup are
    taken from the cache. Reading these takes seconds, and few of them depend on a user's terms.
    """
    ours = [replace(source, terms=()) for source in sources if not source.user]
    told = {path for source in sources for path in source.terms}
    if len(ours) == len(sources) and not told:
        return _parsed(sources)
    known = shelf(lambda: ours, None)[0].all()
    again = {rule.path for rule in known if told and "terms" in signature(rule.detect).parameters}
    anew = [source for source in sources if source.user or source.path in again]
    return unique([*(rule for rule in known if rule.path not in again), *_parsed(anew)])


def _parsed(sources: Iterable[Source]) -> list[Rule]:
    from cleanup.rules.load import parse  # noqa: PLC0415 -- after a change of rules only

    return unique(rule for source in sources for rule in parse(source))


def unique(rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules in the order of their ids. Raises RuleError where an id is repeated."""
    by_id: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in by_id:
            raise RuleError(
                rule.path,
                rule.id.rsplit("/", 1)[1],
                f"the id {rule.id} is already used by {by_id[rule.id].path}: "
                "give the rule or its file another name",
            )
        by_id[rule.id] = rule
    return [by_id[name] for name in sorted(by_id)]
