"""Checked rules kept on disk, so that only the first run after a change reads and checks them.

A file is named by the hash of all that went into it, holds plain JSON (nothing that could run)
behind its own hash, and is put in place in one step: two processes may write the same file at
once, and a broken one is as good as none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

from cleanup.rules.load import Source, parse
from cleanup.rules.rule import Rule, RuleError
from cleanup.storage.cache import folder, stamps
from cleanup.storage.data import shipped
from cleanup.version import __version__

KEPT = 12  # sets of rules; the oldest go first
_FIELDS = tuple(name for name in Rule.__match_args__ if name != "examples")
_FOLDERS = ("acronyms", "detectors", "edits", "languages", "rules", "terms", "text")
_LISTS = ("source_lang", "except_lang", "only_lang")


def content_hash(sources: Iterable[Source]) -> str:
    """The hash of everything that the rules depend on: their files, this program, this Python."""
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


def _program() -> str:
    """Changes whenever a detector does, so that a developer never runs on stale triggers."""
    package = Path(__file__).parents[1]
    stats = (
        entry.stat()
        for name in _FOLDERS
        for entry in sorted(_modules(str(package / name)), key=lambda e: e.path)
    )
    return ",".join(f"{s.st_size}.{s.st_mtime_ns}" for s in stats)


def _modules(folder: str) -> Iterator[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if entry.name.endswith(".py"):
            yield entry
        elif entry.is_dir() and entry.name not in ("__pycache__", "data"):
            yield from _modules(entry.path)


def _terms(paths: Iterable[str]) -> Iterator[str]:
    """The stamps of the termbases: a trigger may be made of terms. Raises RuleError."""
    named = [Path(path) for path in paths]
    folders = [shipped() / "terms", *(path for path in named if path.is_dir())]
    inside = (sorted(folder.iterdir()) for folder in folders if folder.is_dir())
    try:
        yield from stamps([*chain(*inside), *(path for path in named if not path.is_dir())])
    except OSError as error:
        message = f"the termbase cannot be read: {error.strerror}"
        raise RuleError(str(error.filename), None, message) from None


def rules_of(
    sources: Sequence[Source],
    key: str | None = None,
    check: Callable[[list[Rule]], None] | None = None,
) -> list[Rule]:
    """The rules of these files, from the cache where they are there; without their examples.

    ``check`` is called with rules that are new, examples and all, before they are kept.
    Raises RuleError where a rule is no good, or two of them have one id.
    """
    key = key or content_hash(sources)
    place = folder() / f"rules-{key}.json"
    kept = _read(place)
    if kept is None:
        checked = unique(rule for source in sources for rule in parse(source))
        if check is not None:
            check(checked)
        kept = [{name: getattr(rule, name) for name in _FIELDS} for rule in checked]
        _write(place, kept)
    return [_rule(row) for row in kept]


def unique(rules: Iterable[Rule]) -> list[Rule]:
    """The rules in the order of their ids. Raises RuleError where an id stands twice."""
    by_id: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in by_id:
            raise RuleError(
                rule.path,
                rule.id.rsplit("/", 1)[1],
                f"the id {rule.id} is taken already by {by_id[rule.id].path}: "
                "give the rule or its file another name",
            )
        by_id[rule.id] = rule
    return [by_id[name] for name in sorted(by_id)]


def _rule(row: dict[str, Any]) -> Rule:
    for name in _LISTS:
        row[name] = tuple(row[name])
    return Rule(**row)


def _read(place: Path) -> list[dict[str, Any]] | None:
    try:
        content = place.read_bytes()
    except OSError:
        return None
    digest, _, body = content.partition(b"\n")
    if blake2b(body, digest_size=16).hexdigest().encode() != digest:
        return None
    kept: list[dict[str, Any]] = json.loads(body)
    return kept


def _write(place: Path, rows: list[dict[str, Any]]) -> None:
    """Keeps the rows, or does not: a read-only home must not stop a run."""
    try:
        body = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, UnicodeEncodeError):
        return
    import tempfile  # noqa: PLC0415 - 3 ms, after a change of rules only

    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix="rules-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(blake2b(body, digest_size=16).hexdigest().encode() + b"\n" + body)
            Path(name).replace(place)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        kept = sorted(place.parent.glob("rules-*.json"), key=lambda p: p.stat().st_mtime)
        for old in kept[:-KEPT]:
            old.unlink(missing_ok=True)
