"""The rules of a run: those that come with cleanup and the user's own, checked and selected."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleanup.languages.tags import normalize
from cleanup.rules.cache import shelf, stamp_of
from cleanup.rules.match import RuleSet
from cleanup.rules.rule import Rule, RuleError
from cleanup.rules.select import select
from cleanup.storage.data import shipped
from cleanup.value import replace

if TYPE_CHECKING:
    from cleanup.rules.load import Source

_TAG = re.compile(r"[a-z]{2}(?:-\w+)*")


def rulebook(
    folders: Sequence[str] = (),
    inline: Mapping[str, Any] | None = None,
    inline_path: str = "",
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    *,
    extended: Sequence[str] = (),
    terms: Sequence[str] = (),
    check: Callable[[list[Rule]], None] | None = None,
) -> RuleSet:
    """Return the rules that a run goes by.

    ``folders`` hold a user's own rules (``<language or any>/<family>.toml``, or single files, whose
    rules refer to the language that their folder is named after, else of any), ``inline`` those of
    a configuration file, family to name to table
    (there a rule may have a ``lang`` key). ``chosen`` and ``ignored`` are selectors, ``extended``
    those of rules that are wanted beside the chosen ones, optional rules among them.
    ``terms`` are a user's termbases (CSV, TBX or folders of them), which outrank the built-in one
    in every rule; of two, the later one. ``check`` is called with rules that are not in the cache.
    Raises RuleError for a bad rule, TermError for a bad termbase, ValueError for a selector that
    names none.
    """
    own: tuple[str, ...] = ()
    if terms:
        from cleanup.terms import listed  # noqa: PLC0415 - only where a user has terms

        own = tuple(listed([str(Path(path).absolute()) for path in terms]))

    def read() -> list[Source]:
        found = files(folders, inline, inline_path)
        return [replace(source, terms=own) for source in found] if own else found

    places = _places(shipped(), *map(Path, folders))
    stamp = stamp_of(places, repr((inline, inline_path)), own) if places else None
    rules, key = shelf(read, stamp, check)
    if chosen or ignored or extended:
        return RuleSet(select(rules.all(), chosen, ignored, extended), key, rules)
    return RuleSet(rules, key)


def _places(*folders: Path) -> list[str]:
    """Return the files that rules stand in, none of them read; none where a folder is not there."""
    found: list[str] = []
    for folder in folders:
        if folder.is_file():
            found.append(str(folder))
        elif some := sorted(_tomls(str(folder))):
            found += some
        else:
            return []
    return found


def _tomls(folder: str) -> Iterator[str]:
    """Yield the files ``*/*.toml`` of a folder: hundreds, for which ``Path`` takes its time."""
    try:
        for entry in os.scandir(folder):
            if entry.is_dir():
                yield from (e.path for e in os.scandir(entry.path) if e.name.endswith(".toml"))
    except OSError:  # whoever reads them will say so
        return


def files(
    folders: Sequence[str] = (), inline: Mapping[str, Any] | None = None, inline_path: str = ""
) -> list[Source]:
    """Return all rule files, the built-in ones first. Raises RuleError."""
    from cleanup.rules.load import Source, sources  # noqa: PLC0415 -- after a change of rules only

    read = sources(shipped())
    for folder in folders:
        path = Path(folder)
        if path.is_file():
            lang = _spoken(path)
            read.append(Source(str(path), lang, path.stem, path.read_bytes(), user=True))
        else:
            read += sources(path, user=True)
    return read + _inline(inline or {}, inline_path)


def _spoken(path: Path) -> str:
    """Return the language of a single file's rules: its folder's name where that is a short tag."""
    name = path.absolute().parent.name
    try:
        return normalize(name) if _TAG.fullmatch(name) else "any"
    except ValueError:
        return "any"


def with_examples(read: Iterable[Source]) -> list[Rule]:
    """Return the rules with their own tests, which the cache leaves out."""
    from cleanup.rules.load import parse  # noqa: PLC0415 -- not in a run

    return sorted((rule for source in read for rule in parse(source)), key=lambda rule: rule.id)


def _inline(families: Mapping[str, Any], path: str) -> list[Source]:
    """Return rules from a configuration file, as if each language and family had a file of its
    own.
    """
    import json  # noqa: PLC0415 -- after a change of rules only

    from cleanup.rules.load import Source  # noqa: PLC0415 -- after a change of rules only

    made: dict[tuple[str, str], dict[str, Any]] = {}
    for family, tables in families.items():
        if not isinstance(tables, dict):
            raise RuleError(path, None, f"write a rule as [rule.{family}.its-name]")
        for name, table in tables.items():
            if not isinstance(table, dict):
                raise RuleError(path, None, f"write a rule as [rule.{family}.its-name]")
            lang = table.get("lang", "any")
            rest = {key: value for key, value in table.items() if key != "lang"}
            made.setdefault((str(lang), family), {})[name] = rest
    return [
        Source(path, lang, family, json.dumps(tables).encode(), user=True, json=True)
        for (lang, family), tables in sorted(made.items())
    ]
