"""The settings of a run: defaults, then the configuration file, then the command line.

For each file the nearest ``cleanup.toml``, or ``pyproject.toml`` with ``[tool.cleanup]``, counts,
upwards from its folder; one alone, files are not added up. So what is found in a file does not
depend on where the command was started.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from cleanup.settings.keys import KEYS
from cleanup.storage.cache import folder as cache_folder
from cleanup.storage.digest import blake2b
from cleanup.storage.kept import Kept, keep, written
from cleanup.text import words
from cleanup.value import Value

FILES = ("cleanup.toml", "pyproject.toml")  # the names of configuration files
_MOST = 50  # files whose settings are kept as they were read
_KEPT = ("decisions.jsonl", "baseline.jsonl", words.FILE, "terms.csv")  # in ``.cleanup``


class ConfigError(ValueError):
    """A setting cannot be: the message names the file (or option), the key, and what to do."""


class Settings(Value):
    """``values`` by key (all of KEYS), ``origins`` likewise: where each comes from.

    ``base`` is the folder that ``exclude`` is relative to, ``kept`` the one whose ``.cleanup``
    holds what a person decided: both that of the configuration file. Without one, ``base`` is the
    folder of the run, and ``kept`` the nearest one upwards that has something there, or that of
    the repository.
    """

    values: Mapping[str, Any]
    origins: Mapping[str, str]
    base: Path
    kept: Path

    def __getitem__(self, key: str) -> Any:
        return self.values[key]


def settle(
    folder: Path,
    options: Mapping[str, Any],
    *,
    config: Path | None = None,
    isolated: bool = False,
) -> Settings:
    """Return the settings for the files of a folder. Raises ConfigError.

    ``options`` come from the command line and win (None or empty: not given, and so is False
    where it is the default); ``config`` is the one configuration file to read, and ``isolated``
    reads none.
    """
    values = {name: key.default for name, key in KEYS.items()}
    origins = dict.fromkeys(KEYS, "default")
    path = config if config or isolated else find(folder)
    if path is not None:
        read = load(path)
        values |= read
        origins |= dict.fromkeys(read, str(path))
        values["words"] += _words(path.absolute().parent / words.FILE)
    given = {
        name: _checked(f"--{name}", name, value)
        for name, value in options.items()
        if value or (value is False and KEYS[name].default is None)
    }
    values |= given
    origins |= {name: f"--{name}" for name in given}
    base = path.absolute().parent if path else Path.cwd()
    kept = base if path else kept_near(folder) or base
    if not isolated:
        values["words"] += _words(kept_words(kept))
        if kept_terms(kept).is_file():
            values["terms"] += (str(kept_terms(kept)),)
    return Settings(values, origins, base, kept)


def kept_near(folder: Path) -> Path | None:
    """Return the nearest folder upwards in whose ``.cleanup`` a person keeps something.

    Where there is none, that of the repository, so that what was decided in one of its folders
    counts in all; None outside of one. What lies above the repository is another's. Logs alone do
    not count: they are kept wherever a run was started.
    """
    for place in (here := folder.absolute(), *here.parents):
        own = place / ".cleanup"
        if own.is_dir() and any((own / name).is_file() for name in _KEPT):
            return place
        if (place / ".git").exists():
            return place
    return None


def kept_words(base: Path) -> Path:
    """Return where a review keeps words: they count for all files that have these settings."""
    return base / ".cleanup" / words.FILE


def kept_terms(base: Path) -> Path:
    """Return where a review keeps terms that are right as they are, in a CSV termbase."""
    return base / ".cleanup" / "terms.csv"


def _words(path: Path) -> tuple[str, ...]:
    try:
        return words.read(path)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError:
        raise ConfigError(f"{path}: is not UTF-8; save it as UTF-8") from None


def find(folder: Path) -> Path | None:
    """Return the configuration file in force for a folder, or None."""
    for place in (here := folder.absolute(), *here.parents):
        own = place / "cleanup.toml"
        if own.is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and _table(project):
            return project
    return None


def load(path: Path) -> dict[str, Any]:
    """Return what a configuration file sets, checked. Raises ConfigError."""
    table = _table(path)
    if table is None:
        raise ConfigError(f"{path}: table [tool.cleanup] not found; add it, or name another file")
    found: dict[str, Any] = {}
    for name, value in table.items():
        checked = _checked(str(path), name, value)
        found[name] = _beside(path, checked) if KEYS[name].paths else checked
    return found


def _beside(path: Path, value: Any) -> Any:
    """Return paths that a configuration file names, relative to its folder, as they are."""
    folder = path.absolute().parent
    if isinstance(value, str):
        return str(folder / value)
    if isinstance(value, Mapping):
        return {name: str(folder / each) for name, each in value.items()}
    return tuple(str(folder / each) for each in value)


def _table(path: Path) -> dict[str, Any] | None:
    try:
        raw = path.read_bytes()
        if path.name == "pyproject.toml" and b"cleanup" not in raw:
            return None
        table = _parsed(raw)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    if path.name != "pyproject.toml":
        return table
    own = table.get("tool", {}).get("cleanup")
    if own is not None and not isinstance(own, dict):
        raise ConfigError(f"{path}: tool.cleanup must be a table; write [tool.cleanup]")
    return own


def _parsed(raw: bytes) -> dict[str, Any]:
    """Return what a file of TOML says, as it was read before where it was. Raises ValueError."""
    if not raw.strip():
        return {}
    name = blake2b(raw, digest_size=16).digest()
    place = cache_folder() / "settings.bin"
    kept = Kept(place)
    known: dict[str, Any] | None = kept.get(name)
    if known is not None:
        kept.close()
        return known
    import tomllib  # noqa: PLC0415 -- 2 ms

    table = tomllib.loads(raw.decode("utf-8-sig"))
    old = dict(list(kept.all().items())[1 - _MOST :])
    kept.close()
    with suppress(ValueError):  # a date is no plain value
        keep(place, {**old, name: written(table)})
    return table


def _checked(place: str, name: str, value: Any) -> Any:
    if name not in KEYS:
        raise ConfigError(f"{place}: unknown key {name!r}; {_near(name)}")
    try:
        return _value(name, value)
    except ValueError as error:
        which = "" if place == f"--{name}" else f" {name!r}"
        raise ConfigError(f"{place}:{which} {error}") from None


def _value(name: str, value: Any) -> Any:
    key = KEYS[name]
    kinds: dict[str, tuple[type[Any], str]] = {
        "text": (str, "a string in quotation marks"),
        "flag": (bool, "true or false"),
        "count": (int, "a whole number of 1 or more"),
        "table": (dict, "a table"),
    }
    if key.kind == "texts":
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list | tuple) or not all(isinstance(i, str) for i in items):
            raise ValueError(f"must be a list of strings, not {value!r}")
        return tuple(items)
    kind, wanted = kinds[key.kind]
    if not isinstance(value, kind) or (key.kind == "count" and (value is True or value < 1)):
        raise ValueError(f"must be {wanted}, not {value!r}")
    if key.choices and value not in key.choices:
        raise ValueError(f"must be one of {', '.join(key.choices)} (got {value!r})")
    if name == "sources":
        bad = next((pattern for pattern in value if not isinstance(value[pattern], str)), None)
        if bad is not None:
            raise ValueError(f"{bad!r} must be the path of a file, not {value[bad]!r}")
    if name == "style":
        bad = next((part for part in value if not isinstance(value[part], str)), None)
        if bad is not None:
            raise ValueError(f"{bad!r} must be a string, not {value[bad]!r}")
    return _ignores(value) if name == "per-file-ignores" else _resolved(name, value)


def _resolved(name: str, value: Any) -> Any:
    if name in ("lang", "source-lang"):
        from cleanup.languages.tags import normalize  # noqa: PLC0415 -- only where one is given

        return normalize(value)
    if name == "format":
        from cleanup.formats import named  # noqa: PLC0415 -- only where one is given

        named(value)
    if name == "formats":
        from cleanup.formats import names  # noqa: PLC0415 -- only where some are given

        for pattern, form in value.items():
            if form not in names():
                raise ValueError(f"{pattern!r} must be one of {', '.join(names())} (got {form!r})")
    if name == "delimiter":
        value = {"tab": "\t", "\\t": "\t"}.get(value, value)
        if len(value) != 1 or value in '"\r\n':
            raise ValueError(f"must be one character, such as ; or | or tab (got {value!r})")
    if name == "encoding":
        import codecs  # noqa: PLC0415 -- only where one is given

        try:
            codecs.lookup(value)
        except LookupError:
            raise ValueError(
                f"unknown encoding {value!r}; use a Python codec name such as windows-1252"
            ) from None
    return value


def _ignores(table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pattern, value in table.items():
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(each, str) for each in items):
            raise ValueError(f"{pattern!r} must be a list of rules' IDs, not {value!r}")
        found[pattern] = tuple(items)
    return found


def _near(name: str) -> str:
    import difflib  # noqa: PLC0415 -- for an error only

    near = difflib.get_close_matches(name.replace("_", "-"), KEYS, 1)
    return f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(KEYS)}"
