"""What the program knows of a language, beside its rules: ``rules/<tag>/language.toml``.

A pack is read once for all languages: most of it is asked for by whoever tells languages apart.
Read from thirty files that takes some milliseconds, from one in the cache folder a tenth of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from cleanup.storage.cache import folder, prune, stamps
from cleanup.storage.data import shipped
from cleanup.storage.digest import blake2b
from cleanup.storage.kept import Kept, keep, written
from cleanup.value import Value

FILE = "language.toml"
_KEPT = 8  # states of the files; the oldest go first
Words = frozenset[str]
Endings = tuple[tuple[str, str], ...]  # pattern and replacement
_NONE = frozenset[str]()


class PackError(ValueError):
    """A language file holds what is no knowledge of a language; the message says where."""


class Pack(Value):
    """One language; words are in lower case. What a file leaves out is empty.

    ``function_words`` hold a sentence together, and tell languages apart; ``neighbours`` are the
    languages that a line is most easily taken for. Of ``minor`` languages no word counts against
    another. ``small`` to ``changed_endings`` say how names are made: words that a translation adds,
    drops or exchanges, what gives an acronym no letter (``links``), what governs a name, who stands
    at the head of an institution (``people``), and regular inflection. ``elided`` are the words
    that are joined to one that begins with a letter of ``elides_before``, with their joined form.
    ``letters`` are those that most of its neighbours have not.
    """

    tag: str
    function_words: Words = _NONE
    neighbours: tuple[str, ...] = ()
    minor: bool = False
    spaces: bool = True
    capitals_mark_names: bool = True
    nouns_in_capitals: bool = False
    titles_in_capitals: bool = False
    compounds: bool = False
    lists: Mapping[str, Words] = {}
    small: Words = _NONE
    loose_endings: Words = _NONE
    articles: Words = _NONE
    fused_articles: Words = _NONE
    conjunctions: Words = _NONE
    alternatives: Words = _NONE
    links: Words = _NONE
    governors: Words = _NONE
    governs_by_case: bool = False
    people: Words = _NONE
    endings: Endings = ()
    changed_endings: Endings = ()
    elided: Endings = ()
    elides_before: str = ""
    letters: str = ""


_KINDS = {name: type(default) for name, default in zip(
    Pack.__match_args__[1:], Pack.__init__.__defaults__ or (), strict=True
)}  # fmt: skip


@lru_cache(maxsize=1024)
def pack(tag: str | None) -> Pack:
    """Return what is known of a language, by its BCP 47 tag; an empty pack where nothing is."""
    primary = (tag or "").replace("_", "-").split("-", 1)[0].lower()
    return packs().get(primary) or Pack(primary)


@cache
def packs() -> Mapping[str, Pack]:
    """Return all packs by primary subtag. Raises PackError."""
    files = language_files()
    kept = _kept(files)
    return {tag: _pack(tag, table) for tag, table in kept.items()}


@cache
def everywhere(name: str) -> Words:
    """Return the words of a list in all languages: for what a text of any of them may have, such as
    a name of another. Raises ValueError where no language has such a list.
    """
    words = _NONE.union(*(each.lists.get(name, _NONE) for each in packs().values()))
    if not words:
        raise ValueError(f"no language has a list `{name}`; see docs/languages.md")
    return words


def language_files() -> list[Path]:
    """Return the language files that come with the program, sorted."""
    return sorted(shipped().glob(f"*/{FILE}"))


def read_pack(path: Path) -> Pack:
    """Return the pack of one file, ``…/<tag>/language.toml``. Raises PackError, OSError."""
    return _pack(path.parent.name, _table(path))


def _pack(tag: str, table: Mapping[str, Any]) -> Pack:
    fields: dict[str, Any] = {}
    for name, value in table.items():
        kind = _KINDS[name]
        if kind is frozenset:
            fields[name] = frozenset(value)
        elif kind is tuple:
            fields[name] = tuple(tuple(v) if isinstance(v, list) else v for v in value)
        elif name == "lists":
            fields[name] = {key: frozenset(words) for key, words in value.items()}
        else:
            fields[name] = value
    return Pack(tag, **fields)


def _table(path: Path) -> dict[str, Any]:
    """Return the fields of a file as plain values: words as lists."""
    import tomllib  # noqa: PLC0415 -- after a change only

    try:
        read = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(f"{path}: {error}") from None
    table: dict[str, Any] = {}
    for key, value in {**read, **read.get("names", {})}.items():
        name = key.replace("-", "_")
        if key == "names":
            continue
        if name not in _KINDS:
            raise PackError(
                f"{path}: unknown key `{key}`; the keys are listed in docs/languages.md"
            )
        table[name] = _plain(path, key, value, _KINDS[name])
    return table


def _plain(path: Path, key: str, value: Any, kind: type) -> Any:
    if key == "lists" and isinstance(value, dict):
        return {name: _plain(path, name, words, frozenset) for name, words in value.items()}
    if kind is frozenset and isinstance(value, str):
        return value.split()
    if isinstance(value, list if kind is tuple else kind):
        return value
    told = {frozenset: "a string of words", tuple: "a list", bool: "true or false", str: "a string"}
    raise PackError(f"{path}: `{key}` must be {told.get(kind, 'a table')}")


def _kept(files: Iterable[Path]) -> dict[str, dict[str, Any]]:
    """Return the tables by tag, from the cache folder where they are as the files are."""
    files = list(files)
    state = "\n".join(stamps(files)).encode("utf-8", "surrogateescape")
    place = folder() / f"languages-{blake2b(state, digest_size=16).hexdigest()}.bin"
    known: dict[str, dict[str, Any]] | None = Kept(place).get(FILE)
    if known is not None:
        return known
    tables = {path.parent.name: _table(path) for path in files}
    keep(place, {FILE: written(tables)})
    prune(place.parent, "languages-*.bin", _KEPT)
    return tables
